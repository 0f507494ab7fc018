/** When something happens: sessions and rhythms as instants, in the time zone of the city. Instants are milliseconds since 1970. */
import type { OpportunityEntry } from "../../schemas/types.ts";

export interface Occurrence {
	/** Milliseconds since 1970. */
	readonly start: number;
	readonly end: number | undefined;
	/** The session's position in the entry, from 0; missing when it comes from a rhythm. */
	readonly session: number | undefined;
}

type Recurrence = NonNullable<OpportunityEntry["recurrence"]>;

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const DAY = 86_400_000;

/**
 * The instant of a local time (`2026-11-28T10:00`) or of one with an offset, in milliseconds.
 * A time that the clock skips counts as the one after the gap; of a doubled one, the first counts.
 */
export function instantOf(dateTime: string, timeZone: string): number {
	return remember(instants, timeZone, dateTime, computeInstant);
}

function computeInstant(dateTime: string, timeZone: string): number {
	if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) return Temporal.Instant.from(dateTime).epochMilliseconds;
	return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The last instant of a deadline: a day counts to its end. */
export function deadlineOf(deadline: string, timeZone: string): number {
	if (deadline.includes("T")) return instantOf(deadline, timeZone);
	return Temporal.PlainDate.from(deadline).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds - 1;
}

/** The local day of an instant, as `2026-11-28`. */
export function dayOf(instant: number, timeZone: string): string {
	return remember(days, timeZone, instant, computeDay);
}

function computeDay(instant: number, timeZone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

type Known<Key, Value> = Map<string, Map<Key, Value>>;

/** Temporal is dear, and the same times are asked for by many pages: each is computed once, by time zone. */
const instants: Known<string, number> = new Map();
const days: Known<number, string> = new Map();

function remember<Key, Value>(known: Known<Key, Value>, timeZone: string, key: Key, compute: (key: Key, timeZone: string) => Value): Value {
	const ofZone = known.get(timeZone) ?? new Map<Key, Value>();
	if (!known.has(timeZone)) known.set(timeZone, ofZone);
	const found = ofZone.get(key);
	if (found !== undefined) return found;
	const value = compute(key, timeZone);
	ofZone.set(key, value);
	return value;
}

export function buildOccurrences(sessions: OpportunityEntry["sessions"], timeZone: string): Occurrence[] {
	return (sessions ?? [])
		.map(({ start, end }, session) => ({
			start: instantOf(start, timeZone),
			end: end === undefined ? undefined : instantOf(end, timeZone),
			session,
		}))
		.sort((a, b) => a.start - b.start || a.session - b.session);
}

/**
 * The occurrences of a rhythm that start from `from` up to, not including, `to`; the first `limit` of them.
 * A rhythm without weekdays falls on the weekday (or, monthly, the day of the month) of its first day.
 * One that ends at or before the time it starts ends on the next day.
 */
export function expandRecurrence(recurrence: Recurrence, timeZone: string, from: number, to: number, limit = Infinity): Occurrence[] {
	const first = dayNumber(recurrence.starting);
	const lastDay = dayNumber(dayOf(to, timeZone));
	const until = recurrence.until === undefined ? lastDay : Math.min(lastDay, dayNumber(recurrence.until));
	const startTime = recurrence.from ?? "00:00";
	const found: Occurrence[] = [];
	for (let number = Math.max(first, dayNumber(dayOf(from, timeZone)) - 1); number <= until && found.length < limit; number++) {
		if (!fallsOn(recurrence, first, number)) continue;
		const day = dayText(number);
		if (recurrence.except?.includes(day)) continue;
		const start = instantOf(`${day}T${startTime}`, timeZone);
		if (start < from || start >= to) continue;
		const endDay = recurrence.to !== undefined && recurrence.to <= startTime ? dayText(number + 1) : day;
		const end = recurrence.to === undefined ? undefined : instantOf(`${endDay}T${recurrence.to}`, timeZone);
		found.push({ start, end, session: undefined });
	}
	return found;
}

/** Days are counted from 1 January 1970, a Thursday: a rhythm is looked at day by day, and Temporal is dear for that. */
function fallsOn({ every, days }: Recurrence, first: number, day: number): boolean {
	const onWeekday = days === undefined ? weekday(day) === weekday(first) : days.some((name) => WEEKDAYS.indexOf(name) === weekday(day));
	switch (every) {
		case "day":
			return days === undefined || onWeekday;
		case "week":
			return onWeekday;
		case "two-weeks":
			return onWeekday && (week(day) - week(first)) % 2 === 0;
		case "month":
			if (days === undefined) return dayOfMonth(day) === dayOfMonth(first);
			return onWeekday && Math.ceil(dayOfMonth(day) / 7) === Math.ceil(dayOfMonth(first) / 7);
		default:
			return every satisfies never;
	}
}

/** From 0, Monday. */
function weekday(day: number): number {
	return day + 3 - 7 * week(day);
}

/** Weeks start on Monday. */
function week(day: number): number {
	return Math.floor((day + 3) / 7);
}

function dayOfMonth(day: number): number {
	return new Date(day * DAY).getUTCDate();
}

function dayNumber(day: string): number {
	return Date.parse(day) / DAY;
}

function dayText(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}
