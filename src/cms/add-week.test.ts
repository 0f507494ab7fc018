import { Map as createMap } from "immutable";
import { expect, it } from "vitest";
import { addWeek } from "./add-week.ts";

it("a meeting a week later is at the same hours, over the end of a year and with the clocks changed in between", () => {
	const before = createMap({ title: "Start", start: "2026-12-28T10:00", end: "2026-12-28T13:00+02:00", place: "hall" });
	expect(addWeek(before).toJS()).toEqual({ title: "Start", start: "2027-01-04T10:00", end: "2027-01-04T13:00+02:00", place: "hall" });
	expect(addWeek(createMap({ start: "2026-10-24T10:00" })).get("start")).toBe("2026-10-31T10:00");
});

it("what is no date yet stays as it was typed", () => {
	expect(addWeek(createMap({ start: "soon" })).toJS()).toEqual({ start: "soon" });
});
