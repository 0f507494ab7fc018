/** The cells about where something happens -> places. */
import { distanceTo } from "../content/facts-place.ts";
import { parseDegrees, parseList, parseYesNo } from "./cells.ts";
import type { Directory } from "./directory.ts";
import type { Cells } from "./fields.ts";
import { dropEmpty, orNothing, type Part } from "./row.ts";
import { toLine } from "./words.ts";

/** Kilometres beyond the city's box from which on a place has to say that it is outside. */
const REACH = 50;

interface Point {
	readonly lat: number;
	readonly lng: number;
}

/** Names and addresses belong together in their order; the point belongs to the first place. */
export function buildPlaces(cells: Cells, { directory, isOwn }: { readonly directory: Directory; readonly isOwn: boolean }): Part {
	const { latitude = "", longitude = "" } = cells;
	const [lat, lng] = [parseDegrees(latitude), parseDegrees(longitude)];
	const mistakes =
		(latitude !== "" || longitude !== "") && (lat === undefined || lng === undefined)
			? [{ field: "places", message: `Write "latitude" and "longitude" as degrees, such as 54.68916 and 25.2798, or neither.` }]
			: [];
	const point = lat === undefined || lng === undefined ? undefined : { lat, lng };
	const names = parseList(cells.places ?? "").map(toLine);
	const addresses = parseList(cells.addresses ?? "").map(toLine);
	const rest = {
		...point,
		stepFree: cells.step_free,
		outsideCity: isOutside(cells, point, directory, isOwn) ? true : undefined,
	};
	const count = Math.max(names.length, addresses.length, point === undefined ? 0 : 1);
	const places = Array.from({ length: count }, (_, index) =>
		dropEmpty({ name: names[index], address: addresses[index], ...(index === 0 ? rest : {}) }),
	);
	return { data: dropEmpty({ places: orNothing(places) }), mistakes };
}

/** Our own feed does not say it, and its points were checked; of others a point far away is a mistake until somebody says so. */
function isOutside(cells: Cells, point: Point | undefined, { bounds }: Directory, isOwn: boolean): boolean {
	if (cells.outside_city !== undefined) return parseYesNo(cells.outside_city) === true;
	return isOwn && point !== undefined && isFar(bounds, point);
}

export function isFar(bounds: Directory["bounds"], { lat, lng }: Point): boolean {
	return distanceTo(bounds, lat, lng) > REACH;
}
