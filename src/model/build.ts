/** Checked entries become linked objects: every reference a pointer, every derived fact computed once. Unknown references are left out. */
import type { CityContent, Content, Entry } from "../content/entry.ts";
import { type Index, linkCity, type Open } from "./link.ts";
import type { City, HubPage, Network } from "./network.ts";
import type { Skill } from "./skill.ts";
import { buildTexts } from "./text.ts";
import { buildOccurrences } from "./time.ts";

export function buildNetwork(content: Content): Network {
	const index: Index = {
		organisations: new Map(),
		opportunities: new Map(),
		playlists: new Map(),
		badges: new Map(),
		skills: new Map(
			content.skills.map(({ slug, data }) => [
				slug,
				{ kind: "skill", id: slug, facts: data, opportunities: [], playlists: [], badges: [] },
			]),
		),
	};
	const cities = content.cities.map((city) => buildCity(city, index));
	for (const city of cities) linkCity(city, index);

	const { data } = content.network;
	const mainLanguage = data.languages[0] ?? "en";
	const pages = content.pages.filter(isPublic).map((entry) => buildPage(entry, mainLanguage));
	return {
		kind: "network",
		texts: buildTexts(content.network, mainLanguage),
		facts: data,
		languages: data.languages,
		mainLanguage,
		cities,
		skills: new Map([...index.skills].filter(([, skill]) => isUsed(skill))),
		pages: pages.filter(({ facts }) => facts.kind === "page").sort((a, b) => (a.facts.order ?? 99) - (b.facts.order ?? 99)),
		news: pages
			.filter(({ facts }) => facts.kind === "news")
			.sort((a, b) => ((a.facts.publishedOn ?? "") < (b.facts.publishedOn ?? "") ? 1 : -1)),
	};
}

function buildPage(entry: Content["pages"][number], mainLanguage: string): HubPage {
	return { kind: "page", slug: entry.slug, facts: entry.data, texts: buildTexts(entry, mainLanguage) };
}

/** Creates the objects of a city, not linked yet, and enters them into the index. */
function buildCity(content: CityContent, index: Index): City {
	const { data } = content.city;
	const mainLanguage = data.languages[0] ?? "en";
	const city: Open<City> = {
		kind: "city",
		slug: content.slug,
		texts: buildTexts(content.city, mainLanguage),
		facts: data,
		languages: data.languages,
		mainLanguage,
		timeZone: data.timeZone,
		partners: [],
		organisations: [],
		opportunities: [],
		playlists: [],
		badges: [],
	};
	const base = <Data extends object>(entry: Entry<Data>) => ({
		id: `${content.slug}/${entry.slug}`,
		slug: entry.slug,
		city,
		facts: entry.data,
		texts: buildTexts(entry, mainLanguage),
	});
	city.organisations = content.organisations.map((entry) =>
		enter(index.organisations, {
			kind: "organisation",
			...base(entry),
			verifiedBy: undefined,
			opportunities: [],
			playlists: [],
			badges: [],
		}),
	);
	city.badges = content.badges.filter(isPublic).map((entry) =>
		enter(index.badges, {
			kind: "badge",
			...base(entry),
			issuer: undefined,
			skills: [],
			needs: [],
			neededFor: [],
			opportunities: [],
			playlists: [],
		}),
	);
	city.opportunities = content.opportunities.filter(isPublic).map((entry) =>
		enter(index.opportunities, {
			kind: "opportunity",
			...base(entry),
			organisers: [],
			partners: [],
			skills: [],
			badges: [],
			occurrences: buildOccurrences(entry.data.sessions, data.timeZone),
			playlists: [],
		}),
	);
	city.playlists = content.playlists.filter(isPublic).map((entry) =>
		enter(index.playlists, {
			kind: "playlist",
			...base(entry),
			organiser: undefined,
			partners: [],
			steps: [],
			unlocks: [],
			skills: [],
			badges: [],
			playlists: [],
		}),
	);
	return city;
}

function enter<Object extends { readonly id: string }>(index: Map<string, Object>, object: Object): Object {
	index.set(object.id, object);
	return object;
}

function isPublic({ data }: Entry<{ readonly status?: string }>): boolean {
	return data.status !== "draft";
}

function isUsed(skill: Skill): boolean {
	return skill.opportunities.length + skill.playlists.length + skill.badges.length > 0;
}
