/** Words become ids, best first: Pagefind names records, a small list says which opportunity each is. */
import { findPages } from "../search/find.ts";
import { loadPagefind, type PagefindResult } from "./pagefind.ts";

export interface WordsFound {
	/** Ids of opportunities, best first. */
	readonly ids: readonly number[];
	/** Other pages: playlists, badges, organisations. */
	readonly others: readonly PagefindResult[];
}

export interface WordSearch {
	find(words: string): Promise<WordsFound>;
}

/** With so many results no other forms of the words are tried. */
const ENOUGH = 20;

/** `index`: the folder of Pagefind's files. Rejects when the files cannot be loaded. */
export async function loadWordSearch(index: string, base: string): Promise<WordSearch> {
	const [pagefind, records] = await Promise.all([
		loadPagefind(index, base),
		fetch(`${index}opportunities.json`).then((answer) => answer.json() as Promise<readonly string[]>),
	]);
	const idOf = new Map(records.map((record, id) => [record, id]));
	return {
		async find(words) {
			const search = async (query: string) => (await pagefind.search(query)).results;
			const results = (await findPages(search, words, document.documentElement.lang, ENOUGH)) ?? [];
			return {
				ids: results.flatMap(({ id }) => idOf.get(id) ?? []),
				others: results.filter(({ id }) => !idOf.has(id)),
			};
		},
	};
}
