/** What comes next: the next meeting of an opportunity, the order of a list, the meetings of a month. `now` is in milliseconds since 1970. */
import type { City } from "./network.ts";
import { isOpen, type Opportunity } from "./opportunity.ts";
import { expandRecurrence, type Occurrence } from "./time.ts";
import { monthOf } from "./url.ts";

export interface Meeting {
	readonly opportunity: Opportunity;
	readonly occurrence: Occurrence;
}

const DAY = 86_400_000;
/** How far ahead a rhythm is looked at. */
const HORIZON = 62 * DAY;
/** A rhythm meets this often in a calendar; its own page says the rest. */
const MOST_OF_A_RHYTHM = 6;

/** The next meeting that has not ended, also of a rhythm; missing when there is none in sight. */
export function nextOccurrence(opportunity: Opportunity, now: number): Occurrence | undefined {
	if (!isOpen(opportunity)) return undefined;
	const session = opportunity.occurrences.find(({ start, end }) => (end ?? start) >= now);
	const { recurrence } = opportunity.facts;
	if (recurrence === undefined) return session;
	const regular = expandRecurrence(recurrence, opportunity.city.timeZone, now, now + HORIZON)[0];
	if (session === undefined || regular === undefined) return session ?? regular;
	return session.start <= regular.start ? session : regular;
}

/** Those with a next date by that date, then what is open at any time, then what is over, archived or cancelled. */
export function sortByNext(opportunities: readonly Opportunity[], now: number): Opportunity[] {
	const ranked = opportunities.map((opportunity) => ({ opportunity, rank: rankOf(opportunity, now) }));
	return ranked.sort((a, b) => a.rank - b.rank || (a.opportunity.id < b.opportunity.id ? -1 : 1)).map(({ opportunity }) => opportunity);
}

/** All meetings by month (`2026-11`), earliest first; of a rhythm only the next few. What is over is left out. */
export function meetingsByMonth(city: City, now: number): ReadonlyMap<string, readonly Meeting[]> {
	const meetings = city.opportunities.filter(isOpen).flatMap((opportunity) => {
		const { recurrence } = opportunity.facts;
		const regular =
			recurrence === undefined ? [] : expandRecurrence(recurrence, city.timeZone, now, now + HORIZON).slice(0, MOST_OF_A_RHYTHM);
		return [...opportunity.occurrences, ...regular].map((occurrence) => ({ opportunity, occurrence }));
	});
	const ahead = meetings.filter(({ occurrence: { start, end } }) => (end ?? start) >= now);
	ahead.sort((a, b) => a.occurrence.start - b.occurrence.start || (a.opportunity.id < b.opportunity.id ? -1 : 1));
	const months = new Map<string, Meeting[]>();
	for (const meeting of ahead) {
		const month = monthOf(meeting.occurrence.start, city.timeZone);
		const found = months.get(month);
		if (found === undefined) months.set(month, [meeting]);
		else found.push(meeting);
	}
	return months;
}

function rankOf(opportunity: Opportunity, now: number): number {
	const next = nextOccurrence(opportunity, now);
	if (next !== undefined) return next.start;
	if (!isOpen(opportunity)) return Number.MAX_SAFE_INTEGER;
	const last = opportunity.occurrences.at(-1);
	const always = now + 3650 * DAY;
	return last === undefined ? always : always + (now - last.start);
}
