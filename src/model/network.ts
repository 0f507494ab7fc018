/** The network: all cities with their linked entries, the skills they use, and the pages of the hub. */
import type { CityEntry, NetworkEntry, PageEntry, SiteLanguage } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Organisation, Organiser } from "./organisation.ts";
import type { Playlist } from "./playlist.ts";
import type { Skill } from "./skill.ts";
import type { Translatable } from "./text.ts";

export interface Network extends Translatable<NetworkEntry> {
	readonly kind: "network";
	readonly facts: NetworkEntry;
	readonly languages: readonly SiteLanguage[];
	readonly mainLanguage: SiteLanguage;
	/** Sorted by slug. */
	readonly cities: readonly City[];
	/** By id; only those that an entry uses. */
	readonly skills: ReadonlyMap<string, Skill>;
	readonly pages: readonly HubPage[];
	readonly news: readonly HubPage[];
}

export interface City extends Translatable<CityEntry> {
	readonly kind: "city";
	readonly slug: string;
	readonly facts: CityEntry;
	readonly languages: readonly SiteLanguage[];
	readonly mainLanguage: SiteLanguage;
	readonly timeZone: string;
	readonly partners: readonly Organiser[];
	/** All sorted by slug. */
	readonly organisations: readonly Organisation[];
	readonly opportunities: readonly Opportunity[];
	readonly playlists: readonly Playlist[];
	readonly badges: readonly Badge[];
}

/** A page of the hub: `page` stands in the menu, `news` is listed by date, newest first. */
export interface HubPage extends Translatable<PageEntry> {
	readonly kind: "page";
	readonly slug: string;
	readonly facts: PageEntry;
}
