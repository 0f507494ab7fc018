/** An entry is one checked file of `content/`: its front matter as its schema says, its text, and where both stand. */
import type {
	AssertionEntry,
	AwardEntry,
	BadgeEntry,
	CityEntry,
	EndorsementEntry,
	KeysEntry,
	NetworkEntry,
	OpportunityEntry,
	OrganisationEntry,
	PageEntry,
	PlaylistEntry,
	RevocationsEntry,
	SkillEntry,
	StatusListEntry,
} from "../../schemas/types.ts";

export interface Entry<Data> {
	/** The file name without its ending; for `city.md` the folder's name. */
	readonly slug: string;
	/** The path from the folder that holds `content/`, with forward slashes: `content/vilnius/opportunities/open-lab.md`. */
	readonly file: string;
	readonly data: Data;
	/** Markdown; empty for JSON files. */
	readonly body: string;
	/** Sorted by language. */
	readonly translations: readonly Translation[];
}

/** The text of an entry in another language: only translatable properties, lists as long as the original's. */
export interface Translation {
	readonly language: string;
	readonly file: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly body: string;
}

export interface CityContent {
	readonly slug: string;
	readonly city: Entry<CityEntry>;
	readonly organisations: readonly Entry<OrganisationEntry>[];
	readonly opportunities: readonly Entry<OpportunityEntry>[];
	readonly playlists: readonly Entry<PlaylistEntry>[];
	readonly badges: readonly Entry<BadgeEntry>[];
	readonly awards: readonly Entry<AwardEntry>[];
	/** What is signed; the slug is the UUID of the credential. */
	readonly assertions: readonly Entry<AssertionEntry>[];
	/** What its organisations say for others, signed; the slug is the UUID. */
	readonly endorsements: readonly Entry<EndorsementEntry>[];
	/** The slug is the issuer's. */
	readonly statusLists: readonly Entry<StatusListEntry>[];
	readonly revocations: RevocationsEntry;
	readonly keys: KeysEntry;
	/** The names of the files in the city's media folder, sorted. */
	readonly media: readonly string[];
}

/** Everything that passed the three gates; lists are sorted by slug, cities too. */
export interface Content {
	readonly network: Entry<NetworkEntry>;
	readonly pages: readonly Entry<PageEntry>[];
	readonly skills: readonly Entry<SkillEntry>[];
	readonly cities: readonly CityContent[];
}
