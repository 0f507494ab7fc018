/** The service worker: pages that were seen open again without a connection, and files named by their content are fetched once. What it keeps is bounded. */
import { FILES, KEEP, PAGES, SHELL } from "./caches.ts";

/** Set at the build: the addresses of the shell from the root of the site, and the offline page by language, the main one first. */
declare const FIRST_FILES: readonly string[];
declare const OFFLINE: Readonly<Record<string, string>>;
declare const VERSION: string;
declare const self: WorkerScope;

const { scope } = self.registration;
/** Milliseconds that a page may take before the one on the device is shown. */
const PATIENCE = 3000;
/** Pages, and as many files. */
const MOST = 200;
/** Named by their content: they never change. */
const LASTING = /\/assets\/|\/data-\w+\//;
/** The folder of an explorer's data, and before it that of the city. */
const DATA = /^(.*\/)data-\w+\//;
const SEARCH_OR_MAP = /\/pagefind\/|\.geojson$/;
/** What an explorer needs to begin. */
const FIRST_DATA = ["facets.json", "points.json", "cards-0.json"];

self.addEventListener("install", (event) => {
	event.waitUntil(
		caches
			.open(scope + SHELL + VERSION)
			.then((cache) => cache.addAll(FIRST_FILES.map((path) => scope + path)))
			.then(() => self.skipWaiting()),
	);
});

self.addEventListener("activate", (event) => {
	event.waitUntil(dropOthers(scope + SHELL, scope + SHELL + VERSION).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
	const { method, url, cache } = event.request;
	if (method === "GET" && cache !== "reload" && url.startsWith(scope))
		event.respondWith(LASTING.test(url) ? readFirst(event) : askFirst(event));
});

async function readFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const kept = await caches.match(request);
	if (kept !== undefined) return kept;
	const answer = await fetch(request);
	const [folder] = DATA.exec(request.url) ?? [];
	const copy = answer.clone();
	if (answer.ok) event.waitUntil(folder ? keepData(folder, request.url, copy) : keep(scope + FILES, request.url, copy));
	return answer;
}

async function askFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const [address = ""] = request.url.split(/[?#]/);
	const pages = scope + PAGES;
	const network = fetch(request).then((answer) => {
		const isPage = answer.headers.get("content-type")?.startsWith("text/html");
		if (answer.ok && (isPage || SEARCH_OR_MAP.test(address))) {
			event.waitUntil(keep(isPage ? pages : scope + FILES, address, answer.clone()));
			if (isPage) event.waitUntil(followData(answer.clone()));
		}
		return answer;
	});
	const inTime = await Promise.race([network, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]).catch(() => undefined);
	if (inTime) return inTime;
	// The newest of a page first: a place that is kept may be older.
	const kept = (await (await caches.open(pages)).match(address)) ?? (await caches.match(address));
	return kept ?? network.catch((error) => (request.mode === "navigate" ? offlinePage(address) : Promise.reject(error)));
}

/** In the language of the address, else in one that the reader's browser asks for, else in the main one. */
async function offlinePage(address: string): Promise<Response> {
	const wanted = [...address.split("/"), ...navigator.languages.map((language) => language.slice(0, 2))];
	const path = OFFLINE[wanted.find((language) => language in OFFLINE) ?? ""] ?? FIRST_FILES[0];
	return (await caches.match(`${scope}${path}`)) ?? Response.error();
}

/** The oldest go. A full device keeps what it has. */
async function keep(name: string, address: string, answer: Response): Promise<void> {
	try {
		const cache = await caches.open(name);
		await cache.put(address, answer);
		for (const old of (await cache.keys()).slice(0, -MOST)) await cache.delete(old);
	} catch {}
}

/** The data of one build are kept together; those of older builds go when the new ones are whole. */
async function keepData(folder: string, address?: string, answer?: Response): Promise<void> {
	const cache = await caches.open(folder);
	if (address && answer) await cache.put(address, answer);
	for (const name of FIRST_DATA) {
		const first = (await caches.match(folder + name)) ?? (await fetch(folder + name));
		if (first.ok) await cache.put(folder + name, first);
	}
	await dropOthers(`${DATA.exec(folder)?.[1]}data-`, folder);
}

/**
 * Who looks at a city gets the data of its explorer with the page, so that both fit together without a connection. Those of the whole network are large:
 * they, and everything on a connection that is to be spared, come only for who has used or kept them.
 */
async function followData(page: Response): Promise<void> {
	const path = /data-folder="([^"]+)"/.exec(await page.text())?.[1];
	const [folder, place] = DATA.exec(new URL(path ?? "", scope).href) ?? [];
	if (folder === undefined || place === undefined) return;
	const names = await caches.keys();
	const isHub = place === scope || place.slice(scope.length, -1) in OFFLINE;
	const isSpared = isHub || (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
	if (!isSpared || names.some((name) => name.startsWith(`${place}data-`) || name.startsWith(place + KEEP))) await keepData(folder);
}

async function dropOthers(start: string, current: string): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith(start) && name !== current) await caches.delete(name);
}

/** What we use of a service worker's world; the types of the browser's windows do not have it. */
interface WorkerScope {
	readonly registration: { readonly scope: string };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
	addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

interface LastingEvent {
	waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
