/** Points gathered by the cell of the screen they fall into: one pass over typed arrays, no index, so that it follows any filter at once. */
import { type Bitset, has } from "../search/bitset.ts";

/** Screen pixels. Cells are fixed to the world, not to the view, so that panning changes no cluster. */
export const CELL = 64;

/** Parallel columns; `x` and `y` in Web Mercator pixels at zoom 0 (0 to 256, south is greater). */
export interface GridPoints {
	/** What the point stands for; several points may share an id. */
	readonly ids: ArrayLike<number>;
	readonly x: Float64Array;
	readonly y: Float64Array;
}

/** What is seen, in the same pixels; not much larger than a screen. */
export interface View {
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
	/** Screen pixels to one pixel at zoom 0: 2 to the power of the zoom. */
	readonly scale: number;
}

export interface Cluster {
	/** Of its cell. */
	readonly column: number;
	readonly row: number;
	/** The mean of its points, and how far they reach. */
	readonly x: number;
	readonly y: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
	readonly count: number;
	/** Indices of points: the chain from first to last, by `next`. */
	readonly first: number;
	readonly last: number;
}

export interface Clusters {
	/** From north to south, then from west to east. */
	readonly clusters: readonly Cluster[];
	readonly next: Int32Array;
}

/** The clusters of all cells that the view touches; `shown` is of ids, and everything without it. `next` may be reused. */
export function clusterPoints(points: GridPoints, view: View, shown?: Bitset, next = new Int32Array(points.x.length)): Clusters {
	const { ids, x, y } = points;
	const factor = view.scale / CELL;
	const left = Math.floor(view.west * factor);
	const top = Math.floor(view.north * factor);
	const columns = Math.floor(view.east * factor) - left + 1;
	const rows = Math.floor(view.south * factor) - top + 1;
	const cells = new Int32Array(columns * rows).fill(-1);
	const found: Growing[] = [];
	for (let point = 0; point < x.length; point += 1) {
		if (shown !== undefined && !has(shown, ids[point] ?? 0)) continue;
		const east = x[point] ?? 0;
		const south = y[point] ?? 0;
		const column = Math.floor(east * factor) - left;
		const row = Math.floor(south * factor) - top;
		if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue;
		next[point] = -1;
		const cell = row * columns + column;
		const cluster = found[cells[cell] ?? -1];
		if (cluster === undefined) {
			cells[cell] = found.length;
			found.push(begin(point, east, south, left + column, top + row));
		} else {
			cluster.x += east;
			cluster.y += south;
			if (east < cluster.west) cluster.west = east;
			if (east > cluster.east) cluster.east = east;
			if (south < cluster.north) cluster.north = south;
			if (south > cluster.south) cluster.south = south;
			cluster.count += 1;
			next[cluster.last] = point;
			cluster.last = point;
		}
	}
	for (const cluster of found) {
		cluster.x = between(cluster.west, cluster.x / cluster.count, cluster.east);
		cluster.y = between(cluster.north, cluster.y / cluster.count, cluster.south);
	}
	return { clusters: found.sort(byRow), next };
}

/** The indices of a cluster's first points, ascending unless it was joined from several cells. */
export function pointsIn({ first, last }: Cluster, next: Int32Array, most = Number.POSITIVE_INFINITY): number[] {
	const points = [first];
	for (let point = first; point !== last && points.length < most; ) {
		point = next[point] ?? last;
		points.push(point);
	}
	return points;
}

/** All its points at the very same place: no zoom will part them. */
export function isOnePlace({ west, north, east, south }: Cluster): boolean {
	return west === east && north === south;
}

/** Joins clusters until all stand at least `distance` screen pixels apart; one place is drawn `lift` pixels above its point. */
export function spaceOut({ clusters, next }: Clusters, scale: number, distance: number, lift = 0): Clusters {
	const spaced: Cluster[] = [];
	for (const cluster of clusters) {
		let joined = cluster;
		for (let index = 0; index < spaced.length; ) {
			const other = spaced[index];
			if (other === undefined || gap(other, joined, scale, lift) >= distance) {
				index += 1;
				continue;
			}
			spaced.splice(index, 1);
			joined = join(other, joined, next);
			index = 0;
		}
		spaced.push(joined);
	}
	return { clusters: spaced.sort(byRow), next };
}

type Growing = { -readonly [Key in keyof Cluster]: Cluster[Key] };

function begin(point: number, x: number, y: number, column: number, row: number): Growing {
	return { column, row, x, y, west: x, north: y, east: x, south: y, count: 1, first: point, last: point };
}

function join(a: Cluster, b: Cluster, next: Int32Array): Cluster {
	const count = a.count + b.count;
	const { column, row } = a.count >= b.count ? a : b;
	const west = Math.min(a.west, b.west);
	const north = Math.min(a.north, b.north);
	const east = Math.max(a.east, b.east);
	const south = Math.max(a.south, b.south);
	const x = between(west, (a.x * a.count + b.x * b.count) / count, east);
	const y = between(north, (a.y * a.count + b.y * b.count) / count, south);
	next[a.last] = b.first;
	return { column, row, x, y, west, north, east, south, count, first: a.first, last: b.last };
}

function gap(a: Cluster, b: Cluster, scale: number, lift: number): number {
	const rise = (isOnePlace(a) ? lift : 0) - (isOnePlace(b) ? lift : 0);
	return Math.hypot((a.x - b.x) * scale, (a.y - b.y) * scale - rise);
}

function between(low: number, value: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

function byRow(a: Cluster, b: Cluster): number {
	return a.row - b.row || a.column - b.column;
}
