/** The times of a calendar -> the city's own; a zone that nobody knows is said, not guessed. */
import ICAL from "ical.js";
import { isTimeZone } from "../content/time.ts";
import { formatWhen, localWhen, type When } from "./when.ts";

/** Names that Outlook gives to the zones of our places: https://unicode.org/cldr/charts/latest/supplemental/zone_tzid.html */
const WINDOWS: Readonly<Record<string, string>> = {
	"GMT Standard Time": "Europe/London",
	"W. Europe Standard Time": "Europe/Berlin",
	"Central Europe Standard Time": "Europe/Budapest",
	"Central European Standard Time": "Europe/Warsaw",
	"Romance Standard Time": "Europe/Paris",
	"E. Europe Standard Time": "Europe/Chisinau",
	"FLE Standard Time": "Europe/Helsinki",
	"GTB Standard Time": "Europe/Bucharest",
	"South Africa Standard Time": "Africa/Johannesburg",
	"SA Western Standard Time": "America/Puerto_Rico",
};

/** The local time of each value of a property such as DTSTART or EXDATE; a sentence when one cannot be told. */
export function readTimes(property: ICAL.Property, timeZone: string): readonly When[] | string {
	const zone = property.getFirstParameter("tzid") ?? "";
	const known = zone === "" ? "" : (WINDOWS[zone] ?? zone.replace(/^\/.*?\/(?=[A-Z][a-z]+\/)/, ""));
	if (known !== "" && !isTimeZone(known))
		return `Give this event a time zone such as ${timeZone}: "${zone.slice(0, 40)}" is none that is known.`;
	const values = property.getValues().flatMap((value) => (value instanceof ICAL.Time ? [value] : []));
	if (values.length === 0) return "Write the time of this event as 20261128T100000.";
	const whens: When[] = [];
	for (const value of values) {
		const when = readTime(value, known, timeZone);
		if (when === undefined) return "Write the time of this event as 20261128T100000.";
		whens.push(when);
	}
	return whens;
}

/** A floating time is the city's. */
function readTime(value: ICAL.Time, zone: string, timeZone: string): When | undefined {
	const text = value.toString();
	if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z?)?$/.test(text)) return undefined;
	try {
		if (value.isDate) return { day: Temporal.PlainDate.from(text).toString() };
		if (text.endsWith("Z")) return localWhen(text, timeZone);
		const local = Temporal.PlainDateTime.from(text);
		if (zone !== "" && zone !== timeZone) return localWhen(local.toZonedDateTime(zone).toInstant().toString(), timeZone);
		return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
	} catch {
		return undefined;
	}
}

/** The end of an event from its end or its duration; undefined when it has neither. */
export function readEnd(event: ICAL.Component, start: When, timeZone: string): When | undefined | string {
	const end = event.getFirstProperty("dtend");
	if (end !== null) {
		const read = readTimes(end, timeZone);
		return typeof read === "string" ? read : read[0];
	}
	const duration = event.getFirstPropertyValue("duration");
	if (!(duration instanceof ICAL.Duration) || start.time === undefined) return undefined;
	const seconds = Math.min(Math.max(duration.toSeconds(), 0), 31_536_000);
	const instant = Temporal.PlainDateTime.from(formatWhen(start)).toZonedDateTime(timeZone).toInstant().add({ seconds });
	return localWhen(instant.toString(), timeZone);
}
