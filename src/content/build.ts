/** Checked files -> the content as the model gets it: sorted, with translations beside their originals. */
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
import type { CityContent, Content, Entry, Translation } from "./entry.ts";
import type { Kind } from "./kinds.ts";
import type { Item } from "./world.ts";

/** `items` are without problems; the casts in here are the only ones, right after the checks. Undefined without a network. */
export function buildContent(items: readonly Item[], media: ReadonlyMap<string, readonly string[]>): Content | undefined {
	const entries = collect(items);
	const [network] = entries.get(groupKey("network", "")) ?? [];
	if (network === undefined) return undefined;
	const of = <Data>(kind: Kind, city: string) => (entries.get(groupKey(kind, city)) ?? []) as unknown as readonly Entry<Data>[];
	const cities = [...new Set(items.map((item) => item.location.city))].sort().flatMap((slug): CityContent[] => {
		const [city] = of<CityEntry>("city", slug);
		if (city === undefined) return [];
		const [keys] = of<KeysEntry>("keys", slug);
		const [revocations] = of<RevocationsEntry>("revocations", slug);
		return [
			{
				slug,
				city,
				organisations: of<OrganisationEntry>("organisation", slug),
				opportunities: of<OpportunityEntry>("opportunity", slug),
				playlists: of<PlaylistEntry>("playlist", slug),
				badges: of<BadgeEntry>("badge", slug),
				awards: of<AwardEntry>("award", slug),
				assertions: of<AssertionEntry>("assertion", slug),
				endorsements: of<EndorsementEntry>("endorsement", slug),
				statusLists: of<StatusListEntry>("status-list", slug),
				revocations: revocations?.data ?? [],
				keys: keys?.data ?? [],
				media: [...(media.get(slug) ?? [])].sort(),
			},
		];
	});
	return {
		network: network as unknown as Entry<NetworkEntry>,
		pages: of<PageEntry>("page", ""),
		skills: of<SkillEntry>("skill", ""),
		cities,
	};
}

function collect(items: readonly Item[]): Map<string, Entry<unknown>[]> {
	const translations = new Map<string, Translation[]>();
	for (const { file, location, checked } of items) {
		if (location.language === "") continue;
		const translation = { language: location.language, file, data: checked.data as Translation["data"], body: checked.body };
		push(translations, entryKey(location.kind, location.city, location.slug), translation);
	}
	const entries = new Map<string, Entry<unknown>[]>();
	for (const { file, location, checked } of items) {
		const { kind, city, slug, language } = location;
		if (language !== "") continue;
		const own = (translations.get(entryKey(kind, city, slug)) ?? []).sort((a, b) => compareText(a.language, b.language));
		push(entries, groupKey(kind, city), { slug, file, data: checked.data, body: checked.body, translations: own });
	}
	for (const group of entries.values()) group.sort((a, b) => compareText(a.slug, b.slug));
	return entries;
}

function groupKey(kind: Kind, city: string): string {
	return `${kind} ${city}`;
}

function entryKey(kind: Kind, city: string, slug: string): string {
	return `${kind} ${city} ${slug}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
