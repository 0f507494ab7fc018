/** The pins on the map as buttons, used again from one view to the next, with one tab stop among them. */
import { DivIcon, type Map as LeafletMap, Marker } from "leaflet";
import { type Cluster, type Clusters, isOnePlace, pointsIn, type View } from "./grid-clusters.ts";
import { type Direction, nearest, nearestToward, type Position } from "./map-direction.ts";
import { buildPinNames, type MapWords } from "./map-words.ts";
import type { MapPoints } from "./places.ts";

export interface Pin {
	readonly marker: Marker;
	readonly button: HTMLButtonElement;
	cluster: Cluster;
	key: string;
}

export interface Pins {
	/** `seen` is what the reader sees; clusters may reach a little beyond it. */
	draw(clusters: Clusters, seen: View): void;
	/** The one that has the tab stop. */
	current(): Pin | undefined;
	focused(): Pin | undefined;
	/** Where the next drawing puts the focus: on the pin nearest to it. */
	seek(position: Position): void;
	focus(pin: Pin | undefined): void;
	toward(direction: Direction, from: Position): Pin | undefined;
	/** In reading order, of those that are seen. */
	inView(): readonly Pin[];
	all(): readonly Pin[];
	find(key: string): Pin | undefined;
	/** Indices of its points. */
	pointsOf(pin: Pin, most?: number): readonly number[];
}

/** So many titles are read to name a pin. */
const KNOWN = 3;

