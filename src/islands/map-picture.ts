/** The street map over the drawn ground: the city's own vector tiles, or pictures of another host that the reader can do without. */
import { DomUtil, GridLayer, type Layer, type Map as LeafletMap, TileLayer } from "leaflet";
import type { createVectorGround as CreateVectorGround } from "./vector-ground.ts";

interface VectorGround {
	readonly createVectorGround: typeof CreateVectorGround;
}

const CHOICE = "map-picture";
const NO = "no";

export function showPicture(map: LeafletMap, options: DOMStringMap, deepest: number): void {
	if (options.basemap !== undefined && options.vector !== undefined) {
		// Without it the ground stays as it is drawn.
		showVector(map, options.vector, options.basemap, options).catch(() => undefined);
	} else if (options.tiles !== undefined) offerPictures(map, options.tiles, options, deepest);
}

async function showVector(map: LeafletMap, script: string, folder: string, options: DOMStringMap): Promise<void> {
	const [{ createVectorGround }, ranges] = await Promise.all([
		import(script) as Promise<VectorGround>,
		fetch(`${folder}ranges.json`).then((answer) => answer.json()),
	]);
	const layer = createVectorGround({
		leaflet: { GridLayer, DomUtil },
		ground: map.getContainer(),
		folder,
		ranges,
		language: document.documentElement.lang,
		attribution: creditOf(options),
		seen: () => markPicture(map, true),
	});
	layer.addTo(map);
}

/** The reader's choice is remembered on this device, for all cities. */
function offerPictures(map: LeafletMap, url: string, options: DOMStringMap, deepest: number): void {
	const layer = new TileLayer(url, {
		maxZoom: deepest,
		referrerPolicy: "strict-origin-when-cross-origin",
		attribution: creditOf(options),
		className: "map-pictures",
	});
	// A picture that does not come stays hidden; the names give way only to those that do.
	layer.on("tileload", () => markPicture(map, true));
	const input = map.getContainer().parentElement?.querySelector<HTMLInputElement>(".map-switch input");
	const follow = (wanted: boolean) => {
		if (wanted) layer.addTo(map);
		else take(map, layer);
	};
	const wanted = readChoice() !== NO;
	if (input) {
		input.checked = wanted;
		input.addEventListener("change", () => {
			saveChoice(input.checked ? "" : NO);
			follow(input.checked);
		});
	}
	if (wanted) follow(true);
}

function take(map: LeafletMap, layer: Layer): void {
	layer.remove();
	markPicture(map, false);
}

/** Names of the drawn ground would stand twice on a street map. */
function markPicture(map: LeafletMap, isThere: boolean): void {
	map.getContainer().classList.toggle("has-picture", isThere);
}

/** Storage may be refused; then the choice holds until the page is left. */
function readChoice(): string | null {
	try {
		return localStorage.getItem(CHOICE);
	} catch {
		return null;
	}
}

function saveChoice(choice: string): void {
	try {
		if (choice === "") localStorage.removeItem(CHOICE);
		else localStorage.setItem(CHOICE, choice);
	} catch {}
}

/** Leaflet takes HTML here: the credit is escaped first. */
function creditOf({ attribution = "", attributionLink }: DOMStringMap): string {
	const holder = document.createElement("span");
	if (attributionLink === undefined) holder.textContent = attribution;
	else {
		const link = document.createElement("a");
		link.href = attributionLink;
		link.textContent = attribution;
		holder.append(link);
	}
	return holder.innerHTML;
}
