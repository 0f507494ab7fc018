/** The search index of each city and of the hub, one a language, by Pagefind: it keeps one record for each address, and an untranslated page stands in every language. */
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { buildTranslate } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { sortByNext } from "../model/schedule.ts";
import { cityUrl, entryUrl, hubUrl } from "../model/url.ts";
import { buildRecords, type SearchRecord } from "../search/records.ts";
import type { Site } from "../views/reader.ts";
import type { BuiltFile } from "./file.ts";

/** Records in one file of the index; more make files large, fewer make many. */
const RECORDS_PER_FRAGMENT = 100;
const FEWEST_FRAGMENTS = 20;
/** Pagefind works in a process of its own, in the order of what it is sent: it never waits while pages are rendered here. */
const RECORDS_AT_ONCE = 500;

export async function buildSearch(site: Site, only?: readonly string[]): Promise<BuiltFile[]> {
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const files: BuiltFile[] = [];
	try {
		for (const city of cities) {
			for (const language of city.languages) {
				const folder = cityUrl(city, language, "pagefind/");
				const index = await buildIndex(folder, recordsIn(city, language));
				files.push(...index, {
					url: `${folder}opportunities.json`,
					text: listNames(sortByNext(city.opportunities, site.now), language, index),
				});
			}
		}
		if (only === undefined) {
			const { network } = site;
			const all = sortByNext(
				network.cities.flatMap(({ opportunities }) => opportunities),
				site.now,
			);
			for (const language of network.languages) {
				const folder = hubUrl(network, language, "pagefind/");
				const index = await buildIndex(
					folder,
					network.cities.flatMap((city) => recordsIn(city, language)),
				);
				files.push(...index, { url: `${folder}opportunities.json`, text: listNames(all, language, index) });
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

async function buildIndex(folder: string, records: readonly SearchRecord[]): Promise<BuiltFile[]> {
	const { index, errors } = await createIndex({
		maxFragments: Math.max(FEWEST_FRAGMENTS, Math.ceil(records.length / RECORDS_PER_FRAGMENT)),
	});
	if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join(" ")}`);
	for (let start = 0; start < records.length; start += RECORDS_AT_ONCE) {
		await Promise.all(records.slice(start, start + RECORDS_AT_ONCE).map((record) => addRecord(index, record)));
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => ({ url: folder + path, text: content }));
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
	const { url, language, content, title, summary, textLanguage, place } = record;
	const { errors } = await index.addCustomRecord({ url, language, content, meta: { title, summary, language: textLanguage, place } });
	if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join(" ")}`);
}

/** Which record is which opportunity: the names of the records in the order of the explorer's ids. */
function listNames(opportunities: readonly Opportunity[], language: string, index: readonly BuiltFile[]): string {
	const names = namesOf(index);
	return JSON.stringify(
		opportunities.map((opportunity) => {
			const url = entryUrl(opportunity, language);
			const name = names.get(url);
			if (name === undefined) throw new Error(`The index of Pagefind has no record for ${url}: has its format changed?`);
			return name;
		}),
	);
}

interface FragmentRecord {
	readonly url: string;
}

function isRecord(content: FragmentRecord | Record<string, FragmentRecord>): content is FragmentRecord {
	return typeof content.url === "string";
}

/** The name of each record by its address, read from the index itself: after a signature, a fragment holds one record, or several by name. */
function namesOf(files: readonly BuiltFile[]): Map<string, string> {
	const fragments = files.filter(({ url }) => url.endsWith(".pf_fragment"));
	return new Map(
		fragments.flatMap(({ url: path, text }) => {
			const content = JSON.parse(gunzipSync(text).subarray(SIGNATURE.length).toString()) as FragmentRecord | Record<string, FragmentRecord>;
			if (isRecord(content)) return [[content.url, basename(path, ".pf_fragment")] as const];
			return Object.entries(content).map(([name, { url }]) => [url, name] as const);
		}),
	);
}

const SIGNATURE = "pagefind_dcd";

/** The site has its own way to show results: Pagefind's own interfaces are left out. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment|filter)\/.+)$/;
