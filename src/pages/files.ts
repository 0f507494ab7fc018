/** Every file of the site that is text made from the model but no page: feeds, sitemaps, icons, headers. */
import { formatAtom } from "../feeds/atom.ts";
import type { FeedContext } from "../feeds/context.ts";
import { formatCsv } from "../feeds/csv.ts";
import { formatGeoJson } from "../feeds/geojson.ts";
import { formatICalendar } from "../feeds/icalendar.ts";
import { formatJson } from "../feeds/json.ts";
import type { City, Network } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, entryUrl, type Facet, facetUrl, hubExploreUrl, pageLanguages } from "../model/url.ts";
import { facetTitle } from "../views/facet.tsx";
import type { FeedLink } from "../views/links.ts";
import { buildReader, type Reader, type Site } from "../views/reader.ts";
import { buildListings } from "./listings.ts";
import { buildWalletFiles } from "./wallet-files.ts";

/** A larger network has the feeds of its cities only. */
const MOST_IN_HUB_FEEDS = 5000;

export interface TextFile {
	/** From the root of the site. */
	readonly url: string;
	/** Made when it is written, so that a large network need not hold all texts at once. */
	readonly text: () => string;
}

export function buildFiles(site: Site, only?: readonly string[]): TextFile[] {
	const { network } = site;
	const cities = network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const files = cities.flatMap((city) => buildCityFiles(site, city));
	if (only !== undefined) return files;
	return [
		...files,
		...buildHubFiles(site),
		...buildWalletFiles(site),
		{ url: "/icon.svg", text: () => formatIcon(network.facts.colours.main) },
	];
}

/** The feeds of a list: the same formats at the same names everywhere. */
export function feedLinks(folder: string, title: string): FeedLink[] {
	return [
		{ url: `${folder}feed.xml`, type: "application/atom+xml", title: `Atom: ${title}` },
		{ url: `${folder}opportunities.ics`, type: "text/calendar", title: `iCalendar: ${title}` },
		{ url: `${folder}opportunities.csv`, type: "text/csv", title: `CSV: ${title}` },
		{ url: `${folder}opportunities.geojson`, type: "application/geo+json", title: `GeoJSON: ${title}` },
		{ url: `${folder}opportunities.json`, type: "application/json", title: `JSON: ${title}` },
	];
}

/** Whether the whole network is small enough for feeds in one piece; with one city, its own feeds are those of all. */
export function hasHubFeeds({ cities }: Network): boolean {
	return cities.length > 1 && cities.reduce((sum, { opportunities }) => sum + opportunities.length, 0) <= MOST_IN_HUB_FEEDS;
}

function buildHubFiles(site: Site): TextFile[] {
	const { network } = site;
	if (!hasHubFeeds(network)) return [];
	const all = network.cities.flatMap(({ opportunities }) => opportunities);
	return network.languages.flatMap((language) =>
		feedFiles(buildReader(site, language), hubExploreUrl(network, language), textIn(network, language).data.name, all),
	);
}

function buildCityFiles(site: Site, city: City): TextFile[] {
	const listings = buildListings(city, site.now);
	const facets: [Facet, ReadonlyMap<string, readonly Opportunity[]>][] = [
		["theme", listings.themes],
		["kind", listings.kinds],
		["month", listings.months],
	];
	const files = city.languages.flatMap((language) => {
		const reader = buildReader(site, language, city);
		const name = textIn(city, language).data.name;
		return [
			...feedFiles(reader, cityUrl(city, language), name, city.opportunities),
			...facets.flatMap(([facet, groups]) =>
				[...groups].flatMap(([value, opportunities]) =>
					feedFiles(reader, facetUrl(city, language, facet, value), `${name}: ${facetTitle(reader, facet, value)}`, opportunities),
				),
			),
			...city.opportunities
				.filter((opportunity) => isDated(opportunity) && pageLanguages(opportunity).includes(language))
				.map((opportunity) => ({
					url: `${entryUrl(opportunity, language)}calendar.ics`,
					text: () => formatICalendar(textIn(opportunity, language).data.title, [opportunity], contextOf(reader)),
				})),
		];
	});
	return [...files, { url: cityUrl(city, city.mainLanguage, "icon.svg"), text: () => formatIcon(city.facts.colours.main) }];
}

function feedFiles(reader: Reader, folder: string, title: string, opportunities: readonly Opportunity[]): TextFile[] {
	const context = contextOf(reader);
	const texts = {
		"feed.xml": () => formatAtom(title, `${folder}feed.xml`, opportunities, context),
		"opportunities.ics": () => formatICalendar(title, opportunities, context),
		"opportunities.csv": () => formatCsv(opportunities, context),
		"opportunities.geojson": () => formatGeoJson(opportunities, context),
		"opportunities.json": () => formatJson(opportunities, context),
	};
	return Object.entries(texts).map(([name, text]) => ({ url: folder + name, text }));
}

export function contextOf({ site, language }: Reader): FeedContext {
	return { siteUrl: site.siteUrl, language, now: site.now };
}

function isDated({ facts }: Opportunity): boolean {
	return facts.sessions !== undefined || facts.recurrence !== undefined;
}

/** The pin of the word mark in the colour of the place. */
function formatIcon(colour: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 1a12 12 0 0 1 12 12c0 8-9 12-12 18C13 25 4 21 4 13A12 12 0 0 1 16 1z" fill="${colour}"/><circle cx="16" cy="13" r="5" fill="#fff"/></svg>\n`;
}
