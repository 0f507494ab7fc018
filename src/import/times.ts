/** The cells about when something happens -> sessions, a rhythm, dates in words, a deadline. */
import { parseList } from "./cells.ts";
import type { Directory } from "./directory.ts";
import type { Cells, FieldName } from "./fields.ts";
import { dropEmpty, joinParts, type Mistake, orNothing, type Part } from "./row.ts";
import { type DayOrder, formatDays, formatWhen, parseTime, parseWhen, type When } from "./when.ts";
import { toLine } from "./words.ts";

interface TimeContext {
	readonly directory: Directory;
	readonly dates: DayOrder | undefined;
}

export function buildTimes(cells: Cells, context: TimeContext): Part {
	const mistakes: Mistake[] = [];
	const read = (name: FieldName, time?: FieldName) => readWhen(cells, name, time, context, mistakes);
	const [start, end] = [read("start", "start_time"), read("end", "end_time")];
	const [deadline, confirmed] = [read("deadline"), read("confirmed_on")];
	const text = toLine(cells.approximate_dates ?? "");
	const parts: Part[] = [
		{ data: dropEmpty({ deadline: deadline && formatWhen(deadline), confirmedOn: confirmed?.day }), mistakes },
		cells.repeats === undefined ? buildDates(start, end, text, cells, context) : buildRecurrence(cells.repeats, start, end, cells, read),
	];
	return joinParts(parts);
}

/** An hour that the source does not say is not made up: whole days become dates in words. */
function buildDates(start: When | undefined, end: When | undefined, text: string, cells: Cells, { directory }: TimeContext): Part {
	if (start === undefined) return { data: dropEmpty({ approximateDates: text === "" ? undefined : { text } }) };
	if (start.time === undefined) {
		const language = cells.language ?? directory.languages[0] ?? "en";
		const span = formatDays(start.day, end === undefined || end.day < start.day ? start.day : end.day, language);
		return { data: { approximateDates: text === "" ? span : { ...span, text } } };
	}
	const session = dropEmpty({ start: formatWhen(start), end: end?.time === undefined ? undefined : formatWhen(end) });
	const others = Number(cells.sessions ?? 1) - 1;
	const notes = others > 0 ? [`The file has 1 of ${others + 1} sessions: add the others by hand, or import the calendar file.`] : [];
	return { data: dropEmpty({ sessions: [session], approximateDates: text === "" ? undefined : { text } }), notes };
}

function buildRecurrence(
	every: string,
	start: When | undefined,
	end: When | undefined,
	cells: Cells,
	read: (name: FieldName) => When | undefined,
): Part {
	if (start === undefined)
		return { data: {}, mistakes: [{ field: "recurrence", message: 'Add "start": the first day on which it happens.' }] };
	const midnight = start.time === "00:00";
	const recurrence = dropEmpty({
		every,
		days: orNothing(parseList(cells.days ?? "")),
		from: midnight ? undefined : start.time,
		to: midnight ? undefined : end?.time,
		starting: start.day,
		until: read("until")?.day,
	});
	const lost = [
		...(cells.days === undefined && every !== "day" ? ["its weekdays"] : []),
		...(cells.until === undefined ? ["when it ends"] : []),
	];
	const notes = lost.length === 0 ? [] : [`The file does not say ${lost.join(" or ")}: look at "recurrence", or import the calendar file.`];
	return { data: { recurrence }, notes };
}

function readWhen(
	cells: Cells,
	name: FieldName,
	timeName: FieldName | undefined,
	{ directory, dates }: TimeContext,
	mistakes: Mistake[],
): When | undefined {
	const [cell = "", clock = ""] = [cells[name], timeName === undefined ? "" : cells[timeName]];
	if (cell === "") return undefined;
	const when = parseWhen(cell, directory.timeZone, dates);
	const time = clock === "" ? undefined : parseTime(clock);
	if (when === undefined || (clock !== "" && time === undefined)) {
		const given = when === undefined ? cell : clock;
		mistakes.push({
			field: FIELD_OF[name] ?? "sessions",
			message: `Write "${when === undefined ? name : timeName}" as 2026-11-28 or 2026-11-28T10:00, or set "dates" in the mapping: "${given.slice(0, 40)}" is not clear.`,
		});
		return undefined;
	}
	return time === undefined ? when : { day: when.day, time };
}

const FIELD_OF: Readonly<Partial<Record<FieldName, string>>> = { deadline: "deadline", confirmed_on: "confirmedOn", until: "recurrence" };
