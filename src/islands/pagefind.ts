/** Pagefind as this site uses it: loaded on the first word, from the folder that the page names. */
export interface Pagefind {
	options(options: Record<string, string>): Promise<void>;
	init(): Promise<void>;
	search(words: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
	/** The name of its record in the index. */
	readonly id: string;
	/** Where in its content the found words stand. */
	readonly words: readonly number[];
	data(): Promise<ResultData>;
}

export interface ResultData {
	readonly url: string;
	readonly content: string;
	readonly meta: { readonly title: string; readonly summary: string; readonly language: string; readonly place: string };
}

/** `folder`: where the index lies; `base`: where the site lies on its host, for the links of the results. */
export async function loadPagefind(folder: string, base: string): Promise<Pagefind> {
	const pagefind: Pagefind = await import(`${new URL(folder, document.baseURI)}pagefind.js`);
	await pagefind.options({ baseUrl: base });
	await pagefind.init();
	return pagefind;
}
