/** Searches with one query after the other until there is enough, best first, each result once; a result that only shares a few letters is none. */
import { buildQueries, isNear } from "./words.ts";

/** What Pagefind says of a result. */
export interface Found<Page> {
	readonly id: string;
	/** Where in the content the found words stand. */
	readonly words: readonly number[];
	data(): Promise<Page>;
}

export interface FoundPage {
	/** The words, divided by spaces. */
	readonly content: string;
}

/** `search` gives undefined when a newer search has begun; then so does this. */
export async function findPages<Page extends FoundPage>(
	search: (query: string) => Promise<readonly Found<Page>[] | undefined>,
	text: string,
	language: string,
	enough: number,
): Promise<Found<Page>[] | undefined> {
	const pages = new Map<string, Found<Page>>();
	for (const query of buildQueries(text, language)) {
		const found = await search(query);
		if (found === undefined) return undefined;
		if (await isMeant(query, found)) for (const page of found) if (!pages.has(page.id)) pages.set(page.id, page);
		if (pages.size >= enough) break;
	}
	return [...pages.values()];
}

/** All results of a query are of one sort: words that begin with it, or one with which it begins. So the best one mostly tells, and no other has to be loaded. */
async function isMeant<Page extends FoundPage>(query: string, found: readonly Found<Page>[]): Promise<boolean> {
	const [best, ...others] = found.slice(0, FIRST);
	if (best === undefined) return false;
	return (await hasWord(query, best)) || (await Promise.all(others.map((page) => hasWord(query, page)))).includes(true);
}

async function hasWord<Page extends FoundPage>(query: string, page: Found<Page>): Promise<boolean> {
	if (page.words.length === 0) return true;
	const content = (await page.data()).content.split(/\s+/);
	return isNear(
		query,
		page.words.map((position) => content[position] ?? ""),
	);
}

const FIRST = 5;
