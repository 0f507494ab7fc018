/** From opportunities to the columns that an explorer filters: facets, days, ages, points. */
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import { dayOf, expandRecurrence } from "../model/time.ts";
import {
	COLUMN_NAMES,
	type Column,
	type ColumnName,
	DEGREE,
	type FacetData,
	type FacetName,
	MOST_IN_ONE_FILE,
	NO_LIMIT,
	type PointData,
	toDifferences,
} from "./data.ts";

const DAY = 86_400_000;
/** How far ahead the days of a rhythm are listed. */
const HORIZON = 92 * DAY;

/** `opportunities` in the order of the list; `now` in milliseconds since 1970. Columns without any value are left out, and the city where there is only one. */
export function buildColumns(opportunities: readonly Opportunity[], now: number): ReadonlyMap<ColumnName, Column> {
	const columns = COLUMN_NAMES.map((name) => [name, buildColumn(opportunities, valuesIn(name, now))] as const);
	return new Map(columns.filter(([name, { values }]) => values.length > (name === "city" ? 1 : 0)));
}

/** Many columns in one file would keep the reader waiting for all of them. */
export function buildFacetData(total: number, columns: ReadonlyMap<ColumnName, Column>, most = MOST_IN_ONE_FILE): FacetData {
	return total > most ? { total, columns: {}, files: [...columns.keys()] } : { total, columns: Object.fromEntries(columns), files: [] };
}

export function buildPointData(opportunities: readonly Opportunity[]): PointData {
	const points = opportunities.flatMap(({ facts }, id) =>
		(facts.places ?? []).flatMap(({ lat, lng }) =>
			lat === undefined || lng === undefined ? [] : [{ id, lat: Math.round(lat * DEGREE), lng: Math.round(lng * DEGREE) }],
		),
	);
	const keyOf = ({ lat, lng }: { lat: number; lng: number }) => `${lat} ${lng}`;
	const places = [...new Map(points.map((point) => [keyOf(point), point])).values()].sort((a, b) => a.lat - b.lat || a.lng - b.lng);
	const indexOf = new Map(places.map((place, index) => [keyOf(place), index]));
	return {
		ids: toDifferences(points.map(({ id }) => id)),
		places: points.map((point) => indexOf.get(keyOf(point)) ?? 0),
		lats: toDifferences(places.map(({ lat }) => lat)),
		lngs: toDifferences(places.map(({ lng }) => lng)),
	};
}

function valuesIn(name: ColumnName, now: number): (opportunity: Opportunity) => readonly string[] {
	if (name === "day") return (opportunity) => daysOf(opportunity, now).map(String);
	return name === "age" ? agesOf : (opportunity) => valuesOf(opportunity, name);
}

/** Of an organisation the city belongs to the value: two cities may have one of the same name. */
export function valuesOf({ city, facts, organisers, skills }: Opportunity, name: FacetName): readonly string[] {
	switch (name) {
		case "city":
			return [city.slug];
		case "kind":
			return [facts.kind];
		case "theme":
			return facts.themes ?? [];
		case "format":
			return [facts.format];
		case "language":
			return facts.heldIn ?? [];
		case "price":
			return facts.price?.amount === 0 ? ["free"] : [];
		case "access":
			return facts.places?.some(({ stepFree }) => stepFree === "yes") ? ["step-free"] : [];
		case "skill":
			return skills.map(({ id }) => id);
		case "organisation":
			return organisers.flatMap((organiser) => (organiser.kind === "organisation" ? [organiser.id] : []));
		default:
			return name satisfies never;
	}
}

function buildColumn(opportunities: readonly Opportunity[], values: (opportunity: Opportunity) => readonly string[]): Column {
	const postings = new Map<string, number[]>();
	opportunities.forEach((opportunity, id) => {
		for (const value of new Set(values(opportunity))) {
			const ids = postings.get(value);
			if (ids === undefined) postings.set(value, [id]);
			else ids.push(id);
		}
	});
	const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
	return { values: sorted.map(([value]) => value), ids: sorted.map(([, ids]) => toDifferences(ids)) };
}

/** The days ahead on which it takes place, as days since 1970, each once. */
function daysOf(opportunity: Opportunity, now: number): number[] {
	if (!isOpen(opportunity)) return [];
	const { city, facts, occurrences } = opportunity;
	const regular = facts.recurrence === undefined ? [] : expandRecurrence(facts.recurrence, city.timeZone, now, now + HORIZON);
	const starts = [...occurrences, ...regular]
		.filter(({ start, end }) => (end ?? start) >= now)
		.map(({ start }) => Date.parse(dayOf(start, city.timeZone)) / DAY);
	return [...new Set(starts)].sort((a, b) => a - b);
}

/** None when everybody may come. */
function agesOf({ facts: { audience } }: Opportunity): string[] {
	const { minAge, maxAge } = audience ?? {};
	return minAge === undefined && maxAge === undefined ? [] : [`${minAge ?? 0}-${Math.min(maxAge ?? NO_LIMIT, NO_LIMIT)}`];
}
