/** Moments as feeds write them: instants with the offset of the city, and the first and next time that something happens. */
import type { Opportunity } from "../model/opportunity.ts";
import { expandRecurrence, instantOf, type Occurrence } from "../model/time.ts";

/** The rarest rhythms, the fifth Tuesday and the 31st, return well within this. */
const AHEAD = 400 * 86_400_000;

/** `2026-11-28T10:00:00+02:00`: RFC 3339, in the zone's own time. */
export function formatInstant(instant: number, timeZone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone, smallestUnit: "second" });
}

/** The first time that a rhythm ever happens; missing when it ends before. */
export function firstOfRhythm({ facts, city }: Opportunity): Occurrence | undefined {
	if (facts.recurrence === undefined) return undefined;
	return firstFrom(facts.recurrence, city.timeZone, instantOf(`${facts.recurrence.starting}T00:00`, city.timeZone));
}

/** The meeting that runs or comes next, else the first one; missing when it has no dates. The rhythm of an archived one has ended. */
export function nextOrFirst(opportunity: Opportunity, now: number): Occurrence | undefined {
	const { facts, city, occurrences } = opportunity;
	const candidates = occurrences.filter(({ start, end }) => (end ?? start) >= now);
	const regular =
		facts.recurrence === undefined || facts.status === "archived" ? undefined : firstFrom(facts.recurrence, city.timeZone, now);
	if (regular !== undefined) candidates.push(regular);
	const [first, ...others] = candidates;
	if (first === undefined) return occurrences[0] ?? firstOfRhythm(opportunity);
	return others.reduce((earliest, other) => (other.start < earliest.start ? other : earliest), first);
}

function firstFrom(recurrence: NonNullable<Opportunity["facts"]["recurrence"]>, timeZone: string, from: number): Occurrence | undefined {
	const starting = instantOf(`${recurrence.starting}T00:00`, timeZone);
	const start = Math.max(from, starting);
	return expandRecurrence(recurrence, timeZone, start, start + AHEAD, 1)[0];
}
