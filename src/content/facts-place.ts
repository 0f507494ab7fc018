/** What must be true of places: coordinates near the city and not swapped, short names used once, sessions that name one of them. */
import { findDoubleIds } from "./facts-number.ts";
import type { Finding, Path } from "./finding.ts";
import { findNearest } from "./nearest.ts";
import { toList, toNumber, toRecord, toText } from "./value.ts";
import type { Bounds, Home } from "./world.ts";

type Data = Readonly<Record<string, unknown>>;

/** How far beyond the city's box a place may lie before it must say so. */
const reach = 50;
const kilometresPerDegree = 111.2;

export function findPlaceFaults(data: Data, home: Home | undefined): readonly Finding[] {
	const places = toList(data.places);
	const ids = places.map((place) => toRecord(place).id).filter((id) => id !== undefined);
	const isUsable =
		data.places !== null && (data.places === undefined || places.length > 0) && !places.includes(null) && !ids.includes(null);
	return [
		...places.flatMap((place, index) => findFar(toRecord(place), ["places", index], home?.bounds)),
		...findFar(toRecord(data.place), ["place"], home?.bounds),
		...findDoubleIds(places, "places"),
		...(isUsable ? toList(data.sessions) : []).flatMap((session, index) =>
			findUnknownPlace(toText(toRecord(session).place), index, ids.map(toText)),
		),
	];
}

/** Kilometres from a point to the nearest edge of the box; 0 inside. */
export function distanceTo({ west, south, east, north }: Bounds, lat: number, lng: number): number {
	const northward = Math.max(south - lat, 0, lat - north);
	const eastward = west <= east ? Math.max(west - lng, 0, lng - east) : Math.max(0, Math.min(west - lng, lng - east));
	return kilometresPerDegree * Math.hypot(northward, Math.min(eastward, 360 - eastward) * Math.cos((lat * Math.PI) / 180));
}

function findFar(place: Data, path: Path, bounds: Bounds | undefined): readonly Finding[] {
	const [lat, lng] = [toNumber(place.lat), toNumber(place.lng)];
	if (bounds === undefined || Number.isNaN(lat + lng) || Math.abs(lat) > 90 || Math.abs(lng) > 180 || place.outsideCity === true) return [];
	const distance = distanceTo(bounds, lat, lng);
	if (distance <= reach) return [];
	const at = { path: [...path, "lat"] };
	if (Math.abs(lng) <= 90 && distanceTo(bounds, lng, lat) <= reach) {
		return [{ ...at, message: `Swap the two numbers: "lat" is ${lng} and "lng" is ${lat}.` }];
	}
	const far = `${Math.round(distance)} km outside the city`;
	return [{ ...at, message: `Correct "lat" and "lng", or add "outsideCity: true": this point is ${far}.` }];
}

function findUnknownPlace(id: string, index: number, ids: readonly string[]): readonly Finding[] {
	if (id === "" || ids.includes(id)) return [];
	const path = ["sessions", index, "place"];
	const nearest = findNearest(id, ids);
	if (nearest !== undefined)
		return [{ path, message: `There is no place "${id}" below "places"; did you mean "${nearest}"?`, fix: nearest }];
	return [{ path, message: `There is no place "${id}": give one of the "places" this id, or remove "place".` }];
}
