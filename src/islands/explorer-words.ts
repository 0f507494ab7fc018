/** Words become ids, best first: the index calls each opportunity by its id. Loaded with the first word. */
import { findPages } from "../search/find.ts";
import { idOfRecord } from "../search/record-name.ts";
import { scanCards } from "../search/scan.ts";
import { isOffline } from "./is-offline.ts";
import { showOthers } from "./other-results.ts";
import { loadPagefind, type PagefindResult } from "./pagefind.ts";

export interface WordsFound {
	/** Ids of opportunities, best first. */
	readonly ids: readonly number[];
	/** Shows the other pages that were found, playlists, badges, organisations, under the list. */
	readonly showOthers: (root: HTMLElement, title: string, isLast: () => boolean) => Promise<void>;
	/** Without a connection Pagefind finds nothing for words whose files are not on the device, and does not say so. */
	readonly incomplete: boolean;
}

/** The texts of all cards that can be had, by id. */
export type CardTexts = () => Promise<ReadonlyMap<number, string>>;

export interface WordSearch {
	find(words: string): Promise<WordsFound>;
}

/** With so many results no other forms of the words are tried. */
const ENOUGH = 20;

/** `index`: the folder of Pagefind's files. Rejects when the files cannot be loaded, and nothing is on the device either. */
export async function loadWordSearch(index: string, base: string, cards: CardTexts): Promise<WordSearch> {
	const search = await loadIndex(index, base).catch(async (error: unknown) => {
		if (await isOffline(index)) return undefined;
		throw error;
	});
	return {
		async find(words) {
			const [found, incomplete] = await Promise.all([search?.(words) ?? { ids: [], others: [] }, isOffline(index)]);
			const ids = incomplete ? [...new Set([...found.ids, ...scanCards(await cards(), words)])] : found.ids;
			return { ids, incomplete, showOthers: (root, ...rest) => showOthers(root, found.others, ...rest) };
		},
	};
}

/** `others`: what is no opportunity. */
interface Results {
	readonly ids: readonly number[];
	readonly others: readonly PagefindResult[];
}

async function loadIndex(index: string, base: string): Promise<(words: string) => Promise<Results>> {
	const pagefind = await loadPagefind(index, base);
	return async (words) => {
		const search = async (query: string) => (await pagefind.search(query)).results;
		const results = (await findPages(search, words, document.documentElement.lang, ENOUGH)) ?? [];
		return {
			ids: results.flatMap(({ id }) => idOfRecord(id) ?? []),
			others: results.filter(({ id }) => idOfRecord(id) === undefined),
		};
	};
}
