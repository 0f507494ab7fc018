/** The site as it is served while people work on it: each file is made when it is asked for, nothing is written to the disk. */
import { existsSync, readFileSync } from "node:fs";
import { buildHostFiles } from "../pages/host-files.ts";
import type { BuiltFile } from "./file.ts";
import { buildKeepLists } from "./keep.ts";
import { once } from "./once.ts";
import { listPages, type Renderers } from "./pages.ts";
import { buildSearch } from "./search.ts";
import type { SiteBuild } from "./site.ts";
import type { SiteFile } from "./write.ts";

export interface Answer {
	readonly status: 200 | 301 | 404 | 500;
	/** Of the file that is sent; with 301, where to look instead. */
	readonly url: string;
	readonly body: string | Uint8Array;
}

/** A part of the files that is dear to list: only when a path that it may hold is asked for. */
interface Part {
	readonly mayHold: (path: string) => boolean;
	readonly list: (path: string) => Promise<readonly SiteFile[]> | readonly SiteFile[];
}

/** Answers for one state of the content; after an edit there is a new one. `path`: from the root of the site. */
export function serveBuild(build: SiteBuild, renderers: Renderers): (path: string) => Promise<Answer> {
	const found = new Map<string, SiteFile>();
	const add = (files: readonly SiteFile[]) => {
		for (const file of files) found.set(file.url, file);
	};
	add(listPages(build.routes, renderers));
	add(build.files);
	const parts = listParts(build, async (url) => {
		const file = await find(url.replace(/\/$/, "/index.html"));
		return file === undefined ? 0 : Buffer.byteLength(bodyOf(file));
	});
	const find = async (path: string) => {
		for (const { mayHold, list } of parts) {
			if (found.has(path)) break;
			if (mayHold(path)) add(await list(path));
		}
		return found.get(path);
	};
	return async (path) => {
		const file = await find(path.endsWith("/") ? `${path}index.html` : path);
		if (file !== undefined) return { status: 200, url: file.url, body: bodyOf(file) };
		if (found.has(`${path}/index.html`)) return { status: 301, url: `${path}/`, body: "" };
		const missing = found.get("/404.html");
		return { status: 404, url: "/404.html", body: missing === undefined ? "There is no such page." : bodyOf(missing) };
	};
}

function listParts(build: SiteBuild, sizeOf: (url: string) => Promise<number>): Part[] {
	const search = new Map<string, Promise<BuiltFile[]>>();
	return [
		{ mayHold: isNoPage, list: build.texts },
		{ mayHold: isNoPage, list: once(() => buildHostFiles(build.site, build.routes)) },
		{ mayHold: (path) => /\/data-[^/]+\//.test(path), list: build.explorers },
		{
			mayHold: (path) => /^\/(?:credentials|endorsements|issuers|\.well-known)\/|\/(?:achievement\.json|badge\.png|share\.png)$/.test(path),
			list: build.signed,
		},
		{ mayHold: (path) => /\/admin\/|^\/assets\/editor\//.test(path), list: build.editor },
		{ mayHold: (path) => path.includes("/tiles/"), list: (path) => readTile(build, path) },
		{ mayHold: (path) => path.includes("/pagefind/"), list: (path) => findIndex(build, path, search) },
		{
			mayHold: (path) => path.endsWith("/keep.json"),
			list: async (path) => {
				const index = await findIndex(build, path, search);
				const addresses = [...build.explorers(), ...index].map(({ url }) => url);
				return buildKeepLists(build.site, build.routes, addresses, sizeOf, [path.split("/")[1] ?? ""]);
			},
		},
	];
}

/** A tile that is no longer kept is missing, as in a written site. */
function readTile({ tiles }: SiteBuild, path: string): BuiltFile[] {
	const tile = tiles.find(({ url }) => url === path);
	return tile === undefined || !existsSync(tile.path) ? [] : [{ url: path, text: readFileSync(tile.path) }];
}

/** An address without the name of a file is a page's. */
function isNoPage(path: string): boolean {
	return !path.endsWith("/index.html");
}

/** The index of the city whose folder the path is in, or of the hub. Pagefind makes one after the other. */
async function findIndex({ site }: SiteBuild, path: string, made: Map<string, Promise<BuiltFile[]>>): Promise<BuiltFile[]> {
	const city = site.network.cities.find(({ slug }) => path.startsWith(`/${slug}/`))?.slug;
	const before = Promise.allSettled(made.values());
	const index = made.get(city ?? "") ?? before.then(() => buildSearch(site, city === undefined ? undefined : [city]));
	made.set(city ?? "", index);
	return index;
}

function bodyOf({ text }: SiteFile): string | Uint8Array {
	return typeof text === "function" ? text() : text;
}
