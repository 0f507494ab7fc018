/** The playlists under way, in this browser. One that keeps nothing, in private mode or full, gives none and says no. */
import { type BegunPlaylist, formatBegun, parseBegun } from "./progress-items.ts";

/** `site`: the path of the site on its host, because a host has one store for all its sites. */
export function readBegun(site: string): BegunPlaylist[] {
	try {
		return parseBegun(localStorage.getItem(keyOf(site)) ?? "");
	} catch {
		return [];
	}
}

/** Whether it was kept. */
export function writeBegun(site: string, playlists: readonly BegunPlaylist[]): boolean {
	try {
		if (playlists.length === 0) localStorage.removeItem(keyOf(site));
		else localStorage.setItem(keyOf(site), formatBegun(playlists));
		return true;
	} catch {
		return false;
	}
}

function keyOf(site: string): string {
	return `progress ${site}`;
}
