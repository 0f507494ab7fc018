/** What the page of the tests runs: Pagefind, and the code that the island uses. */
import { type Found, type FoundPage, findPages } from "../../src/search/find.ts";

interface Pagefind {
	init(): Promise<void>;
	search(words: string): Promise<{ results: Found<FoundPage & { url: string }>[] }>;
}

interface Answer {
	/** Of the first results. */
	readonly urls: readonly string[];
	readonly count: number;
}

declare global {
	var searchAll: (folder: string, typed: readonly string[], most: number) => Promise<Answer[]>;
}

globalThis.searchAll = async (folder, typed, most) => {
	const pagefind: Pagefind = await import(`${folder}pagefind.js`);
	await pagefind.init();
	const answers: Answer[] = [];
	for (const text of typed) {
		const found =
			(await findPages(async (query) => (await pagefind.search(query)).results, text, document.documentElement.lang, most)) ?? [];
		const pages = await Promise.all(found.slice(0, most).map((result) => result.data()));
		answers.push({ urls: pages.map(({ url }) => url), count: found.length });
	}
	return answers;
};
