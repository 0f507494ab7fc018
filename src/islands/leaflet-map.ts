/** The map itself: a pin for each place, with the list of what happens there; markers, not tiles, carry the meaning. */
import { circle, control, map as createMap, divIcon, type Map as LeafletMap, latLngBounds, marker, tileLayer } from "leaflet";
import { type Feature, groupByPlace, type Place } from "./places.ts";

/** Metres. */
const RINGS = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

export function drawMap(ground: HTMLElement, points: { readonly features: readonly Feature[] }, options: DOMStringMap): void {
	ground.hidden = false;
	ground.style.display = "block";
	ground.setAttribute("role", "region");
	ground.setAttribute("aria-label", options.label ?? "");
	const [lat = 0, lng = 0] = (options.centre ?? "").split(",").map(Number);
	const map = createMap(ground, { zoomControl: false, attributionControl: options.tiles !== undefined }).setView(
		[lat, lng],
		Number(options.zoom ?? 12),
	);
	control.zoom({ zoomInTitle: options.zoomIn ?? "", zoomOutTitle: options.zoomOut ?? "" }).addTo(map);
	drawGround(map, lat, lng);
	if (options.tiles !== undefined) {
		map.attributionControl.setPrefix(false);
		tileLayer(options.tiles, { maxZoom: 19, referrerPolicy: "strict-origin-when-cross-origin", attribution: creditOf(options) }).addTo(map);
	}
	const places = groupByPlace(points.features);
	for (const place of places) addPin(place).addTo(map);
	const near = places.filter((place) => isInside(place, options.bounds ?? ""));
	if (near.length > 0) map.fitBounds(latLngBounds(near.map((place) => [place.lat, place.lng])), { padding: [40, 40], maxZoom: 15 });
}

/** Rings of distance under the tiles: what one sees while none are there. */
function drawGround(map: LeafletMap, lat: number, lng: number): void {
	map.createPane("ground").style.zIndex = "150";
	for (const radius of RINGS) circle([lat, lng], { radius, pane: "ground", className: "ground-ring", interactive: false }).addTo(map);
}

/** Places far from the city stay on the map, but do not decide what it shows first. */
function isInside({ lat, lng }: Place, bounds: string): boolean {
	const [west = -180, south = -90, east = 180, north = 90] = bounds.split(",").map(Number);
	return lng >= west && lng <= east && lat >= south && lat <= north;
}

function addPin(place: Place) {
	const pin = document.createElement("span");
	const count = document.createElement("b");
	count.textContent = place.entries.length > 1 ? String(place.entries.length) : "";
	pin.append(count);
	const title = place.entries.map((entry) => entry.title).join(", ");
	const icon = divIcon({ className: "map-pin", html: pin, iconSize: [30, 30], iconAnchor: [15, 34], popupAnchor: [0, -30] });
	return marker([place.lat, place.lng], { icon, title, alt: title, keyboard: true }).bindPopup(() => buildPopup(place));
}

function buildPopup(place: Place): HTMLElement {
	const list = document.createElement("ul");
	list.className = "map-list";
	for (const { title, url, lang } of place.entries) {
		const link = document.createElement("a");
		link.href = url;
		link.textContent = title;
		link.lang = lang;
		const item = document.createElement("li");
		item.append(link);
		list.append(item);
	}
	return list;
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
