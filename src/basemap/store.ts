/** Keeps the tiles of a city in a folder outside of Git: a folder for each version of the archive, and a list that is written when all are there. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Tile, TileRange } from "./box.ts";
import type { Credit } from "./credit.ts";

/** What `basemap.json` holds: the tiles that are there, whole. */
export interface Basemap {
	/** The folder with `z/x/y.mvt`, beside the list. */
	readonly folder: string;
	readonly credit: Credit;
	/** Every tile in these ranges is there, and no other; sorted by zoom. */
	readonly ranges: readonly TileRange[];
}

const LIST = "basemap.json";

/** `undefined` when there is none, or it is not one of ours. */
export async function readBasemap(folder: string): Promise<Basemap | undefined> {
	const text = await readFile(join(folder, LIST), "utf8").catch(() => undefined);
	if (text === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return isBasemap(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Removes what is not named in the list: other versions, and what a killed run left half written. */
export async function finishBasemap(folder: string, basemap: Basemap): Promise<void> {
	const text = `${JSON.stringify(basemap)}\n`;
	const before = await readFile(join(folder, LIST), "utf8").catch(() => "");
	if (before !== text) await writeWhole(join(folder, LIST), Buffer.from(text));
	for (const name of await readdir(folder)) {
		if (name !== LIST && name !== basemap.folder) await rm(join(folder, name), { recursive: true, force: true });
	}
	for (const name of await readdir(join(folder, basemap.folder), { recursive: true })) {
		if (name.endsWith(".tmp")) await rm(join(folder, basemap.folder, name), { force: true });
	}
}

export function tilePath({ z, x, y }: Tile): string {
	return `${z}/${x}/${y}.mvt`;
}

/** A tile that is there is whole: it got its name when it was. */
export async function hasTile(folder: string, tile: Tile): Promise<boolean> {
	return stat(join(folder, tilePath(tile))).then(
		(found) => found.isFile(),
		() => false,
	);
}

export async function writeTile(folder: string, tile: Tile, bytes: Uint8Array): Promise<void> {
	await writeWhole(join(folder, tilePath(tile)), bytes);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.${process.pid}.tmp`, bytes);
	await rename(`${path}.${process.pid}.tmp`, path);
}

function isBasemap(value: unknown): value is Basemap {
	if (typeof value !== "object" || value === null || !("folder" in value && "credit" in value && "ranges" in value)) return false;
	const { folder, credit, ranges } = value;
	const named = typeof credit === "object" && credit !== null && "text" in credit && typeof credit.text === "string";
	return named && typeof folder === "string" && /^[a-z0-9-]+$/.test(folder) && Array.isArray(ranges) && ranges.every(isRange);
}

function isRange(value: unknown): value is TileRange {
	if (typeof value !== "object" || value === null) return false;
	return ["z", "west", "north", "east", "south"].every((key) => Number.isInteger((value as Record<string, unknown>)[key]));
}
