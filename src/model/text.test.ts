import { describe, expect, it } from "vitest";
import { sampleEntry } from "../../tests/sample.ts";
import { buildTexts, textIn } from "./text.ts";

interface Words {
	readonly title: string;
	readonly language?: string;
	readonly capacity?: number;
	readonly places?: readonly { readonly name: string; readonly lat: number }[];
}

const places = [
	{ name: "Biblioteka", lat: 54 },
	{ name: "Salė", lat: 55 },
];

describe("buildTexts", () => {
	it("puts the original first, in the city's main language or in its own", () => {
		expect(buildTexts(sampleEntry<Words>("x", { title: "A" }, { de: { title: "B" } }), "lt").map(({ language }) => language)).toEqual([
			"lt",
			"de",
		]);
		expect(buildTexts(sampleEntry<Words>("x", { title: "A", language: "en" }), "lt")[0].language).toBe("en");
	});

	it("lays words over the original and keeps its facts", () => {
		const [, english] = buildTexts(sampleEntry<Words>("x", { title: "A", capacity: 12, places }, { en: { title: "B" } }), "lt");
		expect(english?.data).toEqual({ title: "B", capacity: 12, places });
	});

	it("matches lists by position, where null means the same", () => {
		const [, english] = buildTexts(sampleEntry<Words>("x", { title: "A", places }, { en: { places: [null, { name: "Hall" }] } }), "lt");
		expect(english?.data.places).toEqual([places[0], { name: "Hall", lat: 55 }]);
	});

	it("lets a translation neither add nor change the kind of a fact", () => {
		const words = { en: { title: 7, colour: "red", places: "none", capacity: null } };
		const [, english] = buildTexts(sampleEntry<Words>("x", { title: "A", capacity: 12, places }, words), "lt");
		expect(english?.data).toEqual({ title: "A", capacity: 12, places });
	});

	it("keeps the original's body where a translation has none", () => {
		const [, english] = buildTexts(sampleEntry<Words>("x", { title: "A" }, { en: { title: "B" } }), "lt");
		expect(english?.body).toBe("Come **along**.");
	});
});

describe("textIn", () => {
	const texts = buildTexts(sampleEntry<Words>("x", { title: "A" }, { en: { title: "B" } }), "lt");

	it("gives the reader's language, else the original", () => {
		expect(textIn({ texts }, "en").data.title).toBe("B");
		expect(textIn({ texts }, "fi").data.title).toBe("A");
	});
});
