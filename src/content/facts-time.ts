/** What must be true of dates: the end comes after the start, and every local time exists in the city's time zone. */
import type { Finding, Path } from "./finding.ts";
import { isTimeZone, parseDay, parseMoment } from "./time.ts";
import { toList, toRecord, toText } from "./value.ts";
import type { Home } from "./world.ts";
import { isSkipped, toInstant } from "./zone.ts";

type Data = Readonly<Record<string, unknown>>;

export function findTimeFaults(data: Data, home: Home | undefined): readonly Finding[] {
	const zone = home !== undefined && isTimeZone(home.timeZone) ? home.timeZone : "";
	const sessions = toList(data.sessions).map(toRecord);
	return [
		...sessions.flatMap((session, index) => findSessionFaults(session, ["sessions", index], zone)),
		...findGap(data.deadline, ["deadline"], zone),
		...findOrder(toRecord(data.recurrence), "starting", "until", ["recurrence"]),
		...findOrder(toRecord(data.approximateDates), "from", "to", ["approximateDates"]),
		...findExceptions(toRecord(data.recurrence)),
	];
}

function findSessionFaults(session: Data, path: Path, zone: string): readonly Finding[] {
	const gaps = [...findGap(session.start, [...path, "start"], zone), ...findGap(session.end, [...path, "end"], zone)];
	const [start, end] = [toPoint(session.start, zone), toPoint(session.end, zone)];
	if (gaps.length > 0 || start === undefined || end === undefined || end > start) return gaps;
	return [{ path: [...path, "end"], message: `Set "end" to a time after "start": ${session.end} is not after ${session.start}.` }];
}

/** Comparable only with another point of the same zone. */
function toPoint(text: unknown, zone: string): number | undefined {
	const moment = parseMoment(text);
	if (moment === undefined) return undefined;
	if (moment.offset !== undefined) return moment.wall - moment.offset * 60_000;
	return zone === "" ? moment.wall : toInstant(zone, moment.wall);
}

function findGap(text: unknown, path: Path, zone: string): readonly Finding[] {
	const moment = parseMoment(text);
	if (moment === undefined || moment.offset !== undefined || zone === "" || !isSkipped(zone, moment.wall)) return [];
	return [{ path, message: `Set "${path.at(-1)}" to another time: on that day the clocks in ${zone} skip ${toText(text).slice(11)}.` }];
}

/** Days and months compare like texts. */
function findOrder(data: Data, from: string, to: string, path: Path): readonly Finding[] {
	const [first, last] = [toText(data[from]), toText(data[to])];
	const usable = [first, last].every((text) => parseDay(text.length === 7 ? `${text}-01` : text) !== undefined);
	if (!usable || last >= first) return [];
	return [{ path: [...path, to], message: `Set "${to}" to ${first} or later: ${last} is before "${from}".` }];
}

function findExceptions({ starting, until, except }: Data): readonly Finding[] {
	const [first, last] = [toText(starting), toText(until)];
	if (parseDay(first) === undefined) return [];
	return toList(except).flatMap((day, index) => {
		const outside =
			parseDay(day) !== undefined && (toText(day) < first || (parseDay(last) !== undefined && last >= first && toText(day) > last));
		return outside
			? [{ path: ["recurrence", "except", index], message: `Remove ${day} from "except": it does not happen on that day anyway.` }]
			: [];
	});
}
