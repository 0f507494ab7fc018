/** The points of a map, from the GeoJSON feed or from the explorer's data, as typed columns and a way to the words about each. */
import { DEGREE, fromDifferences, type PointData } from "../search/data.ts";
import type { GridPoints } from "./grid-clusters.ts";

/** One line in the list of a place. */
export interface Entry {
	readonly title: string;
	readonly url: string;
	/** The language of the title, BCP 47. */
	readonly lang: string;
	/** The name of the place, where it has one. */
	readonly place?: string | null;
}

export interface MapPoints extends GridPoints {
	/** What is known of a point at once: it names the pin. */
	entryOf(point: number): Entry | undefined;
	/** What stands in the list of a place; may have to be loaded. Points are indices, in the order of the list. */
	entriesOf(points: readonly number[]): readonly Entry[] | Promise<readonly Entry[]>;
}

export interface FeatureCollection {
	readonly features: readonly {
		readonly geometry: { readonly coordinates: readonly number[] } | null;
		readonly properties: Entry;
	}[];
}

/** An id is the position of its feature's page in the order of the feed; the same page twice at one place counts once. */
export function readFeatures({ features }: FeatureCollection): MapPoints {
	const ids: number[] = [];
	const lats: number[] = [];
	const lngs: number[] = [];
	const entries: Entry[] = [];
	const idOf = new Map<string, number>();
	const known = new Set<string>();
	for (const { geometry, properties } of features) {
		const id = idOf.get(properties.url) ?? idOf.size;
		idOf.set(properties.url, id);
		const [lng, lat] = geometry?.coordinates ?? [];
		if (lat === undefined || lng === undefined) continue;
		const key = `${id} ${lat.toFixed(5)} ${lng.toFixed(5)}`;
		if (known.has(key)) continue;
		known.add(key);
		ids.push(id);
		lats.push(Number(lat.toFixed(5)));
		lngs.push(Number(lng.toFixed(5)));
		entries.push(properties);
	}
	const entryOf = (point: number) => entries[point];
	return {
		ids: Uint32Array.from(ids),
		...projectAll(lats, lngs),
		entryOf,
		entriesOf: (points) => points.map(entryOf).filter((entry) => entry !== undefined),
	};
}

/** The explorer's points; it says itself where the words about an id come from. */
export function readPoints(
	{ ids, places, lats, lngs }: PointData,
	entryOf: (id: number) => Entry | undefined,
	entriesOf: (ids: readonly number[]) => Promise<readonly Entry[]>,
): MapPoints {
	const degrees = (differences: readonly number[]) => fromDifferences(differences).map((value) => value / DEGREE);
	const at = projectAll(degrees(lats), degrees(lngs));
	const points: GridPoints = {
		ids: Uint32Array.from(fromDifferences(ids)),
		x: Float64Array.from(places, (place) => at.x[place] ?? 0),
		y: Float64Array.from(places, (place) => at.y[place] ?? 0),
	};
	const idOf = (point: number) => points.ids[point] ?? 0;
	return { ...points, entryOf: (point) => entryOf(idOf(point)), entriesOf: (indices) => entriesOf([...new Set(indices.map(idOf))]) };
}

/** Web Mercator, in pixels at zoom 0; the poles are cut off where the map is a square. */
export function projectPoint(lat: number, lng: number): { x: number; y: number } {
	const angle = (Math.max(-85.05112878, Math.min(85.05112878, lat)) * Math.PI) / 180;
	return { x: 256 * (lng / 360 + 0.5), y: 256 * (0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI)) };
}

function projectAll(lats: readonly number[], lngs: readonly number[]): Pick<GridPoints, "x" | "y"> {
	const x = new Float64Array(lats.length);
	const y = new Float64Array(lats.length);
	for (let point = 0; point < lats.length; point += 1) {
		const projected = projectPoint(lats[point] ?? 0, lngs[point] ?? 0);
		x[point] = projected.x;
		y[point] = projected.y;
	}
	return { x, y };
}
