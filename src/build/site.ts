/** One build: the content read and linked, pictures, styles and islands made, and every page and file of the site named. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { EditorSetting } from "../cms/hosting-settings.ts";
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import { type ContentMemory, createMemory } from "../content/read.ts";
import type { Network } from "../model/network.ts";
import { buildCredentialFiles } from "../pages/credential-files.ts";
import { buildExplorerData } from "../pages/explorer-data.tsx";
import { buildFiles, type TextFile } from "../pages/files.ts";
import type { Routes } from "../pages/route.ts";
import { buildRoutes } from "../pages/routes.ts";
import { boxAround } from "../views/points.ts";
import type { Site } from "../views/reader.ts";
import { buildBadgeImages } from "./badge-images.ts";
import { buildBasemaps, type TileFile } from "./basemap.ts";
import { keepBundle } from "./bundle-cache.ts";
import { buildEditor } from "./editor.ts";
import { UsageError } from "./errors.ts";
import { type BuiltFile, hashOf } from "./file.ts";
import { formatHeld, type HeldCity, readPublishable } from "./hold.ts";
import { buildIslands, type Islands } from "./islands.ts";
import { buildLand } from "./land.ts";
import { once } from "./once.ts";
import { buildPictures, type Pictures } from "./pictures.ts";
import { buildServiceWorker } from "./service-worker.ts";
import { buildSharePictures } from "./share-pictures.ts";
import { buildStyles } from "./styles.ts";

export interface BuildOptions {
	/** The folder `content/`. */
	readonly content: string;
	/** Where pictures and base maps are kept between builds. */
	readonly cache: string;
	/** `https://example.org/network/`: ends with a slash. */
	readonly siteUrl: string;
	/** The slugs of the cities to build; missing means all, and the hub. */
	readonly cities: readonly string[] | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Whether a site that people can reach may show badges of issuers whose secret is public. */
	readonly allowsDemonstration: boolean;
	/** Whether the editor is part of the site, and where it keeps drafts; "local" works where something serves its Git backend. */
	readonly editor?: EditorSetting;
	/** The address of a service that finds addresses, with `{address}` in it; the editor asks it when somebody presses a button. */
	readonly addressSearch?: string | undefined;
}

export interface SiteBuild {
	readonly site: Site;
	readonly routes: Routes;
	/** Files made from the model: feeds, icons. */
	readonly texts: () => readonly TextFile[];
	/** The data of the explorers. To name its folders it has to be made: that takes as long as many pages. */
	readonly explorers: () => readonly TextFile[];
	/** What anybody checks badges with: signed files, keys, lists, and the pictures of badges. */
	readonly signed: () => Promise<readonly (BuiltFile | TextFile)[]>;
	/** The editor, where there is one: its pages, their configuration, and the code that takes seconds to bundle. */
	readonly editor: () => Promise<readonly BuiltFile[]>;
	/** Files made from other files: pictures, styles, islands. */
	readonly files: readonly BuiltFile[];
	/** The street maps that cities serve themselves; they are linked, not read. */
	readonly tiles: readonly TileFile[];
	readonly problems: readonly Problem[];
	/** What readers will see otherwise than a city asks for, a sentence each. */
	readonly notes: readonly string[];
	/** Cities that are not published as their content stands. */
	readonly held: readonly HeldCity[];
	/** How many content files were looked at. */
	readonly checked: number;
}

/** What is kept from one build to the next in the same process. */
export interface BuildMemory {
	readonly content: ContentMemory;
	/** What is made of code and pictures; an edit of a text needs none of it anew. */
	assets: Promise<{ readonly islands: Islands; readonly pictures: Pictures }> | undefined;
}

export function createBuildMemory(): BuildMemory {
	return { content: createMemory(), assets: undefined };
}

/** For files that are known to have changed, by their paths. */
export function forgetChanged(memory: BuildMemory, paths: readonly string[]): void {
	if (!paths.every((path) => path.endsWith(".md"))) memory.assets = undefined;
}

