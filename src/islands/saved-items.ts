/** What a reader saves: entries by their slugs, so that a list outlives every build. Pure; a list in another shape is no list. */

export interface SavedItem {
	/** `vilnius/opportunities/open-lab` */
	readonly path: string;
	/** The language that stands in its address, or empty for the main one. */
	readonly language: string;
	readonly title: string;
	/** The language of the title. */
	readonly lang: string;
}

const FORMAT = "cities-of-learning/saved/1";
const PATH = /^[a-z0-9-]+\/(opportunities|playlists|badges)\/[a-z0-9-]+$/;
const ADDRESS = /^([a-z0-9-]+)\/(?:([a-z]{2,3})\/)?(opportunities|playlists|badges)\/([a-z0-9-]+)\/$/;
const LONGEST = 300;
/** A list of more items comes from nobody's finger. */
const MOST = 500;

/** `address`: of a page, from the root of the site, without a slash before it. Other pages than those of entries give undefined. */
export function parseAddress(address: string): Pick<SavedItem, "path" | "language"> | undefined {
	const [, city, language = "", kind, slug] = ADDRESS.exec(address) ?? [];
	return city === undefined ? undefined : { path: `${city}/${kind}/${slug}`, language };
}

/** From the root of the site, without a slash before it. */
export function addressOf({ path, language }: Pick<SavedItem, "path" | "language">): string {
	return `${language === "" ? path : path.replace("/", `/${language}/`)}/`;
}

export function formatSaved(items: readonly SavedItem[]): string {
	return JSON.stringify({ format: FORMAT, items }, null, "\t");
}

/** Undefined when it is no list at all; what is no item in it is left out. */
export function parseSaved(text: string): SavedItem[] | undefined {
	try {
		const list: { format?: unknown; items?: unknown } | null = JSON.parse(text);
		if (list?.format !== FORMAT || !Array.isArray(list.items)) return undefined;
		return merge([], list.items.flatMap(toItem));
	} catch {
		return undefined;
	}
}

/** The items of both, each once, the older first. */
export function merge(items: readonly SavedItem[], more: readonly SavedItem[]): SavedItem[] {
	return [...new Map([...more, ...items].map((item) => [item.path, item])).values()]
		.sort((a, b) => indexIn(items, a) - indexIn(items, b))
		.slice(0, MOST);
}

/** The part of a link that opens a list elsewhere: slugs alone. */
export function formatLink(items: readonly SavedItem[]): string {
	return items.map(({ path }) => path).join(",");
}

/** Items of a link have no title yet. */
export function parseLink(text: string): SavedItem[] {
	return merge(
		[],
		text
			.split(",")
			.filter((path) => PATH.test(path))
			.map((path) => ({ path, language: "", title: "", lang: "" })),
	);
}

function indexIn(items: readonly SavedItem[], { path }: SavedItem): number {
	const index = items.findIndex((item) => item.path === path);
	return index === -1 ? items.length : index;
}

function toItem(value: unknown): SavedItem[] {
	const { path, language, title, lang } = (value ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof path !== "string" || !PATH.test(path)) return [];
	const text = (part: unknown) => (typeof part === "string" ? part.slice(0, LONGEST) : "");
	const code = (part: unknown) => (/^[a-z]{2,3}(-\w+)*$/i.test(text(part)) ? text(part) : "");
	return [{ path, language: code(language), title: text(title), lang: code(lang) }];
}
