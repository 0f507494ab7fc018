import { describe, expect, it } from "vitest";
import { isTimeZone, parseDay, parseMoment } from "./time.ts";
import { isSkipped, toInstant } from "./zone.ts";

const wall = (text: string) => Date.parse(`${text}Z`);

describe("local times", () => {
	it.each([
		["Europe/Vilnius", "2026-03-29T02:59", false],
		["Europe/Vilnius", "2026-03-29T03:00", true],
		["Europe/Vilnius", "2026-03-29T03:59", true],
		["Europe/Vilnius", "2026-03-29T04:00", false],
		["Europe/Madrid", "2026-03-29T02:30", true],
		["Africa/Johannesburg", "2026-03-29T02:30", false],
		["America/New_York", "2026-03-08T02:30", true],
		["Australia/Lord_Howe", "2026-10-04T02:15", true],
	])("in %s %s is skipped: %s", (zone, text, skipped) => {
		expect(isSkipped(zone, wall(text))).toBe(skipped);
	});

	it("become instants, in winter and in summer", () => {
		expect(toInstant("Europe/Vilnius", wall("2026-01-15T10:00"))).toBe(wall("2026-01-15T08:00"));
		expect(toInstant("Europe/Vilnius", wall("2026-07-15T10:00"))).toBe(wall("2026-07-15T07:00"));
		expect(toInstant("America/Sao_Paulo", wall("2026-07-15T10:00"))).toBe(wall("2026-07-15T13:00"));
	});

	it("are read as they are written", () => {
		expect(parseMoment("2026-11-28T10:00")).toEqual({ wall: wall("2026-11-28T10:00"), offset: undefined });
		expect(parseMoment("2026-11-28T10:00:30-03:30")).toEqual({ wall: wall("2026-11-28T10:00:30"), offset: -210 });
		expect(parseMoment("2026-11-28T10:00Z")?.offset).toBe(0);
		for (const text of ["2026-11-28T24:00", "2026-11-28 10:00", "2026-11-28T10", "2026-02-30T10:00", "20261-01-01T10:00", 5, undefined])
			expect(parseMoment(text)).toBeUndefined();
	});

	it("days exist or do not", () => {
		expect(parseDay("2028-02-29")).toBeDefined();
		for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "31/12/26", "2026-1-1", "0026-01-01"])
			expect(parseDay(text)).toBeUndefined();
	});

	it("zones are those that exist", () => {
		expect(["Europe/Vilnius", "UTC", "America/Curacao", "Europe/Belgrade"].every(isTimeZone)).toBe(true);
		expect(["Vilnius", "EET", "+02:00", "Europe/Nowhere", "europe/vilnius", ""].some(isTimeZone)).toBe(false);
	});
});
