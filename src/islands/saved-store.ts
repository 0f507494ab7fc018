/** The saved list in this browser. A browser that keeps nothing, in private mode or full, gives an empty list and says no. */
import { formatSaved, parseSaved, type SavedItem } from "./saved-items.ts";

/** `site`: the path of the site on its host, because a host has one store for all its sites. */
export function readSaved(site: string): SavedItem[] {
	try {
		return parseSaved(localStorage.getItem(keyOf(site)) ?? "") ?? [];
	} catch {
		return [];
	}
}

/** Whether it was kept. */
export function writeSaved(site: string, items: readonly SavedItem[]): boolean {
	try {
		localStorage.setItem(keyOf(site), formatSaved(items));
		return true;
	} catch {
		return false;
	}
}

function keyOf(site: string): string {
	return `saved ${site}`;
}
