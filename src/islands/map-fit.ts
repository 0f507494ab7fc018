/** Moves the map to what was found, unless the reader has moved it: nobody's view is taken away. */
import { LatLngBounds, type Map as LeafletMap } from "leaflet";
import { type Bitset, has } from "../search/bitset.ts";
import { CLEAR, viewOf } from "./map-ground.ts";
import type { MapPoints } from "./places.ts";

export interface Fit {
	/** The first selection fills the map, a later one only when nothing of it is in sight; with `undefined` back to where the map began. */
	to(shown: Bitset | undefined): void;
}

/** No closer than this: a single place is seen with its surroundings. */
const CLOSEST = 15;
const BY_HAND = ["pointerdown", "wheel", "keydown"] as const;

export function createFit(map: LeafletMap, points: MapPoints, animate: boolean): Fit {
	const start = { centre: map.getCenter(), zoom: map.getZoom() };
	let isMoved = false;
	let isFitted = false;
	const note = () => {
		isMoved = true;
	};
	for (const event of BY_HAND) map.getContainer().addEventListener(event, note, { once: true, passive: true });
	return {
		to(shown) {
			if (isMoved) return;
			if (shown === undefined) {
				if (isFitted) map.setView(start.centre, start.zoom, { animate });
				isFitted = false;
				return;
			}
			const { bounds, isInSight } = extentOf(points, shown, map);
			if (bounds === undefined || (isFitted && isInSight)) return;
			isFitted = true;
			map.fitBounds(bounds, { ...CLEAR, maxZoom: CLOSEST, animate });
		},
	};
}

interface Extent {
	/** Round all points of the ids; undefined when there are none. */
	readonly bounds: LatLngBounds | undefined;
	readonly isInSight: boolean;
}

function extentOf({ ids, x, y }: MapPoints, shown: Bitset, map: LeafletMap): Extent {
	const seen = viewOf(map);
	let [west, north, east, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
	let isInSight = false;
	for (let index = 0; index < x.length; index += 1) {
		if (!has(shown, ids[index] ?? 0)) continue;
		const [across = 0, down = 0] = [x[index], y[index]];
		isInSight ||= across >= seen.west && across <= seen.east && down >= seen.north && down <= seen.south;
		west = Math.min(west, across);
		east = Math.max(east, across);
		north = Math.min(north, down);
		south = Math.max(south, down);
	}
	const bounds = west > east ? undefined : new LatLngBounds(map.unproject([west, south], 0), map.unproject([east, north], 0));
	return { bounds, isInSight };
}
