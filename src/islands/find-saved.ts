/** Looks whether a saved entry still has its page, by asking for it; with a service worker it is on the device from then on. */
import { type PageHead, readPageHead } from "./page-head.ts";
import { addressOf, parseAddress, type SavedItem } from "./saved-items.ts";

/** `unknown`: the site could not be asked. */
export type Standing = "here" | "gone" | "unknown";

export interface FoundItem {
	readonly standing: Standing;
	/** With the title that the page has now. */
	readonly item: SavedItem;
}

/** `language`: of the reader, for items that came by a link and have no title yet. */
export async function findSaved(site: string, item: SavedItem, language: string): Promise<FoundItem> {
	try {
		const head = (await readHead(site, item)) ?? (await readHead(site, { ...item, language: "" }));
		if (head === undefined) return { standing: "gone", item };
		const own = item.title === "" ? parseAddress((head.alternates.get(language) ?? head.path).slice(site.length)) : undefined;
		const shown = own === undefined ? head : ((await readHead(site, own)) ?? head);
		const place = parseAddress(shown.path.slice(site.length));
		return { standing: "here", item: { ...item, language: place?.language ?? "", title: shown.title, lang: shown.lang } };
	} catch {
		return { standing: "unknown", item };
	}
}

/** Undefined when there is no such page: some hosts answer a missing one with another page. */
async function readHead(site: string, item: Pick<SavedItem, "path" | "language">): Promise<PageHead | undefined> {
	const path = site + addressOf(item);
	const answer = await fetch(path);
	if (answer.status === 404 || answer.status === 410) return undefined;
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	const head = readPageHead(await answer.text());
	return parseAddress(head.path.slice(head.path.length - addressOf(item).length))?.path === item.path ? head : undefined;
}
