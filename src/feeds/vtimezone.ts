/** A time zone with its changes, written out for the years in use, as calendars want to find it beside local times (RFC 5545, 3.6.5). */
import { calendarInstant } from "./calendar-date.ts";
import { contentLine } from "./content-line.ts";

/** When the clock changes, and from how many milliseconds east of UTC to how many. */
interface Change {
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

/** Zones are dear to write out and the same in every calendar. */
const written = new Map<string, readonly string[]>();

/** The rules from the first day of one year to the end of another. Every change is a date of its own: governments do not follow rules. */
export function formatTimeZone(timeZone: string, firstYear: number, lastYear: number): readonly string[] {
	const key = `${timeZone} ${firstYear} ${lastYear}`;
	const lines = written.get(key) ?? writeTimeZone(timeZone, firstYear, lastYear);
	written.set(key, lines);
	return lines;
}

function writeTimeZone(timeZone: string, firstYear: number, lastYear: number): string[] {
	const parts = Map.groupBy(changesOf(timeZone, firstYear, lastYear), ({ from, to }) => `${from} ${to}`);
	return ["BEGIN:VTIMEZONE", contentLine("TZID", timeZone), ...[...parts.values()].flatMap(formatPart), "END:VTIMEZONE"];
}

function formatPart(changes: readonly Change[]): string[] {
	const [first] = changes;
	if (first === undefined) return [];
	// The first date stands among the others too: ical.js forgets DTSTART where there is an RDATE.
	const dates = changes.length > 1 ? changes : [];
	const kind = first.to > first.from ? "DAYLIGHT" : "STANDARD";
	return [
		`BEGIN:${kind}`,
		`DTSTART:${wallTime(first)}`,
		...dates.map((change) => `RDATE:${wallTime(change)}`),
		`TZOFFSETFROM:${formatOffset(first.from)}`,
		`TZOFFSETTO:${formatOffset(first.to)}`,
		`END:${kind}`,
	];
}

/** The first one is the offset at the start of the first year, as if the clock had changed then. */
function changesOf(timeZone: string, firstYear: number, lastYear: number): Change[] {
	const end = Date.UTC(lastYear + 1, 0, 1);
	let moment: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(timeZone);
	let offset = moment.offsetNanoseconds / 1e6;
	const changes: Change[] = [{ at: moment.epochMilliseconds, from: offset, to: offset }];
	for (;;) {
		moment = moment.getTimeZoneTransition("next");
		if (moment === null || moment.epochMilliseconds >= end) return changes;
		const to = moment.offsetNanoseconds / 1e6;
		if (to !== offset) changes.push({ at: moment.epochMilliseconds, from: offset, to });
		offset = to;
	}
}

/** What the clock showed when it was changed. */
function wallTime({ at, from }: Change): string {
	return calendarInstant(at + from).slice(0, -1);
}

/** `+0200` */
function formatOffset(milliseconds: number): string {
	const minutes = Math.abs(Math.round(milliseconds / 60_000));
	const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join("");
	return `${milliseconds < 0 ? "-" : "+"}${digits}`;
}
