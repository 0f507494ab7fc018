/** Every page and file of the site: its address, its language, and what it shows. Pages are made from these by pagination. */
import type { SiteLanguage } from "../../schemas/types.ts";
import type { Badge } from "../model/badge.ts";
import type { City, HubPage, Network } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Playlist } from "../model/playlist.ts";
import { sortByNext } from "../model/schedule.ts";
import type { Skill } from "../model/skill.ts";
import {
	awardUrl,
	cityUrl,
	entryUrl,
	type Facet,
	facetUrl,
	hubExploreUrl,
	hubPageUrl,
	hubUrl,
	type Linkable,
	pageLanguages,
	type Section,
	sectionUrl,
	skillUrl,
	suggestUrl,
} from "../model/url.ts";
import type { Alternate } from "../views/links.ts";
import { buildReader, type Reader, type Site } from "../views/reader.ts";
import { buildCredentialRoutes, type CredentialRoute } from "./credential-routes.ts";
import { buildListings, type Listings, PAGE_SIZE } from "./listings.ts";

export interface Route {
	/** From the root of the site; ends with a slash. */
	readonly url: string;
	readonly reader: Reader;
	/** The same page in every language it has, this one included. */
	readonly alternates: readonly Alternate[];
}

export interface CityRoute extends Route {
	readonly city: City;
	readonly listings: Listings;
}

/** A page of a list that is too long for one page. */
interface Part {
	readonly all: readonly Opportunity[];
	readonly opportunities: readonly Opportunity[];
	readonly page: number;
	readonly pages: number;
}

export interface ListRoute extends CityRoute, Part {}

export interface HubListRoute extends Route, Part {}

export interface FacetRoute extends ListRoute {
	readonly facet: Facet;
	readonly value: string;
}

export interface SectionRoute extends CityRoute {
	readonly section: Section;
}

export interface EntryRoute<Item> extends CityRoute {
	readonly entry: Item;
}

export interface HubTextRoute extends Route {
	readonly page: HubPage;
}

export interface Routes {
	readonly city: readonly CityRoute[];
	readonly explore: readonly ListRoute[];
	readonly suggest: readonly CityRoute[];
	readonly facet: readonly FacetRoute[];
	readonly section: readonly SectionRoute[];
	readonly opportunity: readonly EntryRoute<Opportunity>[];
	readonly playlist: readonly EntryRoute<Playlist>[];
	readonly badge: readonly EntryRoute<Badge>[];
	readonly organisation: readonly (EntryRoute<Organisation> & ListRoute)[];
	readonly skill: readonly EntryRoute<Skill>[];
	readonly credential: readonly CredentialRoute[];
	readonly hub: readonly Route[];
	readonly hubExplore: readonly HubListRoute[];
	readonly hubText: readonly HubTextRoute[];
	readonly news: readonly Route[];
	readonly search: readonly Route[];
	readonly saved: readonly Route[];
	readonly claim: readonly Route[];
	readonly wallet: readonly Route[];
	readonly verify: readonly Route[];
	readonly award: readonly Route[];
	readonly offline: readonly Route[];
	readonly notFound: readonly Route[];
}

const SECTIONS: readonly Section[] = ["calendar", "playlists", "badges", "organisations", "skills", "insights", "about"];

/** `only`: the slugs of the cities to build; without it, all of them and the hub. */
export function buildRoutes(site: Site, only?: readonly string[]): Routes {
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const places = cities.map((city) => buildCityRoutes(site, city));
	const collect = <Key extends keyof CityRoutes>(key: Key) =>
		places.flatMap((place) => place[key] as CityRoutes[Key][number][]) as CityRoutes[Key];
	return {
		city: collect("city"),
		explore: collect("explore"),
		suggest: collect("suggest"),
		facet: collect("facet"),
		section: collect("section"),
		opportunity: collect("opportunity"),
		playlist: collect("playlist"),
		badge: collect("badge"),
		organisation: collect("organisation"),
		skill: collect("skill"),
		credential: only === undefined ? buildCredentialRoutes(site) : [],
		...buildHubRoutes(site, only === undefined),
	};
}

type CityRoutes = Pick<
	Routes,
	"city" | "explore" | "suggest" | "facet" | "section" | "opportunity" | "playlist" | "badge" | "organisation" | "skill"
>;

