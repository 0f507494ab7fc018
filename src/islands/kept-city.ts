/** A city on this device: kept as a whole, or not at all. */
import { KEEP } from "./caches.ts";
import type { KeepList, Kept } from "./keep-list.ts";

/** Files that are loaded at the same time. */
const AT_ONCE = 6;
/** The last file to come: where it is, all the others are. */
const LABEL = "kept.json";

export interface Place {
	/** The root of the site and of the city in this language; full addresses that end with a slash. */
	readonly site: string;
	readonly folder: string;
}

export async function readKept({ folder }: Place): Promise<Kept | undefined> {
	const label = await caches.match(folder + LABEL);
	return label?.json();
}

/** Rejects when the connection breaks, or with a `QuotaExceededError` when the device is full; then what was kept before stays. `step` is told how many files have come. */
export async function keepCity(
	{ site, folder }: Place,
	{ files, ...list }: KeepList,
	at: number,
	step: (done: number) => void,
): Promise<void> {
	const name = `${folder}${KEEP}${list.id}-${at}`;
	try {
		const cache = await caches.open(name);
		const queue = [...files];
		let done = 0;
		const work = async () => {
			for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
				// Past the service worker, which would keep it a second time.
				const answer = await fetch(site + file, { cache: "reload" });
				// A file that a newer build has replaced is not needed by the newer pages.
				if (answer.ok) await cache.put(site + file, answer);
				done += 1;
				step(done);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		await cache.put(folder + LABEL, new Response(JSON.stringify({ ...list, at } satisfies Kept)));
		await dropOthers(folder, name);
	} catch (error) {
		await caches.delete(name);
		throw error;
	}
}

/** The addresses of the cities on this device. */
export async function listKept(site: string): Promise<string[]> {
	const names = await caches.keys();
	return names.filter((name) => name.startsWith(site) && name.includes(KEEP)).map((name) => name.split(KEEP)[0] ?? "");
}

export function forgetCity({ folder }: Place): Promise<void> {
	return dropOthers(folder, "");
}

async function dropOthers(folder: string, current: string): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith(folder + KEEP) && name !== current) await caches.delete(name);
}
