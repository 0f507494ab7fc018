/** The pages of a city, in each of its languages. */
import type { SiteLanguage } from "../../schemas/types.ts";
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { sortByNext } from "../model/schedule.ts";
import {
	cityUrl,
	entryUrl,
	type Facet,
	facetUrl,
	type Linkable,
	pageLanguages,
	type Section,
	sectionUrl,
	skillUrl,
	suggestUrl,
} from "../model/url.ts";
import { buildReader, type Site } from "../views/reader.ts";
import { partsOf } from "./list-parts.ts";
import { buildListings } from "./listings.ts";
import type { CityRoute, Routes } from "./route.ts";

export type CityRoutes = Pick<
	Routes,
	"city" | "explore" | "suggest" | "facet" | "section" | "opportunity" | "playlist" | "badge" | "organisation" | "skill"
>;

const SECTIONS: readonly Section[] = ["calendar", "playlists", "badges", "organisations", "skills", "insights", "about"];

export function buildCityRoutes(site: Site, city: City): CityRoutes {
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
