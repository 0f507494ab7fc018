/** The map itself: pins for places and clusters of them, with the list of what happens at each; markers, not tiles, carry the meaning. */
import { LatLngBounds, type PointExpression, point } from "leaflet";
import { type Bitset, has } from "../search/bitset.ts";
import type { PointData } from "../search/data.ts";
import { readExplorerPoints } from "./explorer-points.ts";
import { CELL, type Cluster, clusterPoints, isOnePlace, spaceOut, type View } from "./grid-clusters.ts";
import { addControls } from "./map-controls.ts";
import { createMapCounts } from "./map-counts.ts";
import { type Direction, nearestToward } from "./map-direction.ts";
import { PINS_DRAWN } from "./map-drawing.ts";
import { createFit } from "./map-fit.ts";
import { CLEAR, createGround, DEEPEST, viewOf } from "./map-ground.ts";
import { listenToKeys } from "./map-keyboard.ts";
import { areaOfPin } from "./map-labels.ts";
import { createList } from "./map-list.ts";
import { createPins, type Pin } from "./map-pins.ts";
import { type FeatureCollection, readFeatures } from "./places.ts";

/** What the caller does with the map once it is drawn. */
export interface MapHandle {
	/** Only opportunities with these ids; all of them with `undefined`. */
	show(ids: Bitset | undefined): void;
	remove(): void;
}

/** Screen pixels between the middles of two pins: none covers another. */
const APART = 40;
/** Screen pixels by which the middle of a place's pin stands above the place; see map.css. */
const LIFT = 19;

/** `root`: the element whose data attributes are the options; a button or a sentence without its word is left out. `data`: a feed, or an explorer's points. */
export function drawMap(root: HTMLElement, ground: HTMLElement, data: PointData | FeatureCollection): MapHandle {
	const options = root.dataset;
	const points = "features" in data ? readFeatures(data) : readExplorerPoints(data, options.folder ?? "");
	const counts = createMapCounts(root, points.ids, document.documentElement.lang);
	const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
	const map = createGround(ground, points, options, animate);
	const next = new Int32Array(points.x.length);
	let shown: Bitset | undefined;
	let listed: { key: string; count: number } | undefined;

	const pins = createPins(map, points, options, open);
	const list = createList(map, points, { close: options.close, failed: options.failed, animate, lost: () => pins.focus(pins.current()) });
	const fit = createFit(map, points, animate);
	const updateControls = addControls(map, options, { zoom, pan });
	listenToKeys(ground, { move, first: () => jump(0), last: () => jump(-1), zoom, leave });

	function draw() {
		const seen = viewOf(map);
		const pad = CELL / seen.scale;
		const view = { ...seen, west: seen.west - pad, north: seen.north - pad, east: seen.east + pad, south: seen.south + pad };
		pins.draw(spaceOut(clusterPoints(points, view, shown, next), seen.scale, APART, LIFT), seen);
		map.fire(PINS_DRAWN, {
			areas: pins.all().map(({ cluster }) => areaOfPin(placeOf(cluster, seen.scale), isOnePlace(cluster))),
		});
		updateControls();
	}

	/** On the map's own layer, in screen pixels. */
	function placeOf({ x, y }: Cluster, scale: number) {
		return point(x * scale, y * scale).subtract(map.getPixelOrigin());
	}

	function open(pin: Pin) {
		const { cluster, marker, key, button } = pin;
		if (!isOnePlace(cluster) && map.getZoom() < DEEPEST) return enter(pin);
		listed = { key, count: cluster.count };
		list.open(marker.getLatLng(), pins.pointsOf(pin), button.getAttribute("aria-label") ?? "");
	}

	/** Zooms until the cluster fills the map; the focus goes to what appears nearest to where it was. */
	function enter({ cluster: { west, north, east, south, x, y } }: Pin) {
		const bounds = new LatLngBounds(map.unproject([west, south], 0), map.unproject([east, north], 0));
		const fitting = Math.min(DEEPEST, map.getBoundsZoom(bounds, false, point(2 * CELL, 2 * CELL)));
		const deeper = fitting > map.getZoom();
		pins.seek({ x, y });
		map.setView(deeper ? bounds.getCenter() : map.unproject([x, y], 0), deeper ? fitting : map.getZoom() + 1, { animate });
	}

	function zoom(step: 1 | -1) {
		const around = pins.focused()?.marker.getLatLng() ?? map.getCenter();
		map.setZoomAround(around, map.getZoom() + step, { animate });
	}

	function pan(direction: Direction) {
		const { x, y } = map.getSize().divideBy(2);
		const offsets: Readonly<Record<Direction, PointExpression>> = { up: [0, -y], down: [0, y], left: [-x, 0], right: [x, 0] };
		map.panBy(offsets[direction], { animate });
	}

	/** To the next pin; where none is drawn, to the next place beyond the edge. */
	function move(direction: Direction) {
		const seen = viewOf(map);
		const from = pins.focused()?.cluster ?? { x: (seen.west + seen.east) / 2, y: (seen.north + seen.south) / 2 };
		const pin = pins.toward(direction, from);
		if (pin !== undefined) return reach(pin);
		const beyond = nearestToward(direction, from, points.x, points.y, (index) => isShown(index) && !isInside(index, seen));
		if (beyond === undefined) return;
		const position = { x: points.x[beyond] ?? 0, y: points.y[beyond] ?? 0 };
		pins.seek(position);
		map.panTo(map.unproject([position.x, position.y], 0), { animate });
	}

	function jump(index: 0 | -1) {
		const pin = pins.inView().at(index);
		if (pin !== undefined) reach(pin);
	}

	function reach(pin: Pin) {
		pins.focus(pin);
		map.panInside(pin.marker.getLatLng(), { ...CLEAR, animate });
	}

	function leave() {
		if (list.close()) return pins.focus((listed && pins.find(listed.key)) ?? pins.current());
		ground.closest("details")?.querySelector("summary")?.focus();
	}

	function isShown(index: number): boolean {
		return shown === undefined || has(shown, points.ids[index] ?? 0);
	}

	function isInside(index: number, { west, north, east, south }: View): boolean {
		const { x, y } = { x: points.x[index] ?? 0, y: points.y[index] ?? 0 };
		return x >= west && x <= east && y >= north && y <= south;
	}

	map.on("moveend", draw);
	draw();
	const watcher = new ResizeObserver(() => map.invalidateSize({ animate: false }));
	watcher.observe(ground);
	return {
		show(ids) {
			shown = ids;
			counts.show(ids);
			fit.to(ids);
			draw();
			if (listed !== undefined && pins.find(listed.key)?.cluster.count !== listed.count) list.close();
		},
		remove() {
			watcher.disconnect();
			map.remove();
			ground.replaceChildren();
		},
	};
}
