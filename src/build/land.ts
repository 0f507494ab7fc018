/** The outlines of the land for the map of the hub, as SVG path data in degrees (x = longitude, y = latitude). Source: Natural Earth, by world-atlas. */
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/land-110m.json" with { type: "json" };

interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** Only the outlines that touch the box; coordinates with one decimal, which is a pixel at the size shown. */
export function buildLand(box: Box): string {
	const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
	const { features } = feature(topology, topology.objects.land);
	const rings = features.flatMap(({ geometry }) => {
		if (geometry.type === "Polygon") return geometry.coordinates;
		return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
	});
	return rings
		.map(unwrap)
		.filter((ring) => ring.some(([lng = 0, lat = 0]) => lng > box.west && lng < box.east && lat > box.south && lat < box.north))
		.map(
			(ring) =>
				`M${clip(ring, box)
					.map(([lng = 0, lat = 0]) => `${round(lng)} ${round(lat)}`)
					.join("L")}Z`,
		)
		.join("");
}

/** A ring that crosses the 180th meridian goes on past it instead of jumping to the other edge. */
function unwrap(ring: readonly number[][]): number[][] {
	let turn = 0;
	let before = ring[0]?.[0] ?? 0;
	const unwrapped = ring.map(([lng = 0, lat = 0]) => {
		if (lng - before > 180) turn -= 360;
		else if (before - lng > 180) turn += 360;
		before = lng;
		return [lng + turn, lat];
	});
	const mean = unwrapped.reduce((sum, [lng = 0]) => sum + lng, 0) / unwrapped.length;
	const shift = mean < -180 ? 360 : mean > 180 ? -360 : 0;
	return unwrapped.map(([lng = 0, lat = 0]) => [lng + shift, lat]);
}

/** Points far outside only make the path long: they are pulled to the edge, and what then repeats is dropped. */
function clip(ring: readonly number[][], { west, south, east, north }: Box): number[][] {
	const pulled = ring.map(([lng = 0, lat = 0]) => [Math.min(Math.max(lng, west), east), Math.min(Math.max(lat, south), north)]);
	return pulled.filter((point, index) => {
		const before = pulled[index - 1];
		return before === undefined || before[0] !== point[0] || before[1] !== point[1];
	});
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
