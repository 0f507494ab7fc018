/** Ids by their distance from a point; an opportunity with several places counts from the nearest. */
import { DEGREE, fromDifferences, type PointData } from "./data.ts";

const RADIAN = Math.PI / 180;

export interface Here {
	readonly lat: number;
	readonly lng: number;
}

/** The nearest first; those without a place on the map keep their order after them. */
export function sortByDistance(ids: readonly number[], points: PointData, here: Here): number[] {
	const distances = new Map<number, number>();
	const lats = fromDifferences(points.lats);
	const lngs = fromDifferences(points.lngs);
	fromDifferences(points.ids).forEach((id, index) => {
		const distance = squareOf(here, (lats[index] ?? 0) / DEGREE, (lngs[index] ?? 0) / DEGREE);
		distances.set(id, Math.min(distance, distances.get(id) ?? Number.POSITIVE_INFINITY));
	});
	const far = Number.MAX_VALUE;
	return [...ids].sort((a, b) => (distances.get(a) ?? far) - (distances.get(b) ?? far));
}

/** The square of the chord through a globe of radius ½ (the haversine): it grows with the distance, and that is enough to compare. */
function squareOf(here: Here, lat: number, lng: number): number {
	const north = Math.sin(((lat - here.lat) * RADIAN) / 2);
	const east = Math.sin(((lng - here.lng) * RADIAN) / 2);
	return north ** 2 + Math.cos(here.lat * RADIAN) * Math.cos(lat * RADIAN) * east ** 2;
}
