/** Ids by their distance from a point; an opportunity with several places counts from the nearest. */
import { DEGREE, fromDifferences, type PointData } from "./data.ts";

const RADIAN = Math.PI / 180;

export interface Here {
	readonly lat: number;
	readonly lng: number;
}

/** All ids from 0 to `total` − 1, the nearest first; those without a place on the map keep their order after them. */
export function orderByDistance(total: number, points: PointData, here: Here): Uint32Array {
	const lngs = fromDifferences(points.lngs);
	const distances = fromDifferences(points.lats).map((lat, place) => squareOf(here, lat / DEGREE, (lngs[place] ?? 0) / DEGREE));
	const order = new Uint32Array(total);
	const placed = new Uint8Array(total);
	let length = 0;
	const put = (id: number) => {
		if (placed[id] === 1) return;
		placed[id] = 1;
		order[length] = id;
		length += 1;
	};
	const at = idsByPlace(points);
	for (const place of [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0))) at[place]?.forEach(put);
	for (let id = 0; id < total; id += 1) put(id);
	return order;
}

function idsByPlace({ ids, places, lats }: PointData): number[][] {
	const at: number[][] = lats.map(() => []);
	fromDifferences(ids).forEach((id, index) => {
		at[places[index] ?? 0]?.push(id);
	});
	return at;
}

/** The square of the chord through a globe of radius ½ (the haversine): it grows with the distance, and that is enough to compare. */
function squareOf(here: Here, lat: number, lng: number): number {
	const north = Math.sin(((lat - here.lat) * RADIAN) / 2);
	const east = Math.sin(((lng - here.lng) * RADIAN) / 2);
	return north ** 2 + Math.cos(here.lat * RADIAN) * Math.cos(lat * RADIAN) * east ** 2;
}
