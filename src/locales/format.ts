/** Dates, numbers, prices and durations as people write them in a language, in the time zone of the city. */
import type { Duration, OpportunityEntry } from "../../schemas/types.ts";

export interface Formats {
	/** `Sat, 28 November 2026` */
	day(instant: number): string;
	/** A day of an entry such as `2026-11-28`, in no time zone. */
	plainDay(date: string): string;
	/** `Sat, 28 November`; with the year, without the weekday, when it is not this year. */
	shortDay(instant: number): string;
	/** `10:00` */
	time(instant: number): string;
	/** `Sat, 28 November 2026, 10:00 – 13:00`; two days when it lasts longer. */
	span(start: number, end: number | undefined): string;
	/** `November 2026`, from `2026-11`. */
	month(month: string): string;
	/** `18:30`, from an entry's time of day. */
	clock(time: string): string;
	weekday(day: Weekday): string;
	number(value: number): string;
	percent(share: number): string;
	price(amount: number, currency: string): string;
	duration(duration: Duration): string;
	language(code: string): string;
	country(code: string): string;
	/** `a, b and c` */
	list(items: readonly string[]): string;
}

type Weekday = NonNullable<NonNullable<OpportunityEntry["recurrence"]>["days"]>[number];

const WEEKDAYS: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Day before month, 24 hours. */
const EUROPEAN_ENGLISH = "en-GB";
/** 5 January 1970 was a Monday. */
const A_MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

/** `now` decides whether a year must be named; formatters are made once, they are dear. */
export function buildFormats(siteLanguage: string, timeZone: string, now: number): Formats {
	const language = siteLanguage === "en" ? EUROPEAN_ENGLISH : siteLanguage;
	const date = (options: Intl.DateTimeFormatOptions, zone = timeZone) => new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
	const long = date({ weekday: "short", day: "numeric", month: "long", year: "numeric" });
	const longUtc = date({ weekday: "short", day: "numeric", month: "long", year: "numeric" }, "UTC");
	const short = date({ weekday: "short", day: "numeric", month: "long" });
	const shortYear = date({ day: "numeric", month: "long", year: "numeric" });
	const year = date({ year: "numeric" });
	const time = date({ hour: "numeric", minute: "2-digit" });
	const timeUtc = date({ hour: "numeric", minute: "2-digit" }, "UTC");
	const full = date({ weekday: "short", day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" });
	const month = date({ month: "long", year: "numeric" }, "UTC");
	const weekday = date({ weekday: "long" }, "UTC");
	const number = new Intl.NumberFormat(language);
	const percent = new Intl.NumberFormat(language, { style: "percent" });
	const languages = new Intl.DisplayNames(language, { type: "language" });
	const countries = new Intl.DisplayNames(language, { type: "region" });
	const list = new Intl.ListFormat(language);
	const prices = new Map<string, Intl.NumberFormat>();
	const thisYear = year.format(now);
	return {
		day: (instant) => long.format(instant),
		plainDay: (day) => longUtc.format(Date.parse(day.slice(0, 10))),
		shortDay: (instant) => (year.format(instant) === thisYear ? short : shortYear).format(instant),
		time: (instant) => time.format(instant),
		span: (start, end) => (end === undefined ? full.format(start) : full.formatRange(start, end)),
		month: (value) => month.format(Date.parse(`${value}-01`)),
		clock: (value) => timeUtc.format(Date.parse(`1970-01-01T${value}Z`)),
		weekday: (day) => weekday.format(A_MONDAY + WEEKDAYS.indexOf(day) * DAY),
		number: (value) => number.format(value),
		percent: (share) => percent.format(share),
		price: (amount, currency) => {
			const format = prices.get(currency) ?? buildPriceFormat(language, currency);
			prices.set(currency, format);
			return format.format(amount);
		},
		duration: ({ amount, unit }) => formatUnit(language, amount, unit),
		language: (code) => languages.of(code) ?? code,
		country: (code) => countries.of(code) ?? code,
		list: (items) => list.format(items),
	};
}

function buildPriceFormat(language: string, currency: string): Intl.NumberFormat {
	return new Intl.NumberFormat(language, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
}

function formatUnit(language: string, amount: number, unit: Duration["unit"]): string {
	return new Intl.NumberFormat(language, { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" }).format(amount);
}
