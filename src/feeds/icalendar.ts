/** Opportunities for calendars: iCalendar after RFC 5545 and 7986. What has no date is left out, and a deadline is not an event. */
import type { Opportunity } from "../model/opportunity.ts";
import { contentLine, escapeText } from "./content-line.ts";
import type { FeedContext } from "./context.ts";
import { remember } from "./remember.ts";
import { formatRhythm, formatSessions } from "./vevent.ts";
import { formatTimeZone } from "./vtimezone.ts";

/** How far rhythms without an end are sure to stand at the right hour, from the present year. */
const YEARS_AHEAD = 5;

/** `name` is what calendars call it. Every line ends with CR LF. */
export function formatICalendar(name: string, opportunities: readonly Opportunity[], context: FeedContext): string {
	const repeating = opportunities.filter(({ facts }) => facts.recurrence?.from !== undefined);
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Cities of Learning//Feeds 1//EN",
		contentLine("NAME", escapeText(name)),
		contentLine("X-WR-CALNAME", escapeText(name)),
		"REFRESH-INTERVAL;VALUE=DURATION:P1D",
		...[...Map.groupBy(repeating, ({ city }) => city.timeZone)].flatMap(([timeZone, users]) =>
			formatTimeZone(timeZone, firstYear(users), lastYear(users, context.now)),
		),
		...opportunities.flatMap((opportunity) => formatEvents(opportunity, context)),
		"END:VCALENDAR",
		"",
	];
	return lines.join("\r\n");
}

const formatEvents = remember((opportunity, context) => [...formatSessions(opportunity, context), ...formatRhythm(opportunity, context)]);

function firstYear(repeating: readonly Opportunity[]): number {
	return Math.min(...repeating.map(({ facts }) => yearOf(facts.recurrence?.starting)));
}

function lastYear(repeating: readonly Opportunity[], now: number): number {
	const present = new Date(now).getUTCFullYear() + YEARS_AHEAD;
	return Math.max(present, ...repeating.map(({ facts }) => yearOf(facts.recurrence?.until ?? facts.recurrence?.starting)));
}

function yearOf(day = ""): number {
	return Number(day.slice(0, 4));
}