export function createPins(map: LeafletMap, source: MapPoints, words: MapWords, open: (pin: Pin) => void): Pins {
	const ground = map.getContainer();
	const language = document.documentElement.lang;
	const compact = new Intl.NumberFormat(language, { notation: "compact" });
	const nameOf = buildPinNames(words, language);
	let pins = new Map<string, Pin>();
	let seen: View = { west: 0, north: 0, east: 0, south: 0, scale: 1 };
	let current: Pin | undefined;
	let goal: Position | undefined;
	let chain: Int32Array = new Int32Array();

	const focused = () => [...pins.values()].find(({ button }) => button === document.activeElement);
	const isSeen = ({ cluster: { x, y } }: Pin) => x >= seen.west && x <= seen.east && y >= seen.north && y <= seen.south;

	function draw({ clusters, next }: Clusters, view: View) {
		seen = view;
		chain = next;
		const stop = current === undefined ? undefined : { key: current.key, x: current.cluster.x, y: current.cluster.y };
		const keys = clusters.map((cluster) => keyOf(cluster, view.scale));
		const wanted = new Set(keys);
		const before = focused();
		const free = [...pins.values()].filter((pin) => pin !== before && !wanted.has(pin.key));
		const drawn = new Map<string, Pin>();
		for (const [index, cluster] of clusters.entries()) {
			const key = keys[index] ?? "";
			const pin = pins.get(key) ?? free.pop() ?? createPin(cluster);
			if (pin.key !== key || pin.cluster.x !== cluster.x || pin.cluster.y !== cluster.y) move(pin, cluster);
			describe(pin, cluster, key);
			if (!map.hasLayer(pin.marker)) pin.marker.addTo(map);
			drawn.set(key, pin);
		}
		const gone = [...pins.values()].filter((pin) => drawn.get(pin.key) !== pin);
		pins = drawn;
		choose(stop, before, before !== undefined && gone.includes(before));
		for (const pin of gone) pin.marker.remove();
	}

	/** Moves the tab stop, and the focus where it would be lost; before anything is taken away. */
	function choose(stop: (Position & { key: string }) | undefined, before: Pin | undefined, lost: boolean) {
		const same = stop === undefined ? undefined : pins.get(stop.key);
		const stays = goal === undefined && same !== undefined && (same === before || isSeen(same));
		const centre = { x: (seen.west + seen.east) / 2, y: (seen.north + seen.south) / 2 };
		makeCurrent(stays ? same : closest(goal ?? stop ?? centre));
		if (goal !== undefined || lost) focus(current);
		goal = undefined;
	}

	function makeCurrent(pin: Pin | undefined) {
		for (const { button } of pins.values()) if (button !== pin?.button && button.tabIndex === 0) button.tabIndex = -1;
		if (pin !== undefined) pin.button.tabIndex = 0;
		ground.tabIndex = pin === undefined ? 0 : -1;
		current = pin;
	}

	function focus(pin: Pin | undefined) {
		if (pin !== undefined) makeCurrent(pin);
		(pin?.button ?? ground).focus({ preventScroll: true });
	}

	function closest(position: Position): Pin | undefined {
		const near = inView();
		return near[nearest(position, xs(near), ys(near)) ?? -1];
	}

	function toward(direction: Direction, from: Position): Pin | undefined {
		const all = [...pins.values()];
		return all[nearestToward(direction, from, xs(all), ys(all)) ?? -1];
	}

	function inView(): Pin[] {
		return [...pins.values()].filter(isSeen);
	}

	function createPin(cluster: Cluster): Pin {
		const button = document.createElement("button");
		button.type = "button";
		const icon = new DivIcon();
		icon.createIcon = () => button;
		const marker = new Marker([0, 0], { icon, keyboard: false, riseOnHover: true, autoPanOnFocus: false });
		const pin: Pin = { marker, button, cluster, key: "" };
		marker.on("click", () => {
			makeCurrent(pin);
			open(pin);
		});
		for (const event of ["focus", "pointerenter"]) button.addEventListener(event, () => learn(pin));
		button.addEventListener("focus", () => marker.setZIndexOffset(1000));
		button.addEventListener("blur", () => marker.setZIndexOffset(0));
		button.append(document.createElement("span"));
		return pin;
	}

	function move({ marker }: Pin, { x, y }: Cluster) {
		marker.setLatLng(map.unproject([x, y], 0));
	}

	function describe(pin: Pin, cluster: Cluster, key: string) {
		const { button } = pin;
		pin.cluster = cluster;
		pin.key = key;
		const onePlace = isOnePlace(cluster);
		button.classList.add("leaflet-marker-icon", "map-pin");
		button.classList.toggle("map-area", !onePlace);
		button.dataset.digits = String(Math.min(4, String(cluster.count).length));
		if (onePlace) button.setAttribute("aria-haspopup", "dialog");
		else button.removeAttribute("aria-haspopup");
		if (button.firstElementChild !== null) button.firstElementChild.textContent = cluster.count > 1 ? compact.format(cluster.count) : "";
		call(pin);
	}

	function pointsOf({ cluster }: Pin, most?: number): number[] {
		return pointsIn(cluster, chain, most);
	}

	function call(pin: Pin) {
		const { button, cluster } = pin;
		const entries = pointsOf(pin, KNOWN)
			.map((point) => source.entryOf(point))
			.filter((entry) => entry !== undefined);
		const { text, lang } = nameOf(entries, cluster.count, isOnePlace(cluster));
		button.setAttribute("aria-label", text);
		button.title = text;
		button.lang = lang === "" ? language : lang;
	}

	/** Names that are not there yet are loaded for the pin that the reader looks at. */
	async function learn(pin: Pin) {
		const some = pointsOf(pin, KNOWN);
		if (some.every((point) => source.entryOf(point) !== undefined)) return;
		await Promise.resolve(source.entriesOf(some)).catch(() => undefined);
		call(pin);
	}

	return {
		draw,
		current: () => current,
		focused,
		seek: (position) => {
			goal = position;
		},
		focus,
		toward,
		inView,
		all: () => [...pins.values()],
		find: (key) => pins.get(key),
		pointsOf,
	};
}

/** A place keeps its pin at every zoom and under every filter. */
function keyOf(cluster: Cluster, scale: number): string {
	return isOnePlace(cluster) ? `${cluster.x} ${cluster.y}` : `${scale}/${cluster.column}/${cluster.row}`;
}

function xs(pins: readonly Pin[]): number[] {
	return pins.map(({ cluster }) => cluster.x);
}

function ys(pins: readonly Pin[]): number[] {
	return pins.map(({ cluster }) => cluster.y);
}
