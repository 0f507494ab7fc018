/** The search index of each city and of the hub, one a language, by Pagefind: it keeps one record for each address, and an untranslated page stands in every language. */
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { SiteLanguage } from "../../schemas/types.ts";
import { buildTranslate } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import { sortByNext } from "../model/schedule.ts";
import { cityUrl, entryUrl, hubUrl } from "../model/url.ts";
import { buildRecords, type SearchRecord } from "../search/records.ts";
import type { Site } from "../views/reader.ts";
import type { BuiltFile } from "./file.ts";
import { nameRecords } from "./search-names.ts";

/** Records in one file of the index; more make files large, fewer make many. */
const RECORDS_PER_FRAGMENT = 20;
const FEWEST_FRAGMENTS = 20;
/** Pagefind works in a process of its own, in the order of what it is sent: it never waits while pages are rendered here. */
const RECORDS_AT_ONCE = 500;

interface Place {
	/** Where its index lies, from the root of the site. */
	readonly folder: string;
	readonly language: SiteLanguage;
	readonly cities: readonly City[];
}

export async function buildSearch(site: Site, only?: readonly string[]): Promise<BuiltFile[]> {
	const files: BuiltFile[] = [];
	try {
		// In a network of one city, what the hub finds is what the city finds: the index is made once.
		const alike = Map.groupBy(listPlaces(site, only), ({ language, cities }) => [language, ...cities.map(({ slug }) => slug)].join(" "));
		for (const places of alike.values()) {
			const index = await buildIndex(places[0] as Place, site.now);
			files.push(...places.flatMap(({ folder }) => index.map(({ url, text }) => ({ url: folder + url, text }))));
		}
	} finally {
		await close();
	}
	return files;
}

function listPlaces({ network }: Site, only: readonly string[] | undefined): Place[] {
	const cities = network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const places = cities.flatMap((city) =>
		city.languages.map((language) => ({ folder: cityUrl(city, language, "pagefind/"), language, cities: [city] })),
	);
	if (only !== undefined) return places;
	const ofHub = (language: SiteLanguage) => ({ folder: hubUrl(network, language, "pagefind/"), language, cities: network.cities });
	return [...places, ...network.languages.map(ofHub)];
}

/** The addresses of its files are from its own folder. Its records are in the order of the explorer's ids, opportunities first. */
async function buildIndex({ cities, language }: Place, now: number): Promise<BuiltFile[]> {
	const opportunities = sortByNext(
		cities.flatMap((city) => city.opportunities),
		now,
	);
	const byUrl = new Map(
		cities.flatMap((city) => buildRecords(city, language, buildTranslate(language))).map((record) => [record.url, record]),
	);
	const urls = [...new Set([...opportunities.map((opportunity) => entryUrl(opportunity, language)), ...byUrl.keys()])];
	const records = urls.flatMap((url) => byUrl.get(url) ?? []);
	const { index, errors } = await createIndex({
		maxFragments: Math.max(FEWEST_FRAGMENTS, Math.ceil(records.length / RECORDS_PER_FRAGMENT)),
	});
	if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join(" ")}`);
	for (let start = 0; start < records.length; start += RECORDS_AT_ONCE) {
		await Promise.all(records.slice(start, start + RECORDS_AT_ONCE).map((record) => addRecord(index, record)));
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	// Pagefind gives them in the order in which its threads came to an end.
	const needed = files
		.filter(({ path }) => NEEDED.test(path))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ path, content }) => ({ url: path, text: content }));
	return nameRecords(needed, urls, opportunities.length);
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
	const { url, language, content, title, summary, textLanguage, place } = record;
	const { errors } = await index.addCustomRecord({ url, language, content, meta: { title, summary, language: textLanguage, place } });
	if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join(" ")}`);
}

/** The site has its own way to show results: Pagefind's own interfaces are left out. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment|filter)\/.+)$/;
