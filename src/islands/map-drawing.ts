/** The drawn ground: the sheet of the city, rings of distance, the names of its busiest places, a scale. It needs nothing but the page. */
import {
	Control,
	circle,
	circleMarker,
	DivIcon,
	LatLngBounds,
	type LatLngLiteral,
	type Map as LeafletMap,
	Marker,
	rectangle,
} from "leaflet";
import { type Area, chooseLabels, type GroundLabel } from "./map-labels.ts";

/** Fired with the areas that pins take, each time they are drawn: names keep clear of them. */
export const PINS_DRAWN = "pinsdrawn";

/** Metres. */
const RINGS = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];
/** Up to here each ring is a little darker than the one around it. */
const SHADED = 10_000;
/** Screen pixels from the middle to a ring that is worth its name. */
const NEAREST_NAME = 70;
const METRES_PER_DEGREE = 111_320;

/** `bounds`, `places`: as they stand in the page. */
export function drawGround(map: LeafletMap, centre: LatLngLiteral, { bounds, places }: DOMStringMap): void {
	map.createPane("ground").style.zIndex = "150";
	const names = map.createPane("ground-names");
	names.style.zIndex = "160";
	names.setAttribute("aria-hidden", "true");
	const [west, south, east, north] = (bounds ?? "").split(",").map(Number);
	if (west !== undefined && south !== undefined && east !== undefined && north !== undefined) {
		rectangle(new LatLngBounds([south, west], [north, east]), { pane: "ground", className: "ground-sheet", interactive: false }).addTo(map);
	}
	for (const radius of RINGS) {
		const className = radius <= SHADED ? "ground-ring ground-near" : "ground-ring";
		circle(centre, { radius, pane: "ground", className, interactive: false }).addTo(map);
	}
	circleMarker(centre, { radius: 4, pane: "ground", className: "ground-centre", interactive: false }).addTo(map);
	const rightToLeft = getComputedStyle(map.getContainer()).direction === "rtl";
	new Control.Scale({ imperial: false, updateWhenIdle: true, position: rightToLeft ? "bottomright" : "bottomleft" }).addTo(map);
	nameRings(map, centre);
	namePlaces(map, JSON.parse(places ?? "[]"));
}

/** On the way north, where the rings cross it. */
function nameRings(map: LeafletMap, { lat, lng }: LatLngLiteral): void {
	const kilometres = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "kilometer" });
	const rings = RINGS.map((radius) => {
		const at = { lat: lat + radius / METRES_PER_DEGREE, lng };
		return { at, marker: createName(at, kilometres.format(radius / 1000), "ground-distance") };
	});
	const draw = () => {
		const middle = map.latLngToLayerPoint({ lat, lng }).y;
		for (const { at, marker } of rings) {
			show(map, marker, Math.abs(map.latLngToLayerPoint(at).y - middle) >= NEAREST_NAME);
		}
	};
	map.on("zoomend", draw);
	draw();
}

function namePlaces(map: LeafletMap, labels: readonly GroundLabel[]): void {
	const markers = labels.map(([name, lat, lng]) => createName({ lat, lng }, name, "ground-name"));
	const draw = (taken: readonly Area[]) => {
		const points = labels.map(([, lat, lng]) => map.latLngToLayerPoint({ lat, lng }));
		const chosen = chooseLabels(labels, points, taken);
		for (const [index, marker] of markers.entries()) show(map, marker, chosen.has(index));
	};
	map.on(PINS_DRAWN, (event) => draw("areas" in event ? (event.areas as readonly Area[]) : []));
}

function createName(at: LatLngLiteral, text: string, className: string): Marker {
	const name = document.createElement("span");
	name.textContent = text;
	const icon = new DivIcon({ className, html: name, iconSize: [0, 0] });
	return new Marker(at, { icon, pane: "ground-names", interactive: false, keyboard: false });
}

function show(map: LeafletMap, marker: Marker, wanted: boolean): void {
	if (wanted) marker.addTo(map);
	else marker.remove();
}
