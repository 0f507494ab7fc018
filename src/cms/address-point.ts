/** The first point in the answer of an address service, in GeoJSON (Photon, Pelias) or in the way of Nominatim. */

export interface FoundPoint {
	readonly lat: number;
	readonly lng: number;
}

/** Undefined when the answer holds none. Degrees, rounded to about a metre. */
export function parsePoint(answer: unknown): FoundPoint | undefined {
	const [first] = Array.isArray(answer) ? answer : listIn(answer);
	const { lat, lon, geometry } = (first ?? {}) as { lat?: unknown; lon?: unknown; geometry?: { coordinates?: readonly unknown[] } };
	const [across, up] = geometry?.coordinates ?? [lon, lat];
	return toPoint(up, across);
}

function listIn(answer: unknown): readonly unknown[] {
	const { features } = (answer ?? {}) as { features?: unknown };
	return Array.isArray(features) ? features : [];
}

function toPoint(up: unknown, across: unknown): FoundPoint | undefined {
	const [lat, lng] = [up, across].map((value) => (value === undefined || value === null || value === "" ? Number.NaN : Number(value)));
	if (lat === undefined || lng === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) return undefined;
	return { lat: Math.round(lat * 100_000) / 100_000, lng: Math.round(lng * 100_000) / 100_000 };
}
