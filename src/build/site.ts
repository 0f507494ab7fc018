/** One build: the content read and linked, pictures, styles and islands made, and every page and file of the site named. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Memory } from "../content/check.ts";
import type { Problem } from "../content/problem.ts";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import type { Network } from "../model/network.ts";
import { buildExplorerData } from "../pages/explorer-data.tsx";
import { buildFiles, type TextFile } from "../pages/files.ts";
import { buildRoutes, type Routes } from "../pages/routes.ts";
import { boxAround } from "../views/points.ts";
import type { Site } from "../views/reader.ts";
import { ContentError, UsageError } from "./errors.ts";
import { type BuiltFile, hashOf } from "./file.ts";
import { buildIslands } from "./islands.ts";
import { buildLand } from "./land.ts";
import { buildPictures } from "./pictures.ts";
import { buildStyles } from "./styles.ts";

export interface BuildOptions {
	/** The folder `content/`. */
	readonly content: string;
	/** Where pictures are kept between builds. */
	readonly cache: string;
	/** `https://example.org/network/`: ends with a slash. */
	readonly siteUrl: string;
	/** The slugs of the cities to build; missing means all, and the hub. */
	readonly cities: readonly string[] | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface SiteBuild {
	readonly site: Site;
	readonly routes: Routes;
	/** Files made from the model: feeds, sitemap, icons. */
	readonly texts: readonly TextFile[];
	/** Files made from other files: pictures, styles, islands. */
	readonly files: readonly BuiltFile[];
	readonly problems: readonly Problem[];
	/** How many content files were looked at. */
	readonly checked: number;
}

/** Throws a `ContentError` when nothing can be built at all; other problems only leave their entry out. */
export async function buildSite(options: BuildOptions, memory?: Memory): Promise<SiteBuild> {
	const { content, problems, files: checked } = await readContent(options.content, memory);
	if (content === undefined) throw new ContentError(problems);
	const network = buildNetwork(content);
	checkCities(options.cities ?? [], network);
	const wanted = content.cities.filter(({ slug }) => options.cities === undefined || options.cities.includes(slug));
	const leaflet = readFileSync(createRequire(import.meta.url).resolve("leaflet/dist/leaflet.css"), "utf8");
	const [styles, islands, pictures] = await Promise.all([
		buildStyles(network, leaflet),
		buildIslands(),
		buildPictures(content.cities, { content: options.content, cache: join(options.cache, "pictures") }),
	]);
	const bare: Site = {
		network,
		now: options.now,
		siteUrl: options.siteUrl,
		assets: { styles: styles.urls, scripts: islands.urls },
		pictures: pictures.pictures,
		explorers: new Map(),
		land: buildLand(landBox(network)),
	};
	const explorers = buildExplorerData(bare, hashOf, options.cities);
	const site: Site = { ...bare, explorers: explorers.folders };
	return {
		site,
		routes: buildRoutes(site, options.cities),
		texts: [...buildFiles(site, options.cities), ...explorers.files],
		files: [...styles.files, ...islands.files, ...pictures.files].filter(({ url }) =>
			isWanted(
				url,
				network,
				wanted.map(({ slug }) => slug),
			),
		),
		problems,
		checked,
	};
}

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
