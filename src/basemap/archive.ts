/** A PMTiles archive of vector tiles: what it holds, and where each tile lies in it. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
import { createHash } from "node:crypto";
import { bytesToHeader, type Entry, findTile, type Header, PMTiles, SharedPromiseCache, TileType, zxyToTileId } from "pmtiles";
import { ArchiveError } from "./archive-error.ts";
import type { Tile } from "./box.ts";
import type { Bytes } from "./bytes.ts";
import { type Credit, parseCredit } from "./credit.ts";
import type { StoredTile } from "./reads.ts";
import { unpack } from "./unpack.ts";

export interface Archive {
	readonly header: Header;
	readonly credit: Credit | undefined;
	/** Another archive, or another version of it, has another mark. */
	readonly mark: string;
	/** Those that the archive has, in its own order. */
	locate(tiles: Iterable<Tile>): Promise<StoredTile[]>;
}

const HEADER = 127;
const FIRST = 16_384;
/** Bytes of one directory and of the metadata, unpacked and packed; larger ones are not made by any tool. */
const LARGEST = 8_000_000;
/** An entry of a directory is four numbers of a byte or more. */
const SMALLEST_ENTRY = 4;
const DEEPEST = 3;

export async function openArchive(bytes: Bytes): Promise<Archive> {
	const start = await bytes.read(0, FIRST);
	const header = parseHeader(start);
	const cache = new SharedPromiseCache(100, false, async (data, compression) => {
		const unpacked = unpack(new Uint8Array(data), compression, LARGEST);
		if (countEntries(unpacked) * SMALLEST_ENTRY > unpacked.length) throw new ArchiveError(DAMAGED);
		return toBuffer(unpacked);
	});
	const source = {
		getKey: () => "archive",
		async getBytes(offset: number, length: number) {
			if (length > LARGEST) throw new ArchiveError(DAMAGED);
			const isRead = offset === 0 || offset + length <= start.length;
			const found = isRead ? start.subarray(offset, offset + length) : await bytes.read(offset, length);
			if (found.length < length && offset > 0) throw new ArchiveError("The archive is cut off: it ends before what its own list names.");
			return { data: toBuffer(found) };
		},
	};
	const archive = new PMTiles(source, cache, async (data, compression) => toBuffer(unpack(new Uint8Array(data), compression, LARGEST)));
	const metadata = await orDamaged(() => archive.getMetadata());

	async function locate(tile: Tile): Promise<StoredTile | undefined> {
		const id = zxyToTileId(tile.z, tile.x, tile.y);
		let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
		for (let depth = 0; depth <= DEEPEST; depth += 1) {
			const entry: Entry | null = findTile(await cache.getDirectory(source, offset, length, header), id);
			if (entry === null) return undefined;
			if (entry.runLength > 0) return { ...tile, offset: header.tileDataOffset + entry.offset, length: entry.length };
			[offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
		}
		throw new ArchiveError(DAMAGED);
	}

	return {
		header,
		credit: parseCredit(metadata),
		mark: createHash("sha256").update(start).digest("hex").slice(0, 16),
		async locate(tiles) {
			const found: StoredTile[] = [];
			const inOrder = [...tiles].sort((a, b) => zxyToTileId(a.z, a.x, a.y) - zxyToTileId(b.z, b.x, b.y));
			for (const tile of inOrder) {
				const stored = await orDamaged(() => locate(tile));
				if (stored !== undefined) found.push(stored);
			}
			return found;
		},
	};
}

const DAMAGED = "The archive is damaged: its list of tiles cannot be read.";

function parseHeader(start: Uint8Array): Header {
	const magic = new TextDecoder("latin1").decode(start.subarray(0, 7));
	if (magic !== "PMTiles") throw new ArchiveError("This is not a PMTiles archive: choose a file that ends in .pmtiles.");
	if (start[7] !== 3) throw new ArchiveError(`This archive is of version ${start[7]}: convert it to version 3.`);
	if (start.length < HEADER) throw new ArchiveError("The archive is cut off: even its first lines are not whole.");
	const header = bytesToHeader(toBuffer(start.subarray(0, HEADER)));
	if (header.tileType !== TileType.Mvt) throw new ArchiveError("This archive holds pictures: choose one with vector tiles (MVT).");
	if (header.maxZoom > 22 || header.minZoom > header.maxZoom) throw new ArchiveError(DAMAGED);
	if (header.rootDirectoryOffset + header.rootDirectoryLength > start.length) throw new ArchiveError(DAMAGED);
	return header;
}

/** The package reads on without end where a number of entries is a lie; the number stands first, seven bits a byte. */
function countEntries(directory: Uint8Array): number {
	let count = 0;
	for (let index = 0; index < 8; index += 1) {
		const byte = directory[index] ?? 0;
		count += (byte & 0x7f) * 2 ** (7 * index);
		if (byte < 0x80) return count;
	}
	return Number.POSITIVE_INFINITY;
}

async function orDamaged<Value>(read: () => Promise<Value>): Promise<Value> {
	try {
		return await read();
	} catch (error) {
		throw error instanceof ArchiveError ? error : new ArchiveError(DAMAGED);
	}
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