function buildCityRoutes(site: Site, city: City): CityRoutes {
	const listings = buildListings(city, site.now);
	const readers = new Map(city.languages.map((language) => [language, buildReader(site, language, city)]));
	/** A page in each of these languages. */
	const inLanguages = (urlOf: (language: string) => string, languages: readonly string[] = city.languages): CityRoute[] => {
		const alternates = languages.map((language) => ({ language, url: urlOf(language) }));
		return languages.flatMap((language) => {
			const reader = readers.get(language as SiteLanguage);
			return reader === undefined ? [] : [{ url: urlOf(language), reader, alternates, city, listings }];
		});
	};
	const paged = <More>(
		opportunities: readonly Opportunity[],
		urlOf: (language: string, page: number) => string,
		more: More,
		languages: readonly string[] = city.languages,
	) => {
		return partsOf(opportunities).flatMap((part) =>
			inLanguages((language) => urlOf(language, part.page), languages).map((route) => ({ ...route, ...more, ...part })),
		);
	};
	const facets = (facet: Facet, groups: ReadonlyMap<string, readonly Opportunity[]>) =>
		[...groups].flatMap(([value, opportunities]) =>
			paged(opportunities, (language, page) => facetUrl(city, language, facet, value, page), { facet, value }),
		);
	const entries = <Item extends Linkable>(items: readonly Item[]) =>
		items.flatMap((entry) =>
			inLanguages((language) => entryUrl(entry, language), pageLanguages(entry)).map((route) => ({ ...route, entry })),
		);
	return {
		city: inLanguages((language) => cityUrl(city, language)),
		explore: paged(listings.sorted, (language, page) => sectionUrl(city, language, "explore", page), {}),
		suggest: inLanguages((language) => suggestUrl(city, language)),
		facet: [...facets("theme", listings.themes), ...facets("kind", listings.kinds), ...facets("month", listings.months)],
		section: SECTIONS.flatMap((section) =>
			inLanguages((language) => sectionUrl(city, language, section)).map((route) => ({ ...route, section })),
		),
		opportunity: entries(city.opportunities),
		playlist: entries(city.playlists),
		badge: entries(city.badges),
		organisation: city.organisations.flatMap((entry) =>
			paged(
				sortByNext(entry.opportunities, site.now),
				(language, page) => entryUrl(entry, language, page),
				{ entry },
				pageLanguages(entry),
			),
		),
		skill: listings.skills.flatMap((entry) =>
			inLanguages((language) => skillUrl(city, language, entry)).map((route) => ({ ...route, entry })),
		),
	};
}

/** At least one, so that an empty list has its page. */
function partsOf(all: readonly Opportunity[]): Part[] {
	const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
	return Array.from({ length: pages }, (_, index) => ({
		all,
		opportunities: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
		page: index + 1,
		pages,
	}));
}

const NO_HUB = {
	hub: [],
	hubExplore: [],
	hubText: [],
	news: [],
	search: [],
	saved: [],
	claim: [],
	wallet: [],
	verify: [],
	award: [],
	offline: [],
	notFound: [],
};

function buildHubRoutes(site: Site, wanted: boolean): Omit<Routes, keyof CityRoutes | "credential"> {
	const { network } = site;
	if (!wanted) return NO_HUB;
	const readers = network.languages.map((language) => buildReader(site, language));
	const inLanguages = (urlOf: (network: Network, language: string) => string): Route[] => {
		const alternates = network.languages.map((language) => ({ language, url: urlOf(network, language) }));
		return readers.map((reader) => ({ url: urlOf(network, reader.language), reader, alternates }));
	};
	const all = sortByNext(
		network.cities.flatMap(({ opportunities }) => opportunities),
		site.now,
	);
	return {
		hub: inLanguages((of, language) => hubUrl(of, language)),
		hubExplore: (network.cities.length === 1 ? [] : partsOf(all)).flatMap((part) =>
			inLanguages((of, language) => hubExploreUrl(of, language, part.page)).map((route) => ({ ...route, ...part })),
		),
		hubText: [...network.pages, ...network.news].flatMap((page) =>
			inLanguages((of, language) => hubPageUrl(of, page, language)).map((route) => ({ ...route, page })),
		),
		news: inLanguages((of, language) => hubUrl(of, language, "news/")),
		search: inLanguages((of, language) => hubUrl(of, language, "search/")),
		saved: inLanguages((of, language) => hubUrl(of, language, "saved/")),
		claim: inLanguages((of, language) => hubUrl(of, language, "claim/")),
		wallet: inLanguages((of, language) => hubUrl(of, language, "wallet/")),
		verify: inLanguages((of, language) => hubUrl(of, language, "verify/")),
		award: inLanguages((of, language) => awardUrl(of, language)),
		offline: inLanguages((of, language) => hubUrl(of, language, "offline/")),
		notFound: inLanguages((of, language) => hubUrl(of, language, "404.html")).slice(0, 1),
	};
}
