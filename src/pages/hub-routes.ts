/** The pages of the hub, in each language of the network. */
import type { Network } from "../model/network.ts";
import { sortByNext } from "../model/schedule.ts";
import { awardUrl, hubExploreUrl, hubPageUrl, hubUrl } from "../model/url.ts";
import { buildReader, type Site } from "../views/reader.ts";
import type { CityRoutes } from "./city-routes.ts";
import { partsOf } from "./list-parts.ts";
import type { Route, Routes } from "./route.ts";

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

export function buildHubRoutes(site: Site, wanted: boolean): Omit<Routes, keyof CityRoutes | "credential"> {
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