/** Throws a `ContentError` when nothing can be built at all; other problems only leave their entry out. */
export async function buildSite(options: BuildOptions, memory = createBuildMemory()): Promise<SiteBuild> {
	const { content, network, register, problems, held, checked } = await readPublishable(options, memory.content);
	checkCities(options.cities ?? [], network);
	const wanted = content.cities.filter(({ slug }) => options.cities === undefined || options.cities.includes(slug));
	const leaflet = readFileSync(createRequire(import.meta.url).resolve("leaflet/dist/leaflet.css"), "utf8");
	memory.assets ??= buildAssets(content, options);
	const [styles, { islands, pictures }, basemaps] = await Promise.all([
		buildStyles(network, leaflet),
		memory.assets,
		buildBasemaps(
			network.cities.filter((city) => wanted.some(({ slug }) => slug === city.slug)),
			join(options.cache, "basemap"),
		),
	]);
	const unused = basemaps.maps.size === 0 ? islands.urls.get("vector-ground") : undefined;
	const site: Site = {
		network,
		register,
		now: options.now,
		siteUrl: options.siteUrl,
		assets: { styles: styles.urls, scripts: new Map([...islands.urls].filter(([, url]) => url !== unused)), needs: islands.needs },
		pictures: pictures.pictures,
		basemaps: basemaps.maps,
		get explorers() {
			return explorers().folders;
		},
		land: buildLand(landBox(network)),
	};
	const slugs = wanted.map(({ slug }) => slug);
	const wantedOf = (files: readonly BuiltFile[]) => files.filter(({ url }) => isWanted(url, network, slugs));
	const explorers = once(() => buildExplorerData(site, buildLand(WORLD), hashOf, options.cities));
	const worker = options.cities === undefined ? [await buildServiceWorker(network, site.assets)] : [];
	return {
		site,
		routes: buildRoutes(site, options.cities),
		texts: once(() => buildFiles(site, options.cities)),
		explorers: () => explorers().files,
		editor: once(() => buildEditor(content, site, options)),
		signed: once(async () => [
			...(await buildCredentialFiles(site, options.cities)),
			...wantedOf([...(await buildBadgeImages(network, options)), ...(await buildSharePictures(network, options))]),
		]),
		files: wantedOf(
			[...worker, ...styles.files, ...islands.files, ...pictures.files, ...basemaps.files].filter(({ url }) => url !== unused),
		),
		tiles: basemaps.tiles,
		problems,
		notes: [...basemaps.notes, ...held.map(formatHeld)],
		held,
		checked,
	};
}

async function buildAssets({ cities }: Content, { content, cache }: BuildOptions) {
	const [islands, pictures] = await Promise.all([
		keepBundle(cache, "islands", buildIslands),
		buildPictures(cities, { content, cache: join(cache, "pictures") }),
	]);
	return { islands, pictures };
}

const WORLD = { west: -180, south: -90, east: 180, north: 90 };

/** A misspelt name would replace the whole site by an empty one. */
function checkCities(slugs: readonly string[], { cities }: Network): void {
	const unknown = slugs.find((slug) => !cities.some((city) => city.slug === slug));
	if (unknown === undefined) return;
	const known = cities.map(({ slug }) => slug).join(", ");
	throw new UsageError(
		`Set CITIES to some of ${known}: there is no city "${unknown}" that can be built. "npm run check:content" says what is wrong with a city.`,
	);
}

/** The files in the folder of a city that is not built are left out; assets are shared. */
function isWanted(url: string, { cities }: Network, wanted: readonly string[]): boolean {
	const [, first = ""] = url.split("/");
	return wanted.includes(first) || !cities.some(({ slug }) => slug === first);
}

/** What the map of the hub may show: the places with much room around. */
function landBox({ cities }: Network) {
	const margin = 75;
	const box = boxAround(
		cities.map(({ facts }) => facts.centre),
		1,
	);
	return { west: box.west - margin, south: box.south - margin, east: box.east + margin, north: box.north + margin };
}
