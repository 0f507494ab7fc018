/** A small network made by hand for unit tests: two cities, and entries with only what a test needs. */
import type {
	BadgeEntry,
	CityEntry,
	NetworkEntry,
	OpportunityEntry,
	OrganisationEntry,
	PlaylistEntry,
	SkillEntry,
} from "../schemas/types.ts";
import type { CityContent, Content, Entry, Translation } from "../src/content/entry.ts";
import { buildNetwork } from "../src/model/build.ts";
import type { City, Network } from "../src/model/network.ts";
import type { Opportunity } from "../src/model/opportunity.ts";

export function sampleEntry<Data>(slug: string, data: Data, words: Record<string, object> = {}): Entry<Data> {
	const translations: Translation[] = Object.entries(words).map(([language, translated]) => ({
		language,
		file: `content/${slug}.${language}.md`,
		data: { ...translated },
		body: "",
	}));
	return { slug, file: `content/${slug}.md`, data, body: "Come **along**.", translations };
}

export function sampleOpportunity(facts: Partial<OpportunityEntry> = {}): OpportunityEntry {
	return {
		title: "Open lab",
		summary: "Build something on Saturday.",
		kind: "workshop",
		format: "in-person",
		organisation: "youth-centre",
		...facts,
	};
}

export function sampleOrganisation(facts: Partial<OrganisationEntry> = {}): OrganisationEntry {
	return { name: "Youth centre", summary: "A house for young people.", kind: "youth-centre", ...facts };
}

export function sampleBadge(facts: Partial<BadgeEntry> = {}): BadgeEntry {
	return {
		name: "Team player",
		description: "Works well with others.",
		criteria: { text: "Work in a team." },
		issuer: "youth-centre",
		...facts,
	};
}

export function samplePlaylist(facts: Partial<PlaylistEntry> = {}): PlaylistEntry {
	return { title: "First steps", summary: "Where to begin.", organisation: "youth-centre", steps: [], ...facts };
}

export function sampleSkill(facts: Partial<SkillEntry> = {}): SkillEntry {
	return { framework: "esco", kind: "skill", labels: { en: "work in teams" }, uri: "http://data.europa.eu/esco/skill/1", ...facts };
}

export function sampleCity(slug: string, entries: Partial<CityContent> = {}, facts: Partial<CityEntry> = {}): CityContent {
	const city: CityEntry = {
		name: slug,
		summary: "Learn here.",
		kind: "city",
		country: "LT",
		languages: ["lt", "en"],
		timeZone: "Europe/Vilnius",
		currency: "EUR",
		centre: { lat: 54.69, lng: 25.28 },
		bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 },
		zoom: 12,
		colours: { main: "#0b5394" },
		...facts,
	};
	const empty = {
		organisations: [],
		opportunities: [],
		playlists: [],
		badges: [],
		awards: [],
		assertions: [],
		endorsements: [],
		statusLists: [],
		revocations: [],
		keys: [],
		media: [],
	};
	return { slug, city: sampleEntry(slug, city), ...empty, ...entries };
}

export function sampleContent(cities: readonly CityContent[], rest: Partial<Content> = {}): Content {
	const network: NetworkEntry = {
		name: "Network",
		summary: "All places.",
		languages: ["en", "lt"],
		timeZone: "Europe/Brussels",
		colours: { main: "#0b5394" },
	};
	return { network: sampleEntry("network", network), pages: [], skills: [], cities, ...rest };
}

/** Vilnius with these opportunities, an organisation, a badge and a skill. */
export function sampleNetwork(opportunities: readonly Entry<OpportunityEntry>[], facts: Partial<CityEntry> = {}): Network {
	const entries = {
		organisations: [sampleEntry("youth-centre", sampleOrganisation())],
		badges: [sampleEntry("team-player", sampleBadge({ skills: ["work-in-teams"] }))],
		opportunities,
	};
	const skills = [sampleEntry("work-in-teams", sampleSkill())];
	return buildNetwork(sampleContent([sampleCity("vilnius", entries, facts)], { skills }));
}

export function firstCity(network: Network): City {
	const [city] = network.cities;
	if (city === undefined) throw new Error("The sample has no city.");
	return city;
}

/** One opportunity, linked, with the slug `open-lab`. */
export function builtOpportunity(
	facts: Partial<OpportunityEntry> = {},
	city: Partial<CityEntry> = {},
	words: Record<string, object> = {},
): Opportunity {
	const [opportunity] = firstCity(sampleNetwork([sampleEntry("open-lab", sampleOpportunity(facts), words)], city)).opportunities;
	if (opportunity === undefined) throw new Error("The sample has no opportunity.");
	return opportunity;
}
