/** The search index of each city and of the hub, by Pagefind: words only, bundled so that hosts' file limits hold. */
import { close, createIndex } from "pagefind";
import { buildTranslate } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import { buildRecords, type SearchRecord } from "../search/records.ts";
import type { Site } from "../views/reader.ts";
import type { BuiltFile } from "./file.ts";

/** Records in one file of the index; more make files large, fewer make many. */
const RECORDS_PER_FRAGMENT = 100;
const FEWEST_FRAGMENTS = 20;

export async function buildSearch(site: Site, only?: readonly string[]): Promise<BuiltFile[]> {
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const files: BuiltFile[] = [];
	try {
		for (const city of cities)
			files.push(
				...(await buildIndex(
					`/${city.slug}/pagefind/`,
					city.languages.flatMap((language) => recordsIn(city, language)),
				)),
			);
		if (only === undefined) {
			const { network } = site;
			files.push(
				...(await buildIndex(
					"/pagefind/",
					network.languages.flatMap((language) => network.cities.flatMap((city) => recordsIn(city, language))),
				)),
			);
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
	for (const { url, language, content, title, summary, textLanguage, place } of records) {
		const answer = await index.addCustomRecord({ url, language, content, meta: { title, summary, language: textLanguage, place } });
		if (answer.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${answer.errors.join(" ")}`);
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => ({ url: folder + path, text: content }));
}

/** The site has its own way to show results: Pagefind's own interfaces are left out. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment|filter)\/.+)$/;
