/** The words of an event as a calendar file has them. */
import type ICAL from "ical.js";

export function textOf(event: ICAL.Component, name: string): string {
	return String(event.getFirstPropertyValue(name) ?? "").trim();
}

/** What tells one place from another: the words and the point. */
export function placeOf(event: ICAL.Component): string {
	return [textOf(event, "location"), event.getFirstProperty("geo")?.toICALString() ?? ""].join("\n").trim();
}
