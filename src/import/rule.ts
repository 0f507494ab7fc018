/** A repeat rule of a calendar (RFC 5545, section 3.3.10) -> a rhythm of ours where one says the same, else its days where they end. */
import type { OpportunityEntry } from "../../schemas/types.ts";
import { expandRecurrence, instantOf } from "../model/time.ts";
import type { When } from "./when.ts";

type Recurrence = NonNullable<OpportunityEntry["recurrence"]>;
type Weekday = NonNullable<Recurrence["days"]>[number];

export interface Rule {
	readonly freq: string;
	readonly interval: number;
	readonly count: number | undefined;
	/** The last day, in the city's own time. */
	readonly until: string | undefined;
	/** `MO`, `2TU`, `-1FR` */
	readonly byDay: readonly string[];
	readonly byMonthDay: readonly number[];
	/** Parts of the rule that only calendars know. */
	readonly others: readonly string[];
}

const DAYS: Readonly<Record<string, Weekday>> = {
	MO: "monday",
	TU: "tuesday",
	WE: "wednesday",
	TH: "thursday",
	FR: "friday",
	SA: "saturday",
	SU: "sunday",
};

/** As many sessions as an entry may have. */
const MOST = 120;
/** Where a search for days ends, for rules that never come true. */
const STEPS = 3000;

/** Undefined when no rhythm of ours says the same. */
export function toRecurrence(rule: Rule, start: When, end: When | undefined, timeZone: string): Recurrence | undefined {
	const every = toEvery(rule);
	const days = toDays(rule, start);
	if (every === undefined || days === undefined) return undefined;
	const recurrence: Recurrence = {
		every,
		...(days.length === 0 ? {} : { days }),
		...(start.time === undefined ? {} : { from: start.time }),
		...(start.time === undefined || end?.time === undefined ? {} : { to: end.time }),
		starting: start.day,
	};
	const until = rule.until ?? (rule.count === undefined ? undefined : lastDay(recurrence, rule.count, timeZone));
	if (rule.count !== undefined && until === undefined) return undefined;
	return until === undefined ? recurrence : { ...recurrence, until };
}

/** The days of a rule that ends; undefined when it does not, when there are too many, or when only calendars understand it. */
export function listDays(rule: Rule, start: When): readonly string[] | undefined {
	if (rule.others.length > 0 || (rule.count === undefined && rule.until === undefined)) return undefined;
	const days: string[] = [];
	const last = rule.until ?? "9999";
	const count = rule.count ?? MOST + 1;
	for (const [step, day] of candidates(rule, Temporal.PlainDate.from(start.day))) {
		if (day > last || days.length >= count) return days.length > 0 ? days : undefined;
		if (day < start.day) continue;
		days.push(day);
		if (days.length > MOST || step > STEPS) return undefined;
	}
	return days.length >= count ? days : undefined;
}

function toEvery({ freq, interval, others }: Rule): Recurrence["every"] | undefined {
	if (others.length > 0) return undefined;
	if (freq === "DAILY" && interval === 1) return "day";
	if (freq === "WEEKLY" && interval <= 2) return interval === 1 ? "week" : "two-weeks";
	return freq === "MONTHLY" && interval === 1 ? "month" : undefined;
}

/** Weekdays of a month are those of the first day's week: anything else is no rhythm of ours. */
function toDays({ freq, byDay, byMonthDay }: Rule, { day }: When): Weekday[] | undefined {
	const ofMonth = Number(day.slice(8));
	if (byMonthDay.length > 0 && (freq !== "MONTHLY" || byDay.length > 0 || byMonthDay.length > 1 || byMonthDay[0] !== ofMonth))
		return undefined;
	const found = byDay.map((code) => {
		const [, place = "", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(code) ?? [];
		const isOurs = freq === "MONTHLY" ? Number(place) === Math.ceil(ofMonth / 7) : place === "";
		return isOurs ? DAYS[name] : undefined;
	});
	return found.every((name) => name !== undefined) ? found : undefined;
}

function lastDay(recurrence: Recurrence, count: number, timeZone: string): string | undefined {
	const from = instantOf(`${recurrence.starting}T00:00`, timeZone);
	const years = 30 * 366 * 86_400_000;
	const found = count > STEPS ? [] : expandRecurrence(recurrence, timeZone, from, from + years, count);
	const last = found.length === count ? found.at(-1) : undefined;
	return last && Temporal.Instant.fromEpochMilliseconds(last.start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Days in their order, without an end, each with the number of the step that found it. */
function* candidates({ freq, interval, byDay, byMonthDay }: Rule, start: Temporal.PlainDate): Generator<readonly [number, string]> {
	const codes = Object.keys(DAYS);
	for (let step = 0; step <= STEPS; step++) {
		const many = step * interval;
		if (freq === "DAILY") yield [step, start.add({ days: many }).toString()];
		else if (freq === "YEARLY") {
			if (byDay.length > 0 || byMonthDay.length > 0) return;
			yield [step, start.add({ years: many }).toString()];
		} else if (freq === "WEEKLY") {
			const monday = start.subtract({ days: start.dayOfWeek - 1 }).add({ weeks: many });
			const wanted = byDay.length === 0 ? [start.dayOfWeek - 1] : byDay.map((code) => codes.indexOf(code)).sort((a, b) => a - b);
			for (const index of wanted) if (index >= 0) yield [step, monday.add({ days: index }).toString()];
		} else if (freq === "MONTHLY") {
			for (const day of daysOfMonth(start.with({ day: 1 }).add({ months: many }), start, byDay, byMonthDay)) yield [step, day];
		} else return;
	}
}

function daysOfMonth(
	first: Temporal.PlainDate,
	start: Temporal.PlainDate,
	byDay: readonly string[],
	byMonthDay: readonly number[],
): string[] {
	const length = first.daysInMonth;
	const fromNumber = (day: number) => (day < 0 ? length + 1 + day : day);
	const numbers = byDay.length > 0 ? [] : (byMonthDay.length > 0 ? byMonthDay : [start.day]).map(fromNumber);
	const fromWeekday = byDay.flatMap((code) => {
		const [, place = "", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(code) ?? [];
		const offset = (Object.keys(DAYS).indexOf(name) - (first.dayOfWeek - 1) + 7) % 7;
		const all = [1, 8, 15, 22, 29].map((day) => day + offset).filter((day) => day <= length);
		return place === "" ? all : all.slice(Number(place) < 0 ? Number(place) : Number(place) - 1).slice(0, 1);
	});
	const days = [...new Set([...numbers, ...fromWeekday])].filter((day) => day >= 1 && day <= length).sort((a, b) => a - b);
	return days.map((day) => first.with({ day }).toString());
}
