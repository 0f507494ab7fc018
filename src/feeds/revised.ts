/** When an entry was last revised, from its own facts and never from the clock: a feed changes only when its content does. */
import type { Opportunity } from "../model/opportunity.ts";
import { firstOfRhythm } from "./moment.ts";

/** Stands for a day that nobody wrote down. */
const UNKNOWN = "2020-01-01";

/**
 * `2026-11-06`: the day on which it was last confirmed. Git knows when a file was changed, but a feed must be the same from a copy
 * without history; so the first day of an entry that nobody confirmed stands in, as far as it is not later than `latest`, else `latest`.
 */
export function revisedOn(opportunity: Opportunity, latest = UNKNOWN): string {
	const { confirmedOn } = opportunity.facts;
	if (confirmedOn !== undefined) return confirmedOn;
	if (latest <= UNKNOWN) return UNKNOWN;
	const first = opportunity.occurrences[0] ?? firstOfRhythm(opportunity);
	if (first === undefined) return UNKNOWN;
	const day = new Date(first.start).toISOString().slice(0, 10);
	return [day, latest].sort()[0] ?? latest;
}

/** The latest day on which any of them was confirmed. */
export function latestConfirmed(opportunities: readonly Opportunity[]): string {
	return [UNKNOWN, ...opportunities.map(({ facts }) => facts.confirmedOn ?? UNKNOWN)].sort().at(-1) ?? UNKNOWN;
}
