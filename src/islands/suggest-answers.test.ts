import { expect, it } from "vitest";
import { readAnswers } from "./suggest-answers.ts";

it("answers are those that were given, the ticked ones together, and the city is the page's", () => {
	const form = new FormData();
	for (const [name, value] of [
		["name", " Lamp "],
		["summary", "  "],
		["heldIn[]", "lt"],
		["heldIn[]", "en"],
		["other", "x"],
	] as const) {
		form.append(name, value);
	}
	expect(readAnswers(form, "Vilnius")).toEqual({ city: "Vilnius", name: "Lamp", heldIn: "lt, en" });
	expect(readAnswers(new FormData(), "Vilnius")).toEqual({ city: "Vilnius" });
});
