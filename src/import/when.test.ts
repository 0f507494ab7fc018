import { expect, test } from "vitest";
import { formatDays, formatWhen, parseTime, parseWhen } from "./when.ts";

const ZONE = "Europe/Vilnius";

test.each([
	["2027-03-06", undefined, "2027-03-06"],
	["2027-03-06 10:00", undefined, "2027-03-06T10:00"],
	["2027-03-06T10:00:30", undefined, "2027-03-06T10:00"],
	["2027-03-06T10:00+01:00", undefined, "2027-03-06T11:00"],
	["2027-07-06T10:00:00Z", undefined, "2027-07-06T13:00"],
	["2027-03-06T10:00:00+0200", undefined, "2027-03-06T10:00"],
	["6.3.2027", undefined, "2027-03-06"],
	["06.03.2027, 18:30", undefined, "2027-03-06T18:30"],
	["06/03/2027", "day-month-year", "2027-03-06"],
	["06/03/2027 6:30 PM", "month-day-year", "2027-06-03T18:30"],
] as const)("%s is %s: %s", (text, order, expected) => {
	const when = parseWhen(text, ZONE, order);
	expect(when && formatWhen(when)).toBe(expected);
});

test.each([
	["06/03/2027", undefined],
	["06/03/27", "day-month-year"],
	["2027-02-30", undefined],
	["31/02/2027", "day-month-year"],
	["2027-03-06 25:00", undefined],
	["soon", undefined],
	["", undefined],
] as const)("%j is not guessed", (text, order) => {
	expect(parseWhen(text, ZONE, order)).toBeUndefined();
});

test("noon and midnight are where people expect them", () => {
	expect(["12 am", "12:30 pm", "12:00", "0:15", "13 pm", "7"].map(parseTime)).toEqual([
		"00:00",
		"12:30",
		"12:00",
		"00:15",
		undefined,
		undefined,
	]);
});

test("days without an hour are words in the language of the text", () => {
	expect(formatDays("2027-07-05", "2027-07-05", "de")).toEqual({ text: "5. Juli 2027", from: "2027-07", to: "2027-07" });
	expect(formatDays("2027-07-30", "2027-08-02", "de").text).toBe("30. Juli – 2. August 2027");
});
