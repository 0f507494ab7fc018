/** The ground of the map of all cities: outlines of the land, and closer up, where they are too coarse, the name of each city and rings of distance. */
import { circle, DivIcon, type Map as LeafletMap, Marker, polygon } from "leaflet";
import { parseOutlines } from "./outlines.ts";

/** From here on a coast would run through the middle of a city. */
const COARSE = 8;
/** Metres. */
const RINGS = [1000, 2000, 5000, 10_000, 20_000, 50_000];

/** `outlines`: their address; without them the pins stand on a plain ground. `cities`: names and centres as JSON. */
export async function drawLand(map: LeafletMap, outlines: string, cities = "[]"): Promise<void> {
	const land = map.createPane("ground");
	const places = map.createPane("places");
	for (const pane of [land, places]) pane.style.zIndex = "150";
	const show = () => {
		const isClose = map.getZoom() > COARSE;
		land.classList.toggle("ground-faded", isClose);
		places.classList.toggle("ground-faded", !isClose);
	};
	map.on("zoomend", show);
	show();
	for (const [name, lat, lng] of JSON.parse(cities) as [string, number, number][]) drawCity(map, name, lat, lng);
	const path: string = await fetch(outlines).then(
		(answer) => answer.json(),
		() => "",
	);
	const rings = parseOutlines(path).map((ring) => [ring]);
	polygon(rings, { pane: "ground", className: "ground-land", interactive: false, smoothFactor: 0 }).addTo(map);
}

/** Only for the eye: the list says of each opportunity in which city it is. */
function drawCity(map: LeafletMap, name: string, lat: number, lng: number): void {
	for (const radius of RINGS) circle([lat, lng], { radius, pane: "places", className: "ground-ring", interactive: false }).addTo(map);
	const label = document.createElement("span");
	label.textContent = name;
	label.ariaHidden = "true";
	const icon = new DivIcon({ className: "ground-city", html: label, iconSize: [0, 0] });
	new Marker([lat, lng], { icon, pane: "places", interactive: false, keyboard: false, alt: "" }).addTo(map);
}
