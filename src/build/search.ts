/** The search index of each city and of the hub, one a language, by Pagefind: it keeps one record for each address, and an untranslated page stands in every language. */
import { close, createIndex, type PagefindIndex } from "pagefind";
import { buildTranslate } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
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

export async function buildSearch(site: Site, only?: readonly string[]): Promise<BuiltFile[]> {
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const files: BuiltFile[] = [];
	try {
		for (const city of cities) {
			for (const language of city.languages) {
				const records = recordsIn(city, language);
				const sorted = sortByNext(city.opportunities, site.now);
				files.push(...(await buildIndex(cityUrl(city, language, "pagefind/"), records, urlsOf(sorted, language))));
			}
		}
		if (only === undefined) {
			const { network } = site;
			const all = sortByNext(
				network.cities.flatMap(({ opportunities }) => opportunities),
				site.now,
			);
			for (const language of network.languages) {
				const records = network.cities.flatMap((city) => recordsIn(city, language));
				files.push(...(await buildIndex(hubUrl(network, language, "pagefind/"), records, urlsOf(all, language))));
			}
		}
	} finally {
		await close();
	}
	return files;
}

function recordsIn(city: City, language: City["languages"][number]): SearchRecord[] {
	return buildRecords(city, language, buildTranslate(language));
}

function urlsOf(opportunities: readonly Opportunity[], language: string): string[] {
	return opportunities.map((opportunity) => entryUrl(opportunity, language));
}

/** `first`: the addresses of the opportunities, in the order of the explorer's ids. */
async function buildIndex(folder: string, unsorted: readonly SearchRecord[], first: readonly string[]): Promise<BuiltFile[]> {
	const byUrl = new Map(unsorted.map((record) => [record.url, record]));
	const urls = [...new Set([...first, ...byUrl.keys()])];
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
	const needed = files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => ({ url: folder + path, text: content }));
	return nameRecords(needed, urls, first.length);
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
	const { url, language, content, title, summary, textLanguage, place } = record;
	const { errors } = await index.addCustomRecord({ url, language, content, meta: { title, summary, language: textLanguage, place } });
	if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join(" ")}`);
}

/** The site has its own way to show results: Pagefind's own interfaces are left out. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment|filter)\/.+)$/;
