/** Dates, prices and durations: right in every language of the site, and the same on every machine. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildFormats } from "./format.ts";
import { LOCALES } from "./text.ts";

const LANGUAGES = Object.keys(LOCALES);
const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
/** 10:00 in Vilnius. */
const SATURDAY = Date.UTC(2026, 10, 28, 8);

const english = buildFormats("en", "Europe/Vilnius", NOW);

describe.each([
	["UTC", 0],
	["Pacific/Kiritimati", -14 * 60],
	["Pacific/Pago_Pago", 11 * 60],
])("in a process whose time zone is %s", (zone, offset) => {
	afterEach(() => vi.unstubAllEnvs());

	test("times are those of the city, and days of an entry stay what they are", () => {
		vi.stubEnv("TZ", zone);
		expect(new Date(NOW).getTimezoneOffset()).toBe(offset);
		const format = buildFormats("en", "America/St_Johns", NOW);
		expect(format.time(SATURDAY)).toBe("4:30");
		expect(format.day(Date.UTC(2026, 10, 28, 3, 29))).toContain("27 November 2026");
		expect(format.day(Date.UTC(2026, 10, 28, 3, 30))).toContain("28 November 2026");
		expect(format.plainDay("2026-11-28")).toMatch(/^Sat\b.*28 November 2026$/);
		expect(format.plainDay("2026-11-28T23:30")).toContain("28 November 2026");
		expect(format.month("2026-11")).toBe("November 2026");
		expect(format.clock("18:30")).toBe("18:30");
		expect(format.weekday("monday")).toBe("Monday");
		expect(format.weekday("sunday")).toBe("Sunday");
	});
});

test("a clock has 24 hours in every language", () => {
	const hours = LANGUAGES.map((language) => buildFormats(language, "Europe/Vilnius", NOW).time(SATURDAY + 10 * HOUR));
	expect(hours.map((hour) => hour.replace(".", ":"))).toEqual(LANGUAGES.map(() => "20:00"));
});

describe("a span", () => {
	test("without an end is the start", () => {
		expect(english.span(SATURDAY, undefined)).toMatch(/^Sat\b.*28 November 2026\b.*\b10:00$/);
	});

	test.each(LANGUAGES)("within a day names the day once, in %s", (language) => {
		const span = buildFormats(language, "Europe/Vilnius", NOW).span(SATURDAY, SATURDAY + 3 * HOUR);
		expect(span.match(/\b28\b/g)).toHaveLength(1);
		expect(span).toMatch(/10[:.]00\s?–\s?13[:.]00/);
	});

	test.each(LANGUAGES)("over two days names both days with their times, in %s", (language) => {
		const span = buildFormats(language, "Europe/Vilnius", NOW).span(SATURDAY, SATURDAY + 30 * HOUR);
		expect(span).toMatch(/\b28\b.*\b10[:.]00\b.*–.*\b29\b.*\b16[:.]00\b/);
	});

	test("is of one day or of two as the city's clocks say", () => {
		const [start, end] = [Date.UTC(2026, 10, 28, 22, 30), Date.UTC(2026, 10, 28, 23, 30)];
		expect(english.span(start, end)).toMatch(/29 November 2026\D*0?0:30\s?–\s?0?1:30$/);
		expect(buildFormats("en", "Europe/Brussels", NOW).span(start, end)).toMatch(/28 November 2026\D*23:30.*29 November 2026\D*0?0:30$/);
	});
});

describe("a price", () => {
	test.each(LANGUAGES)("has no cents when it is whole, and two digits of them when it is not, in %s", (language) => {
		const format = buildFormats(language, "Europe/Vilnius", NOW);
		const digits = (amount: number, currency: string) => format.price(amount, currency).replaceAll(/[^\d.,]/g, "");
		expect(digits(5, "EUR")).toBe("5");
		expect(digits(12.5, "EUR").replace(",", ".")).toBe("12.50");
		expect(digits(250, "NOK").replace(/\.$/, "")).toBe("250");
	});
});

describe("a duration", () => {
	test.each([
		["lt", "hours", ["1 valanda", "2 valandos", "5 valandos", "10 valandų", "11 valandų", "21 valanda", "22 valandos"]],
		["lt", "months", ["1 mėnuo", "2 mėnesiai", "5 mėnesiai", "10 mėnesių", "11 mėnesių", "21 mėnuo", "22 mėnesiai"]],
		["sl", "hours", ["1 ura", "2 uri", "3 ure", "4 ure", "5 ur", "11 ur", "101 ura", "102 uri"]],
		["sl", "weeks", ["1 teden", "2 tedna", "3 tedni", "4 tedni", "5 tednov", "11 tednov", "101 teden", "102 tedna"]],
	] as const)("has the right plural forms: %s, %s", (language, unit, expected) => {
		const format = buildFormats(language, "Europe/Vilnius", NOW);
		const durations = expected.map((text) => format.duration({ amount: Number.parseInt(text, 10), unit }));
		expect(durations.map((duration) => duration.replaceAll(/\s/g, " "))).toEqual(expected);
	});
});

describe("a short day", () => {
	test.each(LANGUAGES)("names the year only when it is not this one, in %s", (language) => {
		const format = buildFormats(language, "Europe/Vilnius", NOW);
		expect(format.shortDay(SATURDAY)).not.toContain("2026");
		expect(format.shortDay(Date.UTC(2027, 0, 5))).toContain("2027");
		expect(format.shortDay(Date.UTC(2025, 11, 5))).toContain("2025");
	});

	test("counts years by the city's clocks", () => {
		const newYear = Date.UTC(2026, 11, 31, 23);
		const [vilnius, reykjavik] = ["Europe/Vilnius", "Atlantic/Reykjavik"].map((zone) => buildFormats("en", zone, newYear));
		const january = Date.UTC(2027, 0, 5);
		expect(vilnius?.shortDay(january)).not.toContain("2027");
		expect(reykjavik?.shortDay(january)).toContain("2027");
	});
});
