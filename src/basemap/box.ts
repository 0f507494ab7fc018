/** Which tiles of the Web Mercator grid a box touches. https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */

/** Degrees; a box whose west is greater than its east crosses the 180th meridian. */
export interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** Columns from west to east and rows from north to south at one zoom, both ends included. */
export interface TileRange {
	readonly z: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

export interface Tile {
	readonly z: number;
	readonly x: number;
	readonly y: number;
}

const LAST_LATITUDE = 85.05112878;

/** A share of its width and height more on each side, so that the map does not end where the city does. */
export function widenBox({ west, south, east, north }: Box, share: number): Box {
	const width = west < east ? east - west : east + 360 - west;
	const across = Math.min(width * share, (360 - width) / 2);
	const up = (north - south) * share;
	return { west: wrap(west - across), south: Math.max(-90, south - up), east: wrap(east + across), north: Math.min(90, north + up) };
}

export function rangesOf(box: Box, minZoom: number, maxZoom: number): TileRange[] {
	const parts =
		box.west <= box.east
			? [box]
			: [
					{ ...box, east: 180 },
					{ ...box, west: -180 },
				];
	const zooms = Array.from({ length: Math.max(0, maxZoom - minZoom + 1) }, (_, index) => minZoom + index);
	return zooms.flatMap((z) =>
		parts.map(({ west, south, east, north }) => ({
			z,
			west: columnOf(west, z),
			north: rowOf(north, z),
			east: columnOf(east, z),
			south: rowOf(south, z),
		})),
	);
}

export function countTiles(ranges: readonly TileRange[]): number {
	return ranges.reduce((sum, { west, north, east, south }) => sum + (east - west + 1) * (south - north + 1), 0);
}

export function* tilesIn({ z, west, north, east, south }: TileRange): Generator<Tile> {
	for (let x = west; x <= east; x += 1) for (let y = north; y <= south; y += 1) yield { z, x, y };
}

export function isInRange({ z, x, y }: Tile, { z: zoom, west, north, east, south }: TileRange): boolean {
	return z === zoom && x >= west && x <= east && y >= north && y <= south;
}

/** The smallest range at each zoom that holds all of the tiles. */
export function rangesAround(tiles: readonly Tile[]): TileRange[] {
	const ranges = new Map<number, TileRange>();
	for (const { z, x, y } of tiles) {
		const { west, north, east, south } = ranges.get(z) ?? { west: x, north: y, east: x, south: y };
		ranges.set(z, { z, west: Math.min(west, x), north: Math.min(north, y), east: Math.max(east, x), south: Math.max(south, y) });
	}
	return [...ranges.values()].sort((a, b) => a.z - b.z);
}

function columnOf(lng: number, z: number): number {
	return inside(((lng + 180) / 360) * 2 ** z, z);
}

function rowOf(lat: number, z: number): number {
	const angle = (Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, lat)) * Math.PI) / 180;
	return inside(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z, z);
}

function inside(value: number, z: number): number {
	return Math.min(2 ** z - 1, Math.max(0, Math.floor(value)));
}

function wrap(lng: number): number {
	return lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
}
