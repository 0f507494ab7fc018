/** The events of one opportunity for calendars: one for each session, and one that repeats for its rhythm (RFC 5545, section 3.6.1). */
import type { Place } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { dayOf, expandRecurrence, instantOf, type Occurrence } from "../model/time.ts";
import { calendarDay, calendarInstant, calendarTime } from "./calendar-date.ts";
import { contentLine, escapeText } from "./content-line.ts";
import type { FeedContext } from "./context.ts";
import { pageOf } from "./entry.ts";
import { firstOfRhythm } from "./moment.ts";
import { revisedOn } from "./revised.ts";
import { byDay, monthDay, type Recurrence } from "./rhythm.ts";

const FREQUENCIES = { day: "DAILY", week: "WEEKLY", "two-weeks": "WEEKLY;INTERVAL=2", month: "MONTHLY" } as const;

/** One text for each event. Sessions stand in UTC, so that they need no time zone beside them. */
export function formatSessions(opportunity: Opportunity, context: FeedContext): string[] {
	return opportunity.occurrences.map(({ start, end, session = 0 }) => {
		const times = [`DTSTART:${calendarInstant(start)}`];
		if (end !== undefined && end > start) times.push(`DTEND:${calendarInstant(end)}`);
		return formatEvent(opportunity, context, String(session + 1), times, session);
	});
}

/** A rhythm stands in the city's own time, or it would move when the clock changes. Without a time of day it lasts the whole day. */
export function formatRhythm(opportunity: Opportunity, context: FeedContext): string[] {
	const { recurrence, status } = opportunity.facts;
	const first = status === "archived" ? undefined : firstOfRhythm(opportunity);
	if (recurrence === undefined || first === undefined) return [];
	const times = [...spanOf(recurrence, first, opportunity.city.timeZone), `RRULE:${ruleOf(recurrence, opportunity.city.timeZone)}`];
	return [formatEvent(opportunity, context, "rhythm", [...times, ...exceptionsOf(recurrence, opportunity.city.timeZone)])];
}

function spanOf({ from, to }: Recurrence, { start, end }: Occurrence, timeZone: string): string[] {
	const day = dayOf(start, timeZone);
	if (from === undefined) return [`DTSTART;VALUE=DATE:${calendarDay(day)}`];
	const times = [`DTSTART;TZID=${timeZone}:${calendarTime(day, from)}`];
	if (to !== undefined && end !== undefined) times.push(`DTEND;TZID=${timeZone}:${calendarTime(dayOf(end, timeZone), to)}`);
	return times;
}

/** RFC 5545, section 3.3.10: beside a local start, UNTIL stands in UTC. */
function ruleOf(recurrence: Recurrence, timeZone: string): string {
	const { every, until, from } = recurrence;
	const rule = [`FREQ=${FREQUENCIES[every]}`];
	const days = byDay(recurrence);
	if (days.length > 0) rule.push(`BYDAY=${days.join(",")}`);
	const day = monthDay(recurrence);
	if (day !== undefined) rule.push(`BYMONTHDAY=${day}`);
	if (until !== undefined) {
		rule.push(`UNTIL=${from === undefined ? calendarDay(until) : calendarInstant(instantOf(`${until}T${from}`, timeZone))}`);
	}
	return rule.join(";");
}

/** Only days on which it would happen: ical.js loses its way among others. */
function exceptionsOf(recurrence: Recurrence, timeZone: string): string[] {
	const { except = [], from, ...rhythm } = recurrence;
	const days = except.filter((day) => {
		const start = instantOf(`${day}T${from ?? "00:00"}`, timeZone);
		return expandRecurrence(from === undefined ? rhythm : { ...rhythm, from }, timeZone, start, start + 1, 1).length > 0;
	});
	if (days.length === 0) return [];
	if (from === undefined) return [contentLine("EXDATE;VALUE=DATE", days.map(calendarDay).join(","))];
	return [contentLine(`EXDATE;TZID=${timeZone}`, days.map((day) => calendarTime(day, from)).join(","))];
}

/** `part` tells the events of one opportunity apart; `times` are lines. DTSTAMP is the day of its last confirmation, never the clock. */
function formatEvent(opportunity: Opportunity, context: FeedContext, part: string, times: readonly string[], session?: number): string {
	const { language, data } = textIn(opportunity, context.language);
	const { title, place: placeId } = data.sessions?.[session ?? -1] ?? {};
	const url = pageOf(opportunity, context);
	const place = data.places?.find(({ id }) => placeId === undefined || id === placeId);
	return [
		"BEGIN:VEVENT",
		contentLine("UID", `${opportunity.id}/${part}@${context.siteUrl.replace(/^https?:\/\//, "")}`),
		`DTSTAMP:${calendarTime(revisedOn(opportunity), "00:00")}Z`,
		...times,
		contentLine(`SUMMARY;LANGUAGE=${language}`, escapeText(title === undefined ? data.title : `${data.title}: ${title}`)),
		contentLine(`DESCRIPTION;LANGUAGE=${language}`, escapeText(`${data.summary}\n\n${url}`)),
		contentLine("URL", url),
		contentLine("CATEGORIES", [data.kind, ...(data.themes ?? [])].map(escapeText).join(",")),
		`STATUS:${data.status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
		"TRANSP:TRANSPARENT",
		...placeLines(place),
		...(data.links?.join === undefined ? [] : [contentLine("CONFERENCE;VALUE=URI", data.links.join)]),
		"END:VEVENT",
	].join("\r\n");
}

function placeLines(place: Place | undefined): string[] {
	if (place === undefined) return [];
	const { name, address, lat, lng } = place;
	const words = [name, address].filter((part) => part !== undefined).join(", ");
	return [
		...(words === "" ? [] : [contentLine("LOCATION", escapeText(words))]),
		...(lat === undefined || lng === undefined ? [] : [`GEO:${lat};${lng}`]),
	];
}
