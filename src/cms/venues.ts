/** The places that the entries of a city name already, to choose from: who meets in the library again need not type its address. */
import type { Place } from "../../schemas/types.ts";
import type { CityContent } from "../content/entry.ts";

export interface Venue {
	readonly name: string;
	readonly address?: string;
	readonly lat: number;
	readonly lng: number;
	readonly stepFree?: "yes" | "partly" | "no";
}

/** Sorted by name; of two places with one name, the first counts. */
export function listVenues({ city, opportunities, organisations }: CityContent): readonly Venue[] {
	const places = [
		...opportunities.flatMap(({ data }) => data.places ?? []),
		...organisations.flatMap(({ data }) => (data.place === undefined ? [] : [data.place])),
	];
	const venues = new Map<string, Venue>();
	for (const place of places) {
		const venue = toVenue(place);
		if (venue !== undefined && !venues.has(venue.name)) venues.set(venue.name, venue);
	}
	const { compare } = new Intl.Collator(city.data.languages[0]);
	return [...venues.values()].sort((a, b) => compare(a.name, b.name));
}

function toVenue({ name, address, lat, lng, stepFree, outsideCity }: Place): Venue | undefined {
	if (name === undefined || lat === undefined || lng === undefined || outsideCity === true) return undefined;
	return { name, ...(address === undefined ? {} : { address }), lat, lng, ...(stepFree === undefined ? {} : { stepFree }) };
}
