/** When an opportunity happens, in the words of schema.org: an Event with its meetings as subEvent and its rhythm as eventSchedule. */
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import type { Occurrence } from "../model/time.ts";
import type { FeedContext } from "./context.ts";
import { locationPart, several } from "./jsonld-parts.ts";
import { firstOfRhythm, formatInstant } from "./moment.ts";
import { byDay, monthDay } from "./rhythm.ts";

const FREQUENCIES = { day: "P1D", week: "P1W", "two-weeks": "P2W", month: "P1M" } as const;

const MODES = { "in-person": "Offline", online: "Online", "self-paced": "Online", hybrid: "Mixed" } as const;

/** Whether there is a date, a rhythm or at least a month. */
export function hasDates({ facts, occurrences }: Opportunity): boolean {
	return occurrences.length > 0 || facts.recurrence !== undefined || facts.approximateDates?.from !== undefined;
}

/** The properties of an Event that say when, where and whether: https://schema.org/Event */
export function eventPart(opportunity: Opportunity, context: FeedContext) {
	const { facts, city, occurrences } = opportunity;
	const first = occurrences[0] ?? firstOfRhythm(opportunity);
	const last = occurrences.length === 1 ? occurrences[0]?.end : latestEnd(occurrences);
	return {
		startDate: first === undefined ? facts.approximateDates?.from : formatInstant(first.start, city.timeZone),
		endDate: last === undefined ? (facts.recurrence?.until ?? facts.approximateDates?.to) : formatInstant(last, city.timeZone),
		eventStatus: `https://schema.org/${facts.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
		eventAttendanceMode: `https://schema.org/${MODES[facts.format]}EventAttendanceMode`,
		location: locationPart(opportunity, context),
		eventSchedule: schedulePart(opportunity),
		subEvent: occurrences.length > 1 ? sessionParts(opportunity, context) : undefined,
	};
}

function latestEnd(occurrences: readonly Occurrence[]): number | undefined {
	return occurrences.length === 0 ? undefined : Math.max(...occurrences.map(({ start, end }) => end ?? start));
}

function sessionParts(opportunity: Opportunity, context: FeedContext) {
	const { data } = textIn(opportunity, context.language);
	const { timeZone } = opportunity.city;
	return opportunity.occurrences.map(({ start, end, session }) => {
		const { title, place } = data.sessions?.[session ?? 0] ?? {};
		return {
			"@type": "Event",
			name: title ?? data.title,
			startDate: formatInstant(start, timeZone),
			endDate: end === undefined ? undefined : formatInstant(end, timeZone),
			location: place === undefined ? undefined : locationPart(opportunity, context, place),
		};
	});
}

/** https://schema.org/Schedule; `byDay` is written as in iCalendar, because only that can say "the third Tuesday". */
function schedulePart({ facts: { recurrence }, city }: Opportunity) {
	if (recurrence === undefined) return undefined;
	return {
		"@type": "Schedule",
		repeatFrequency: FREQUENCIES[recurrence.every],
		byDay: several(byDay(recurrence)),
		byMonthDay: monthDay(recurrence),
		startDate: recurrence.starting,
		endDate: recurrence.until,
		startTime: recurrence.from,
		endTime: recurrence.to,
		scheduleTimezone: city.timeZone,
		exceptDate: several(recurrence.except ?? []),
	};
}
