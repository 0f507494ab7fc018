/** The names that the drawn map shows: the places at which most happens. */
import type { Opportunity } from "../model/opportunity.ts";

/** Name, latitude, longitude: short, because it stands in the page. */
export type GroundLabel = readonly [name: string, lat: number, lng: number];

const MOST = 14;
const LONGEST = 40;

/** The busiest first; of the same number by name. */
export function listGroundLabels(opportunities: readonly Opportunity[]): GroundLabel[] {
	const places = new Map<string, { label: GroundLabel; count: number }>();
	for (const { facts } of opportunities) {
		for (const { name, lat, lng } of facts.places ?? []) {
			if (name === undefined || lat === undefined || lng === undefined || name.length > LONGEST) continue;
			const label: GroundLabel = [name, round(lat), round(lng)];
			const key = label.join("\n");
			places.set(key, { label, count: (places.get(key)?.count ?? 0) + 1 });
		}
	}
	return [...places.entries()]
		.sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1))
		.slice(0, MOST)
		.map(([, { label }]) => label);
}

/** A metre or so. */
function round(degrees: number): number {
	return Math.round(degrees * 1e4) / 1e4;
}
