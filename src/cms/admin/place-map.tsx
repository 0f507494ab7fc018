/** @jsxImportSource react */
/** The map of one place: a pin to set by a click, by dragging or by the arrow keys, among the city's known places. */
import type { Map as ImmutableMap, List } from "immutable";
import type { Map as LeafletMap, Marker } from "leaflet";
import { useEffect, useRef } from "react";

interface Props {
	/** With the city's bounds and known places. */
	readonly field: ImmutableMap<string, unknown>;
	readonly point: readonly [lat: number, lng: number] | undefined;
	readonly onChange: (lat: number, lng: number) => void;
}

interface Drawn {
	readonly map: LeafletMap;
	readonly pin: Marker;
}

/** So that known places around are seen, too: there may be no street map under them. */
const CLOSE = 12;

export function PlaceMap({ field, point, onChange }: Props) {
	const ground = useRef<HTMLDivElement>(null);
	const drawn = useRef<Drawn>(undefined);
	const change = useRef(onChange);
	const start = useRef(point);
	change.current = onChange;

	useEffect(() => {
		let isGone = false;
		let map: LeafletMap | undefined;
		import("./draw-place-map.ts").then(({ drawPlaceMap }) => {
			if (isGone || ground.current === null) return;
			drawn.current = drawPlaceMap(ground.current, venuesOf(field), boundsOf(field), (lat, lng) => change.current(lat, lng));
			map = drawn.current.map;
			if (start.current !== undefined) showPoint(drawn.current, start.current);
		});
		return () => {
			isGone = true;
			map?.remove();
		};
	}, [field]);

	const [lat, lng] = point ?? [];
	useEffect(() => {
		start.current = lat === undefined || lng === undefined ? undefined : [lat, lng];
		if (drawn.current !== undefined && start.current !== undefined) showPoint(drawn.current, start.current);
	}, [lat, lng]);

	const words = field.get("words") as ImmutableMap<string, string>;
	return <section ref={ground} className="place-map" aria-label={words.get("onMap")} />;
}

function showPoint({ map, pin }: Drawn, [lat, lng]: readonly [number, number]): void {
	const isFirst = !map.hasLayer(pin);
	pin.setLatLng([lat, lng]).addTo(map);
	if (isFirst) map.setView([lat, lng], CLOSE, { animate: false });
	else if (!map.getBounds().contains([lat, lng])) map.panTo([lat, lng], { animate: false });
}

function venuesOf(field: ImmutableMap<string, unknown>) {
	return (field.get("venues") as List<ImmutableMap<string, unknown>>).toArray().map((venue) => ({
		name: String(venue.get("name")),
		lat: Number(venue.get("lat")),
		lng: Number(venue.get("lng")),
	}));
}

function boundsOf(field: ImmutableMap<string, unknown>) {
	const bounds = field.get("bounds") as ImmutableMap<string, number>;
	const edge = (name: string) => Number(bounds.get(name));
	return { west: edge("west"), south: edge("south"), east: edge("east"), north: edge("north") };
}
