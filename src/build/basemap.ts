/** The street maps that cities serve themselves: which tiles are kept for them, and their way into the site. */
import { copyFile, link, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tilesIn } from "../basemap/box.ts";
import { readBasemap, tilePath } from "../basemap/store.ts";
import type { City } from "../model/network.ts";
import { cityUrl } from "../model/url.ts";
import type { CityBasemap } from "../views/reader.ts";
import type { BuiltFile } from "./file.ts";

export interface Basemaps {
	/** By city slug. */
	readonly maps: ReadonlyMap<string, CityBasemap>;
	readonly files: readonly BuiltFile[];
	readonly tiles: readonly TileFile[];
	/** A sentence for each city that asks for a map that is not here. */
	readonly notes: readonly string[];
}

export interface TileFile {
	/** From the root of the site. */
	readonly url: string;
	/** Where it is kept. */
	readonly path: string;
}

const AT_ONCE = 16;

/** `cache`: the folder in which `npm run basemap` keeps them, one folder a city. */
export async function buildBasemaps(cities: readonly City[], cache: string): Promise<Basemaps> {
	const maps = new Map<string, CityBasemap>();
	const files: BuiltFile[] = [];
	const tiles: TileFile[] = [];
	const notes: string[] = [];
	for (const city of cities) {
		const { slug, facts } = city;
		const basemap = await readBasemap(join(cache, slug));
		if (basemap === undefined) {
			if (facts.basemap !== undefined) notes.push(explainMissing(slug, facts.tiles !== undefined));
			continue;
		}
		const folder = cityUrl(city, city.mainLanguage, "tiles/");
		maps.set(slug, { folder, credit: basemap.credit.text, link: basemap.credit.link });
		files.push({ url: `${folder}ranges.json`, text: `${JSON.stringify(basemap.ranges)}\n` });
		for (const tile of basemap.ranges.flatMap((range) => [...tilesIn(range)])) {
			tiles.push({ url: folder + tilePath(tile), path: join(cache, slug, basemap.folder, tilePath(tile)) });
		}
	}
	return { maps, files, tiles, notes };
}

/** As links, because thousands of copies take time and room; as copies where the file system has no links. */
export async function placeTiles(output: string, tiles: readonly TileFile[]): Promise<void> {
	const queue = [...tiles].reverse();
	const work = async () => {
		for (let tile = queue.pop(); tile !== undefined; tile = queue.pop()) await placeTile(tile.path, join(output, tile.url));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** A tile that is no longer kept is left out: the map then shows its drawn ground there. */
async function placeTile(from: string, to: string): Promise<void> {
	const [kept, there] = await Promise.all([from, to].map((path) => stat(path).catch(() => undefined)));
	if (kept === undefined || (kept.ino === there?.ino && kept.dev === there.dev)) return;
	await mkdir(dirname(to), { recursive: true });
	const temporary = `${to}.${process.pid}.tmp`;
	await rm(temporary, { force: true });
	await link(from, temporary).catch(() => copyFile(from, temporary));
	await rename(temporary, to);
}

function explainMissing(slug: string, hasTiles: boolean): string {
	const instead = hasTiles ? 'its "tiles" are shown' : "its map is drawn";
	return `content/${slug}/city.md asks for a base map of its own that is not here, so ${instead}. Run "npm run basemap -- ${slug}" before the build.`;
}
