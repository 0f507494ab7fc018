/** The events of one opportunity -> when it happens: sessions, whole days, one rhythm. */
import ICAL from "ical.js";
import type { Data } from "../cms/tidy.ts";
import { placeOf, textOf } from "./event-text.ts";
import { readEnd, readTimes } from "./event-time.ts";
import { dropEmpty, type Mistake, orNothing } from "./row.ts";
import { listDays, type Rule, toRecurrence } from "./rule.ts";
import { localWhen, type When } from "./when.ts";

export interface Session {
	readonly start: When;
	readonly end: When | undefined;
	readonly title: string;
	readonly place: string;
}

export interface Meetings {
	readonly events: readonly ICAL.Component[];
	readonly sessions: readonly Session[];
	/** Whole days, first and last. */
	readonly days: readonly { readonly from: string; readonly to: string }[];
	readonly recurrence: Data | undefined;
	readonly mistakes: readonly Mistake[];
}

/** An event with RECURRENCE-ID stands in the place of one of a rhythm: it becomes a session, and the rhythm's day is left out. */
export function readMeetings(events: readonly ICAL.Component[], timeZone: string): Meetings {
	const sessions: Session[] = [];
	const days: { from: string; to: string }[] = [];
	const mistakes: Mistake[] = [];
	const moved = new Set<string>();
	let recurrence: Data | undefined;
	for (const event of events) {
		const span = readSpan(event, timeZone);
		if (typeof span === "string") {
			mistakes.push({ field: "sessions", message: span });
			continue;
		}
		const changed = event.getFirstProperty("recurrence-id");
		const replaced = changed === null ? [] : readTimes(changed, timeZone);
		if (typeof replaced !== "string") for (const { day } of replaced) moved.add(day);
		if (changed !== null && isCancelled(event)) continue;
		const session = { ...span, title: textOf(event, "summary"), place: placeOf(event) };
		const rule = changed === null ? readRule(event, timeZone) : undefined;
		const rhythm = rule && recurrence === undefined ? toRecurrence(rule, span.start, span.end, timeZone) : undefined;
		const listed = rule === undefined ? [span.start.day] : listDays(rule, span.start);
		if (rhythm !== undefined) recurrence = { ...rhythm, except: readExceptions(event, timeZone) };
		else if (listed === undefined) mistakes.push({ field: "recurrence", message: explainRule(event) });
		else {
			const except = new Set(rule === undefined ? [] : readExceptions(event, timeZone));
			for (const each of listed.filter((day) => !except.has(day)).map((day) => moveTo(session, day))) {
				if (each.start.time === undefined) days.push({ from: each.start.day, to: lastOf(each) });
				else sessions.push(each);
			}
		}
	}
	return { events, sessions, days, recurrence: tidyRecurrence(recurrence, moved), mistakes };
}

export function isCancelled(event: ICAL.Component): boolean {
	return event.getFirstPropertyValue("status") === "CANCELLED";
}

/** Its start and its end, or a sentence. */
function readSpan(event: ICAL.Component, timeZone: string): Pick<Session, "start" | "end"> | string {
	const property = event.getFirstProperty("dtstart");
	const times = property === null ? [] : readTimes(property, timeZone);
	if (typeof times === "string") return times;
	const [start] = times;
	if (start === undefined) return "Give this event a start (DTSTART).";
	const end = readEnd(event, start, timeZone);
	return typeof end === "string" ? end : { start, end };
}

function explainRule(event: ICAL.Component): string {
	const rule = String(event.getFirstPropertyValue("rrule")).slice(0, 80);
	return `Write a rhythm of days, weeks, two weeks or months, or up to 120 single dates: the rule "${rule}" cannot be said here.`;
}

/** The end of a whole day is the day after (RFC 5545, section 3.6.1). */
function lastOf({ start, end }: Session): string {
	if (end === undefined || end.time !== undefined || end.day <= start.day) return start.day;
	return Temporal.PlainDate.from(end.day).subtract({ days: 1 }).toString();
}

function moveTo(session: Session, day: string): Session {
	const { start, end } = session;
	if (day === start.day) return session;
	const length = end === undefined ? undefined : Temporal.PlainDate.from(start.day).until(end.day);
	const moved = length && { ...end, day: Temporal.PlainDate.from(day).add(length).toString() };
	return { ...session, start: { ...start, day }, end: moved };
}

function readExceptions(event: ICAL.Component, timeZone: string): readonly string[] {
	const times = event.getAllProperties("exdate").map((property) => readTimes(property, timeZone));
	return times.flatMap((each) => (typeof each === "string" ? [] : each.map(({ day }) => day)));
}

function tidyRecurrence(recurrence: Data | undefined, moved: ReadonlySet<string>): Data | undefined {
	if (recurrence === undefined) return undefined;
	const { starting, until } = recurrence;
	const except = [...new Set([...((recurrence.except ?? []) as string[]), ...moved])].sort();
	const usable = except.filter((day) => day >= String(starting) && (until === undefined || day <= String(until)));
	return dropEmpty({ ...recurrence, except: orNothing(usable) });
}

function readRule(event: ICAL.Component, timeZone: string): Rule | undefined {
	const value = event.getFirstPropertyValue("rrule");
	if (!(value instanceof ICAL.Recur)) return undefined;
	const parts = Object.fromEntries(
		value
			.toString()
			.split(";")
			.map((part) => part.split("=") as [string, string]),
	);
	const { FREQ = "", INTERVAL = "1", COUNT, UNTIL, BYDAY = "", BYMONTHDAY = "", WKST: _start, ...others } = parts;
	const list = (text: string) => text.split(",").filter((item) => item !== "");
	return {
		freq: FREQ,
		interval: Math.max(1, Number(INTERVAL) || 1),
		count: COUNT === undefined ? undefined : Number(COUNT),
		until: UNTIL === undefined ? undefined : dayOfUntil(String(value.until), timeZone),
		byDay: list(BYDAY),
		byMonthDay: list(BYMONTHDAY).map(Number),
		others: Object.keys(others),
	};
}

function dayOfUntil(text: string, timeZone: string): string {
	return text.endsWith("Z") ? localWhen(text, timeZone).day : text.slice(0, 10);
}
