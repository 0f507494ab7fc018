import { describe, expect, test } from "vitest";
import { buildPinNames } from "./map-words.ts";

const WORDS = { count: '{"one":"{count} opportunity","other":"{count} opportunities"}', near: "{count} near {place}" };
const lab = { title: "Open Lab", url: "/a/", lang: "en", place: "Library" };
const choir = { title: "Choras", url: "/b/", lang: "lt", place: "Library" };

describe("a pin is called", () => {
	test("by its title and place, in the title's language", () => {
		expect(buildPinNames(WORDS, "en")([choir], 1, true)).toEqual({ text: "Choras, Library", lang: "lt" });
	});

	test("by up to three titles at one place; titles of two languages have none of their own", () => {
		expect(buildPinNames(WORDS, "en")([lab, choir], 2, true)).toEqual({ text: "Open Lab, Choras, Library", lang: "" });
	});

	test("by how many there are and at which place, where they are more", () => {
		expect(buildPinNames(WORDS, "en")([lab, choir, lab], 1200, true).text).toBe("1,200 opportunities, Library");
	});

	test("by how many there are near which place, where it stands for several places", () => {
		expect(buildPinNames(WORDS, "en")([lab, choir], 2, false).text).toBe("2 opportunities near Library");
	});

	test("by the number alone while nothing is known, in the right plural form", () => {
		expect(buildPinNames(WORDS, "en")([], 1, true).text).toBe("1 opportunity");
		expect(buildPinNames({}, "de")([], 1200, false).text).toBe("1.200");
	});

	test("as it is written: a place's name is no pattern", () => {
		expect(buildPinNames(WORDS, "en")([{ ...lab, place: "$& {count}" }], 5, false).text).toBe("5 opportunities near $& {count}");
	});
});
