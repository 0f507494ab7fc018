/** From opportunities to the columns that an explorer filters: facets, days, ages, points. */
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import { dayOf, expandRecurrence } from "../model/time.ts";
import { DEGREE, FACET_NAMES, type FacetData, type FacetName, type PointData, toDifferences } from "./data.ts";

const DAY = 86_400_000;
/** How far ahead the days of a rhythm are listed. */
const HORIZON = 92 * DAY;
const NO_LIMIT = 127;

/** `opportunities` in the order of the list; `now` in milliseconds since 1970. */
export function buildFacetData(opportunities: readonly Opportunity[], now: number): FacetData {
	const days = opportunities.flatMap((opportunity, id) => daysOf(opportunity, now).map((day) => ({ id, day })));
	const ages = opportunities.flatMap(({ facts: { audience } }, id) => {
		const { minAge, maxAge } = audience ?? {};
		return minAge === undefined && maxAge === undefined ? [] : [{ id, min: minAge ?? 0, max: Math.min(maxAge ?? NO_LIMIT, NO_LIMIT) }];
	});
	return {
		total: opportunities.length,
		facets: Object.fromEntries(FACET_NAMES.map((name) => [name, buildColumn(opportunities, (opportunity) => valuesOf(opportunity, name))])),
		days: { ids: toDifferences(days.map(({ id }) => id)), days: days.map(({ day }) => day) },
		ages: { ids: toDifferences(ages.map(({ id }) => id)), min: ages.map(({ min }) => min), max: ages.map(({ max }) => max) },
	};
}

export function buildPointData(opportunities: readonly Opportunity[]): PointData {
	const points = opportunities.flatMap(({ facts }, id) =>
		(facts.places ?? []).flatMap(({ lat, lng }) =>
			lat === undefined || lng === undefined ? [] : [{ id, lat: Math.round(lat * DEGREE), lng: Math.round(lng * DEGREE) }],
		),
	);
	return {
		ids: toDifferences(points.map(({ id }) => id)),
		lats: toDifferences(points.map(({ lat }) => lat)),
		lngs: toDifferences(points.map(({ lng }) => lng)),
	};
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

function buildColumn(opportunities: readonly Opportunity[], values: (opportunity: Opportunity) => readonly string[]) {
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
