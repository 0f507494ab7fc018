/** The ground under the pins: drawn first, with a street map over it where the city has one, and what is seen of it. */
import { map as createMap, type FitBoundsOptions, LatLngBounds, type Map as LeafletMap, point } from "leaflet";
import type { View } from "./grid-clusters.ts";
import { drawGround } from "./map-drawing.ts";
import { drawLand } from "./map-land.ts";
import { showPicture } from "./map-picture.ts";
import { type MapPoints, projectPoint } from "./places.ts";

export const DEEPEST = 19;

/** Room at the edges in which no pin should stand: at the top there are buttons. */
export const CLEAR = { paddingTopLeft: [40, 118], paddingBottomRight: [40, 36] } satisfies FitBoundsOptions;

/** Prepares the ground and shows the places of the city. */
export function createGround(ground: HTMLElement, points: MapPoints, options: DOMStringMap, animate: boolean): LeafletMap {
	ground.hidden = false;
	ground.style.display = "block";
	ground.setAttribute("role", "region");
	ground.setAttribute("aria-label", options.label ?? "");
	const map = createMap(ground, {
		keyboard: false,
		zoomControl: false,
		minZoom: 2,
		maxZoom: DEEPEST,
		worldCopyJump: true,
		zoomAnimation: animate,
		fadeAnimation: animate,
		markerZoomAnimation: animate,
		inertia: animate,
	});
	map.attributionControl.setPrefix(false);
	const [lat = 0, lng = 0] = (options.centre ?? "").split(",").map(Number);
	map.setView([lat, lng], Number(options.zoom ?? 12));
	const near = boundsOf(points, options.bounds ?? "");
	if (near !== undefined) {
		const bounds = new LatLngBounds(map.unproject([near.west, near.south], 0), map.unproject([near.east, near.north], 0));
		map.fitBounds(bounds, { ...CLEAR, maxZoom: 15, animate: false });
	}
	if (options.land === undefined) drawGround(map, { lat, lng }, options);
	else drawLand(map, options.land, options.cities);
	showPicture(map, options, DEEPEST);
	return map;
}

/** Around the points in the city's bounds: places far away stay on the map, but do not decide what it shows first. */
function boundsOf({ x, y }: MapPoints, bounds: string): Omit<View, "scale"> | undefined {
	const [west = -180, south = -85, east = 180, north = 85] = bounds.split(",").filter(Boolean).map(Number);
	const low = projectPoint(north, west);
	const high = projectPoint(south, east);
	const found = { west: Number.POSITIVE_INFINITY, north: Number.POSITIVE_INFINITY, east: 0, south: 0 };
	for (let index = 0; index < x.length; index += 1) {
		const across = x[index] ?? 0;
		const down = y[index] ?? 0;
		if (across < low.x || across > high.x || down < low.y || down > high.y) continue;
		found.west = Math.min(found.west, across);
		found.east = Math.max(found.east, across);
		found.north = Math.min(found.north, down);
		found.south = Math.max(found.south, down);
	}
	return found.west <= found.east ? found : undefined;
}

/** What the reader sees now. */
export function viewOf(map: LeafletMap): View {
	const { min = point(0, 0), max = point(0, 0) } = map.getPixelBounds();
	const scale = 2 ** map.getZoom();
	return { west: min.x / scale, north: min.y / scale, east: max.x / scale, south: max.y / scale, scale };
}
