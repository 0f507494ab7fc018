/** Draws the map of one place with Leaflet, which comes only when a map is opened. Nothing is loaded from elsewhere. */
import {
	circleMarker,
	map as createMap,
	DivIcon,
	type LatLng,
	type LeafletKeyboardEvent,
	type Map as LeafletMap,
	Marker,
	rectangle,
} from "leaflet";

interface Bounds {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** Pixels that an arrow key moves the pin by; with shift a tenth. */
const STEP = 10;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
};

export function drawPlaceMap(
	ground: HTMLElement,
	venues: readonly { readonly name: string; readonly lat: number; readonly lng: number }[],
	{ west, south, east, north }: Bounds,
	onChange: (lat: number, lng: number) => void,
): { readonly map: LeafletMap; readonly pin: Marker } {
	const map = createMap(ground, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false, maxZoom: 19 });
	map.attributionControl.remove();
	map.fitBounds([
		[south, west],
		[north, east],
	]);
	rectangle(
		[
			[south, west],
			[north, east],
		],
		{ className: "place-map-city", interactive: false },
	).addTo(map);
	for (const { name, lat, lng } of venues) {
		circleMarker([lat, lng], { radius: 5, className: "place-map-venue", interactive: false })
			.bindTooltip(name, { permanent: true, direction: "right", className: "place-map-name" })
			.addTo(map);
	}
	const report = ({ lat, lng }: LatLng) => onChange(round(lat), round(lng));
	const icon = new DivIcon({ className: "place-map-pin", iconSize: [24, 24], iconAnchor: [0, 24] });
	const pin = new Marker([south, west], { icon, draggable: true, keyboard: true });
	pin.on("dragend", () => report(pin.getLatLng()));
	pin.on("keydown", ({ originalEvent }: LeafletKeyboardEvent) => {
		const [x, y] = arrows[originalEvent.key] ?? [];
		if (x === undefined || y === undefined) return;
		// The map would move with the pin.
		originalEvent.stopPropagation();
		originalEvent.preventDefault();
		const by = originalEvent.shiftKey ? STEP / 10 : STEP;
		report(map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add([x * by, y * by])));
	});
	map.on("click", ({ latlng }) => report(latlng));
	return { map, pin };
}

/** About a metre. */
function round(degrees: number): number {
	return Math.round(degrees * 100_000) / 100_000;
}
