/** Takes the tiles of a city's box out of a PMTiles archive; what is there already is not read again, so that a run that was cut off is completed by the next. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Archive, openArchive } from "./archive.ts";
import { ArchiveError } from "./archive-error.ts";
import { type Box, countTiles, isInRange, rangesAround, rangesOf, type Tile, type TileRange, tilesIn, widenBox } from "./box.ts";
import { type Bytes, openArchiveFile, openArchiveUrl } from "./bytes.ts";
import type { Credit } from "./credit.ts";
import { planReads, type Read, type StoredTile } from "./reads.ts";
import { finishBasemap, hasTile, writeTile } from "./store.ts";
import { unpack } from "./unpack.ts";

export interface Wish {
	/** A file, or an address that starts with https://. */
	readonly archive: string;
	readonly box: Box;
	/** Where the tiles are kept. */
	readonly folder: string;
	readonly maxZoom: number | undefined;
	readonly mostTiles: number;
	/** When the archive names none. */
	readonly credit: Credit | undefined;
	/** Milliseconds for each answer of a server. */
	readonly timeLimit: number;
	/** Before anything is written. `bytes`: packed, as they are in the archive. */
	announce(tiles: number, bytes: number): void;
	progress(done: number, all: number): void;
}

export interface Extracted {
	/** Of the base map, and how many of these were written now. */
	readonly tiles: number;
	readonly written: number;
	/** Written now, unpacked. */
	readonly bytes: number;
}

const MARGIN = 0.05;
const AT_ONCE = 4;
/** Of one tile, and of all: a static host takes no more. */
const LARGEST_TILE = 5_000_000;
const LARGEST_MAP = 1_000_000_000;

/** Throws an `ArchiveError` with a sentence. */
export async function extractBasemap(wish: Wish): Promise<Extracted> {
	await using bytes = wish.archive.includes("://") ? openArchiveUrl(wish.archive, wish.timeLimit) : await openArchiveFile(wish.archive);
	const archive = await openArchive(bytes);
	const credit = archive.credit ?? wish.credit;
	if (credit === undefined)
		throw new ArchiveError('The archive names no credit: add one, such as --credit "© OpenStreetMap contributors".');
	const box = widenBox(wish.box, MARGIN);
	const maxZoom = Math.min(wish.maxZoom ?? archive.header.maxZoom, archive.header.maxZoom);
	const wanted = rangesOf(box, archive.header.minZoom, maxZoom);
	const stored = await locateTiles(archive, wanted, wish.mostTiles);
	wish.announce(
		stored.length,
		stored.reduce((sum, { length }) => sum + length, 0),
	);

	const name = createHash("sha256")
		.update(JSON.stringify([archive.mark, wanted]))
		.digest("hex")
		.slice(0, 16);
	const folder = join(wish.folder, name);
	const done = await writeMissing(folder, stored, bytes, archive, wish.progress);
	const ranges = wanted.flatMap((range) => rangesAround(stored.filter((tile) => isInRange(tile, range))));
	const known = new Set(stored.map(keyOf));
	const empty = ranges.flatMap((range) => [...tilesIn(range)]).filter((tile) => !known.has(keyOf(tile)));
	const filled = await writeEmpty(folder, empty);
	await finishBasemap(wish.folder, { folder: name, credit, ranges });
	return { tiles: stored.length + empty.length, written: done.written + filled, bytes: done.bytes };
}

async function locateTiles({ locate }: Archive, ranges: readonly TileRange[], most: number): Promise<StoredTile[]> {
	if (countTiles(ranges) > most) throw new ArchiveError(explainTooMany(ranges, most));
	const stored = await locate(ranges.flatMap((range) => [...tilesIn(range)]));
	if (stored.length === 0) {
		throw new ArchiveError('The archive has no tile in the box of the city: choose another archive, or check "bounds" in its city.md.');
	}
	if (stored.some(({ length }) => length > LARGEST_TILE))
		throw new ArchiveError("The archive is damaged: a tile in it has more than 5 MB.");
	return stored;
}

function explainTooMany(ranges: readonly TileRange[], most: number): string {
	const number = new Intl.NumberFormat("en");
	const count = (zoom: number) => countTiles(ranges.filter(({ z }) => z <= zoom));
	const zooms = ranges.map(({ z }) => z).filter((z) => count(z) <= most);
	const lower = zooms.length === 0 ? "" : `--max-zoom ${Math.max(...zooms)} for ${number.format(count(Math.max(...zooms)))}, or `;
	const all = countTiles(ranges);
	return `The box has ${number.format(all)} tiles, and ${number.format(most)} are allowed: add ${lower}--max-tiles ${all}.`;
}

async function writeMissing(folder: string, stored: readonly StoredTile[], bytes: Bytes, archive: Archive, progress: Wish["progress"]) {
	const missing: StoredTile[] = [];
	for (const tile of stored) if (!(await hasTile(folder, tile))) missing.push(tile);
	const queue = planReads(missing).reverse();
	const result = { written: 0, bytes: 0 };
	const work = async () => {
		for (let read = queue.pop(); read !== undefined; read = queue.pop()) {
			for (const [tile, content] of await readTiles(read, bytes, archive)) {
				result.bytes += content.length;
				if (result.bytes > LARGEST_MAP) throw new ArchiveError("The tiles have more than 1 GB together: ask for a lower --max-zoom.");
				await writeTile(folder, tile, content);
				result.written += 1;
				progress(result.written, missing.length);
			}
		}
	};
	const works = Array.from({ length: AT_ONCE }, () =>
		work().catch((error) => {
			queue.length = 0;
			throw error;
		}),
	);
	const failed = (await Promise.allSettled(works)).find((ended) => ended.status === "rejected");
	if (failed !== undefined) throw failed.reason;
	return result;
}

async function readTiles(read: Read, bytes: Bytes, { header }: Archive): Promise<[StoredTile, Uint8Array][]> {
	const content = await bytes.read(read.offset, read.length);
	if (content.length < read.length) throw new ArchiveError("The archive is cut off: it ends before what its own list names.");
	return read.tiles.map((tile) => {
		const start = tile.offset - read.offset;
		return [tile, unpack(content.subarray(start, start + tile.length), header.tileCompression, LARGEST_TILE)];
	});
}

/** Where an archive has nothing, such as on the open sea, a browser would ask in vain. */
async function writeEmpty(folder: string, tiles: readonly Tile[]): Promise<number> {
	let written = 0;
	for (const tile of tiles) {
		if (await hasTile(folder, tile)) continue;
		await writeTile(folder, tile, new Uint8Array());
		written += 1;
	}
	return written;
}

function keyOf({ z, x, y }: Tile): string {
	return `${z}/${x}/${y}`;
}
