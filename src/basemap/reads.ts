/** Joins tiles that lie side by side in an archive into a few long reads. */
import type { Tile } from "./box.ts";

/** Where a tile lies in the archive, in bytes from its start. */
export interface StoredTile extends Tile {
	readonly offset: number;
	readonly length: number;
}

export interface Read {
	readonly offset: number;
	readonly length: number;
	readonly tiles: readonly StoredTile[];
}

/** Bytes that may be read in vain to save a request, and the most that one request asks for (a longer tile is read alone). */
const GAP = 32_768;
const LONGEST = 4_194_304;

export function planReads(tiles: readonly StoredTile[]): Read[] {
	const reads: { offset: number; length: number; tiles: StoredTile[] }[] = [];
	for (const tile of [...tiles].sort((a, b) => a.offset - b.offset)) {
		const last = reads.at(-1);
		const end = tile.offset + tile.length;
		if (last !== undefined && tile.offset - (last.offset + last.length) <= GAP && end - last.offset <= LONGEST) {
			last.length = Math.max(last.length, end - last.offset);
			last.tiles.push(tile);
		} else reads.push({ offset: tile.offset, length: tile.length, tiles: [tile] });
	}
	return reads;
}
