/** A small PMTiles archive of our own for tests, whole or with one thing wrong. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { Tile } from "./box.ts";

export interface SampleTile extends Tile {
	readonly bytes: Uint8Array;
}

export interface SampleSettings {
	readonly metadata?: unknown;
	/** 1 is vector tiles, 2 is PNG. */
	readonly tileType?: number;
	/** The tiles as they lie in the archive; packed with gzip when missing. */
	readonly pack?: (bytes: Uint8Array) => Uint8Array;
	/** Takes the place of the list of tiles, before it is packed. */
	readonly directory?: Uint8Array;
}

const HEADER = 127;

export function buildArchive(tiles: readonly SampleTile[], settings: SampleSettings = {}): Buffer {
	const { metadata = { attribution: "© Sample" }, tileType = 1, pack = gzipSync } = settings;
	const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: pack(tile.bytes) })).sort((a, b) => a.id - b.id);
	const directory = gzipSync(settings.directory ?? buildDirectory(sorted));
	const words = gzipSync(JSON.stringify(metadata));
	const data = Buffer.concat(sorted.map(({ bytes }) => bytes));
	const header = Buffer.alloc(HEADER);
	header.write("PMTiles", "latin1");
	header[7] = 3;
	const dataStart = HEADER + directory.length + words.length;
	const numbers = [HEADER, directory.length, HEADER + directory.length, words.length, dataStart, 0, dataStart, data.length];
	for (const [index, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
	const zooms = tiles.map(({ z }) => z);
	header.set([1, 2, 2, tileType, Math.min(...zooms), Math.max(...zooms)], 96);
	return Buffer.concat([header, directory, words, data]);
}

function buildDirectory(tiles: readonly { readonly id: number; readonly bytes: Uint8Array }[]): Buffer {
	const ids = tiles.map(({ id }, index) => id - (tiles[index - 1]?.id ?? 0));
	const lengths = tiles.map(({ bytes }) => bytes.length);
	let end = 0;
	const offsets = lengths.map((length) => {
		end += length;
		return end - length + 1;
	});
	return Buffer.from([tiles.length, ...ids, ...tiles.map(() => 1), ...lengths, ...offsets].flatMap(toVarint));
}

/** Seven bits a byte, the lowest first. */
export function toVarint(value: number): number[] {
	return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...toVarint(Math.floor(value / 0x80))];
}
