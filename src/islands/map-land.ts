/** The outlines of the land under the map of all cities: too coarse for a single city, so that they fade before one fills the map. */
import { type Map as LeafletMap, polygon } from "leaflet";
import { parseOutlines } from "./outlines.ts";

/** From here on a coast would run through the middle of a city. */
const COARSE = 8;

/** `address`: of the outlines as JSON. They are only the ground: without them the pins stand on a plain one. */
export async function drawLand(map: LeafletMap, address: string): Promise<void> {
	const pane = map.createPane("ground");
	pane.style.zIndex = "150";
	const path: string = await fetch(address).then(
		(answer) => answer.json(),
		() => "",
	);
	const rings = parseOutlines(path);
	const land = polygon(
		rings.map((ring) => [ring]),
		{ pane: "ground", className: "ground-land", interactive: false, smoothFactor: 0 },
	);
	const fade = () => pane.classList.toggle("ground-faded", map.getZoom() > COARSE);
	map.on("zoomend", fade);
	fade();
	land.addTo(map);
}
