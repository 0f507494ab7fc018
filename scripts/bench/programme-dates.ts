/** When a programme takes place, moved by four years so that a build of these days has some that are over and some to come. */
import type { OpportunityEntry } from "../../schemas/types.ts";
import type { Programme } from "./programme.ts";

type Dates = Pick<OpportunityEntry, "sessions" | "recurrence" | "approximateDates">;

const DAY = 86_400_000;
/** 208 weeks: weekdays stay. */
const MOVED = 208 * 7 * DAY;
/** A course of at most so many weeks has a session each week; a longer one a rhythm. */
const MOST_WEEKS = 8;

/** Without a time of day there are only months; the rest meets weekly, because the data do not say on which days. */
export function buildDates({ startDate, endDate, startTime, endTime }: Programme): Dates {
	const first = Date.parse(startDate) + MOVED;
	const last = Math.max(first, Date.parse(endDate ?? startDate) + MOVED);
	if (startTime === null) return { approximateDates: { text: monthsText(first, last), from: monthOf(first), to: monthOf(last) } };
	const end = endTime !== null && endTime > startTime ? endTime : undefined;
	const weeks = Math.floor((last - first) / (7 * DAY)) + 1;
	if (weeks > MOST_WEEKS) {
		return {
			recurrence: { every: "week", from: startTime, ...(end === undefined ? {} : { to: end }), starting: dayOf(first), until: dayOf(last) },
		};
	}
	const days = Array.from({ length: weeks }, (_, week) => dayOf(first + week * 7 * DAY));
	return { sessions: days.map((day) => ({ start: `${day}T${startTime}`, ...(end === undefined ? {} : { end: `${day}T${end}` }) })) };
}

function monthsText(first: number, last: number): string {
	const format = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
	return monthOf(first) === monthOf(last) ? format.format(first) : `${format.format(first)} to ${format.format(last)}`;
}

function dayOf(instant: number): string {
	return new Date(instant).toISOString().slice(0, 10);
}

function monthOf(instant: number): string {
	return dayOf(instant).slice(0, 7);
}
