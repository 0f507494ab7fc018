/** Dates and times of other programs -> the local times of a city. A day whose order nobody knows (31/12/26, 1/2/2026) is not guessed. */
import { isTimeZone, parseDay } from "../content/time.ts";

export type DayOrder = "day-month-year" | "month-day-year";

export interface When {
	/** `2026-11-28` */
	readonly day: string;
	/** `10:00`; missing for a whole day. */
	readonly time?: string;
}

/** `order`: how days are written that do not start with the year; with dots the day always comes first. */
export function parseWhen(text: string, timeZone: string, order?: DayOrder): When | undefined {
	const [, date = "", rest = ""] = /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})\.?(?:(?:T|,?\s+)(.*))?$/.exec(text.trim()) ?? [];
	const day = parseDate(date, order);
	if (day === undefined) return undefined;
	if (rest === "") return { day };
	const [, clock = "", offset = ""] = /^(.*?)(Z|[+-]\d{2}:?\d{2})?$/.exec(rest) ?? [];
	const time = parseTime(clock);
	if (time === undefined) return undefined;
	return offset === "" ? { day, time } : localWhen(toInstantText(day, time, offset), timeZone);
}

/** `18:30`, `18.30`, `18:30:00`, `6:30 pm`, `6 PM`. */
export function parseTime(text: string): string | undefined {
	const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim());
	if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined;
	const half = match[3]?.[0]?.toLowerCase();
	const given = Number(match[1]);
	const hour = half === undefined ? given : (given % 12) + (half === "p" ? 12 : 0);
	const minute = match[2] ?? "00";
	return hour > 23 || Number(minute) > 59 || (half !== undefined && given > 12) ? undefined : `${pad(hour)}:${minute}`;
}

/** The city's own time at an instant, `2026-11-28T08:00:00Z`. */
export function localWhen(instant: string, timeZone: string): When {
	const local = Temporal.Instant.from(instant)
		.toZonedDateTimeISO(isTimeZone(timeZone) ? timeZone : "UTC")
		.toPlainDateTime();
	return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** As an entry writes it. */
export function formatWhen({ day, time }: When): string {
	return time === undefined ? day : `${day}T${time}`;
}

/** Days without an hour are dates in words: an hour that nobody said must not be shown. */
export function formatDays(from: string, to: string, language: string): { text: string; from: string; to: string } {
	const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
	const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);
	const text = from === to ? format.format(instant(from)) : format.formatRange(instant(from), instant(to));
	return { text: text.replace(/[\u2009\u202f\u00a0]/g, " "), from: from.slice(0, 7), to: to.slice(0, 7) };
}

function parseDate(text: string, order: DayOrder | undefined): string | undefined {
	const [first = "", second = "", third = ""] = text.split(/[-./]/);
	const isDotted = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text);
	const [year, month, day] =
		first.length === 4
			? [first, second, third]
			: third.length !== 4 || (order === undefined && !isDotted)
				? []
				: isDotted || order === "day-month-year"
					? [third, second, first]
					: [third, first, second];
	const written = `${year}-${pad(month)}-${pad(day)}`;
	return parseDay(written) === undefined ? undefined : written;
}

function toInstantText(day: string, time: string, offset: string): string {
	return `${day}T${time}:00${offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`;
}

function pad(part: string | number | undefined): string {
	return String(part ?? "").padStart(2, "0");
}
