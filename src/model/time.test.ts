import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { buildOccurrences, dayOf, deadlineOf, expandRecurrence, instantOf } from "./time.ts";

const zone = "Europe/Vilnius";

function days(recurrence: Partial<NonNullable<OpportunityEntry["recurrence"]>>, from = "2026-01-01", to = "2027-01-01"): string[] {
	const rhythm = { every: "week", starting: "2026-09-01", ...recurrence } as const;
	return expandRecurrence(rhythm, zone, instantOf(`${from}T00:00`, zone), instantOf(`${to}T00:00`, zone)).map(({ start }) =>
		dayOf(start, zone),
	);
}

function iso(instant: number | undefined): string {
	return new Date(instant ?? Number.NaN).toISOString();
}

describe("instantOf", () => {
	it("reads a local time in the zone, in winter and in summer", () => {
		expect(iso(instantOf("2026-11-28T10:00", zone))).toBe("2026-11-28T08:00:00.000Z");
		expect(iso(instantOf("2026-07-28T10:00", zone))).toBe("2026-07-28T07:00:00.000Z");
	});

	it("follows an offset, whatever the zone", () => {
		expect(iso(instantOf("2026-11-28T10:00-05:00", zone))).toBe("2026-11-28T15:00:00.000Z");
		expect(iso(instantOf("2026-11-28T10:00:30Z", zone))).toBe("2026-11-28T10:00:30.000Z");
	});

	it("takes the time after the gap when the clock skips an hour", () => {
		expect(iso(instantOf("2026-03-29T03:30", zone))).toBe("2026-03-29T01:30:00.000Z");
	});

	it("takes the first of two when the clock doubles an hour", () => {
		expect(iso(instantOf("2026-10-25T03:30", zone))).toBe("2026-10-25T00:30:00.000Z");
	});
});

describe("deadlineOf", () => {
	it("lets a day count to its last millisecond", () => {
		expect(iso(deadlineOf("2026-11-20", zone))).toBe("2026-11-20T21:59:59.999Z");
		expect(iso(deadlineOf("2026-10-25", zone))).toBe("2026-10-25T21:59:59.999Z");
	});

	it("takes a time as it is", () => {
		expect(iso(deadlineOf("2026-11-20T12:00", zone))).toBe("2026-11-20T10:00:00.000Z");
	});
});

describe("buildOccurrences", () => {
	it("sorts sessions by their instant, and remembers where they stood", () => {
		const found = buildOccurrences(
			[{ start: "2026-11-28T10:00" }, { start: "2026-11-28T10:00+05:00", end: "2026-11-28T11:00+05:00" }],
			zone,
		);
		expect(found.map(({ start, end, session }) => [iso(start), end && iso(end), session])).toEqual([
			["2026-11-28T05:00:00.000Z", "2026-11-28T06:00:00.000Z", 1],
			["2026-11-28T08:00:00.000Z", undefined, 0],
		]);
	});
});

describe("expandRecurrence", () => {
	it("keeps the time on the wall when the clock changes", () => {
		const found = expandRecurrence(
			{ every: "week", starting: "2026-10-20", from: "16:00", to: "18:00", until: "2026-10-27" },
			zone,
			0,
			2e12,
		);
		expect(found.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
			["2026-10-20T13:00:00.000Z", "2026-10-20T15:00:00.000Z"],
			["2026-10-27T14:00:00.000Z", "2026-10-27T16:00:00.000Z"],
		]);
	});

	it("falls on the weekday of its first day when it names none", () => {
		expect(days({ until: "2026-09-20" })).toEqual(["2026-09-01", "2026-09-08", "2026-09-15"]);
	});

	it("falls on the weekdays it names, not before its first day", () => {
		expect(days({ days: ["monday", "thursday"], until: "2026-09-14" })).toEqual(["2026-09-03", "2026-09-07", "2026-09-10", "2026-09-14"]);
	});

	it("counts two weeks from the week of its first day, over the turn of the year", () => {
		const rhythm = { every: "two-weeks", days: ["monday"], starting: "2026-12-18", until: "2027-01-31" } as const;
		expect(days({ ...rhythm, days: [...rhythm.days] }, "2026-12-01", "2027-03-01")).toEqual(["2026-12-28", "2027-01-11", "2027-01-25"]);
	});

	it("falls on the third Tuesday of a month", () => {
		const found = days({ every: "month", days: ["tuesday"], starting: "2026-09-15" });
		expect(found).toEqual(["2026-09-15", "2026-10-20", "2026-11-17", "2026-12-15"]);
	});

	it("skips the months that lack the day", () => {
		expect(days({ every: "month", starting: "2026-08-31" })).toEqual(["2026-08-31", "2026-10-31", "2026-12-31"]);
	});

	it("includes its last day, and leaves out the days without", () => {
		expect(days({ every: "day", until: "2026-09-04", except: ["2026-09-02"] })).toEqual(["2026-09-01", "2026-09-03", "2026-09-04"]);
	});

	it("begins at `from`, ends before `to`, and stops at the limit", () => {
		expect(days({ every: "day" }, "2026-09-10", "2026-09-12")).toEqual(["2026-09-10", "2026-09-11"]);
		expect(expandRecurrence({ every: "day", starting: "2026-09-01" }, zone, 0, 2e12, 3)).toHaveLength(3);
	});

	it("ends on the next day when it ends before it starts", () => {
		const [night] = expandRecurrence({ every: "week", starting: "2026-09-04", from: "22:00", to: "01:00" }, zone, 0, 2e12, 1);
		expect([iso(night?.start), iso(night?.end)]).toEqual(["2026-09-04T19:00:00.000Z", "2026-09-04T22:00:00.000Z"]);
	});
});
