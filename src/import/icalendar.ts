/** A calendar file -> opportunities: one for each event, and one for all events that our own feed made of one opportunity. */
import ICAL from "ical.js";
import type { Directory } from "./directory.ts";
import { buildEvent } from "./event.ts";
import type { Cells } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { readMeetings } from "./meetings.ts";
import type { Part, Row, Table, Unreadable } from "./row.ts";

/** Events of a calendar that is read at all. */
const MOST = 20_000;

export function parseCalendar(text: string, mapping: Mapping, directory: Directory): Table | Unreadable {
	const calendars = readCalendars(text);
	if ("wrong" in calendars) return calendars;
	const events = calendars.list.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
	if (events.length === 0) return { wrong: "Export a calendar with events in it: this one has none." };
	if (events.length > MOST) return { wrong: `Export fewer than ${MOST} events at once: this calendar has ${events.length}.` };
	const groups = [...Map.groupBy(events.entries(), ([index, event]) => groupOf(event, index)).values()];
	const rows = groups.map((group) =>
		toRow(
			group.map(([index, event]) => ({ index, event })),
			mapping.defaults,
			directory,
		),
	);
	return { rows, notes: [] };
}

function readCalendars(text: string): { readonly list: readonly ICAL.Component[] } | Unreadable {
	try {
		const parsed: readonly unknown[] = ICAL.parse(text.replace(/^\ufeff/, "").trim());
		const all = (typeof parsed[0] === "string" ? [parsed] : parsed) as unknown[][];
		return { list: all.map((each) => new ICAL.Component(each)).filter(({ name }) => name === "vcalendar") };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 100) : "";
		return { wrong: `Export the calendar again as an iCalendar file (.ics): this one breaks off or is none (${reason}).` };
	}
}

/** `vilnius/open-lab/2@example.org/` is the second event of one opportunity of ours. */
const OWN_UID = /^([a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)\/(?:\d+|rhythm)@/;

function groupOf(event: ICAL.Component, index: number): string {
	const uid = uidOf(event);
	return OWN_UID.exec(uid)?.[1] ?? (uid || `#${index}`);
}

function uidOf(event: ICAL.Component): string {
	return String(event.getFirstPropertyValue("uid") ?? "");
}

const NAMES = {
	title: "SUMMARY",
	summary: "DESCRIPTION",
	body: "DESCRIPTION",
	places: "LOCATION",
	sessions: "DTSTART",
	recurrence: "RRULE",
	links: "URL",
	kind: "CATEGORIES",
	status: "STATUS",
};

function toRow(group: readonly { readonly index: number; readonly event: ICAL.Component }[], defaults: Cells, directory: Directory): Row {
	const [first] = group;
	const uid = first === undefined ? "" : uidOf(first.event);
	const own = OWN_UID.exec(uid)?.[1];
	const built = attempt(() => {
		const meetings = readMeetings(
			group.map(({ event }) => event),
			directory.timeZone,
		);
		return buildEvent(meetings, { defaults, directory, isOwn: own !== undefined });
	});
	return {
		where: ` (event ${(first?.index ?? 0) + 1})`,
		id: own ?? uid,
		kind: "opportunity",
		data: built.data,
		translations: {},
		names: NAMES,
		mistakes: built.mistakes,
		notes: built.notes,
	};
}

/** A value that is no date, number or rule is found by the library when it is asked for, as an error. */
function attempt(build: () => Required<Part>): Required<Part> {
	try {
		return build();
	} catch (error) {
		if (!(error instanceof Error) || !["Error", "RangeError"].includes(error.name)) throw error;
		const reason = error.message.replace(/\s+/g, " ").slice(0, 80);
		return {
			data: {},
			mistakes: [{ field: "", message: `Export this event again: a value of it cannot be read (${reason}).` }],
			notes: [],
		};
	}
}
