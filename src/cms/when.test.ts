import { expect, it } from "vitest";
import { explainRhythm, explainSession } from "./when.ts";

it("a session is said with its weekday, in the editor's language", () => {
	expect(explainSession("2026-11-28T10:00", "2026-11-28T13:00", "en")).toMatch(/^Sat, 28 November 2026, 10:00\s?–\s?13:00$/);
	expect(explainSession("2026-11-28T10:00", "", "nl")).toBe("za 28 november 2026 om 10:00");
});

it.each([
	["", ""],
	["2026-11", ""],
	["2026-13-45T99:00", ""],
	["2026-11-28T10:00+02:00", ""],
])("%j says nothing yet", (start, said) => {
	expect(explainSession(start, "", "en")).toBe(said);
});

it("an end before the start is not said: the rules speak of it", () => {
	expect(explainSession("2026-11-28T10:00", "2026-11-28T09:00", "en")).toBe("Sat, 28 November 2026 at 10:00");
});

it("a rhythm is one sentence", () => {
	expect(explainRhythm("Every week", ["Tuesday", "Thursday"], "16:00", "19:00", "en")).toBe(
		"Every week, Tuesday and Thursday, 16:00 – 19:00",
	);
	expect(explainRhythm("Every week", [], "99:00", "", "en")).toBe("Every week");
	expect(explainRhythm("", ["Tuesday"], "", "", "en")).toBe("");
});
