/** Keeps the pages for badges, their code and the pictures of the badges on this device, so that all of it opens without a connection. */
import { BADGES } from "./caches.ts";
import { type OwnSite, toOwn } from "./own-site.ts";

/** Code is named by its content, and the picture of a badge hardly ever changes; a page may, and is fetched once more. */
const LASTING = /\/assets\/|\.png$/;
/** What a script cannot begin without. */
const IMPORTED = /(?:from|import)\s*"(\.\/[^"]+)"/g;

/** `addresses`: what the pages need, apart by spaces. Does nothing in a browser without service workers. */
export async function keepOffline(addresses: string, pictures: readonly (string | undefined)[], site: OwnSite): Promise<void> {
	if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
	await navigator.serviceWorker.ready;
	const cache = await caches.open(site.here + BADGES);
	const wanted = new Set(addresses.split(" ").map((address) => new URL(address, site.here).href));
	// What is found on the way comes last.
	for (const url of wanted) {
		await keep(url, cache);
		for (const imported of await listImports(url, cache)) wanted.add(imported);
	}
	for (const picture of pictures) {
		const url = picture === undefined ? undefined : toOwn(picture, site);
		if (url === undefined || wanted.has(url)) continue;
		await keep(url, cache);
		wanted.add(url);
	}
	for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** What cannot be had now comes the next time. */
async function keep(url: string, cache: Cache): Promise<void> {
	const isKept = LASTING.test(url) && (await cache.match(url)) !== undefined;
	if (!isKept) await cache.add(url).catch(() => undefined);
}

async function listImports(url: string, cache: Cache): Promise<string[]> {
	const script = url.endsWith(".js") ? await (await cache.match(url))?.text() : undefined;
	return [...(script ?? "").matchAll(IMPORTED)].map(([, path = ""]) => new URL(path, url).href);
}
