/** A picture for links says what it is about in outlines, and fits whatever the badge is called. */
import { expect, test } from "vitest";
import { loadOutlines } from "./outlines.ts";
import { breakLines, cutToFit, layOutShare } from "./share-layout.ts";

const draw = await loadOutlines();
const words = { name: "Maker", issuer: "Open lab", place: "Vilnius", colour: "#7a1f3d", badge: '<svg x="1"/>' };
const placesOf = (svg: string) => [...svg.matchAll(/translate\((\d+) (-?[\d.]+)\)/g)].map(([, , y]) => Number(y));
const atMost = (length: number) => (text: string) => text.length <= length;

test("there is no text in it that a font of the machine would have to draw", () => {
	const svg = layOutShare(words, draw);
	expect(svg).not.toMatch(/<text|font/);
	expect(svg).toContain('<svg x="1"/>');
	expect(placesOf(svg)).toHaveLength(3);
});

test.each([
	["short", "Maker"],
	["of several words", "Somebody who found their own way around a new city"],
	["as long as a name may be", "Donaudampfschifffahrtsgesellschaft ".repeat(3).slice(0, 80)],
	["one endless word", "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"],
])("a name that is %s stays within the picture, below the place and above the issuer", (_kind, name) => {
	const places = placesOf(layOutShare({ ...words, name }, draw));
	expect(places.length).toBeGreaterThanOrEqual(3);
	expect(places).toEqual([...places].sort((one, other) => one - other));
	expect(Math.min(...places)).toBeGreaterThan(30);
	expect(Math.max(...places)).toBeLessThan(612);
});

test("a name in letters that the font lacks leaves the picture without it, not without the rest", () => {
	expect(placesOf(layOutShare({ ...words, name: "صانع" }, draw))).toHaveLength(2);
});

test("lines break at spaces, and a word that does not fit alone breaks none", () => {
	expect(breakLines("one two three", atMost(7))).toEqual(["one two", "three"]);
	expect(breakLines("one extraordinary", atMost(7))).toBe(undefined);
});

test("what is cut ends with an ellipsis, and what fits is not cut", () => {
	expect(cutToFit("Open lab", atMost(8))).toBe("Open lab");
	expect(cutToFit("Open labs", atMost(6))).toBe("Open…");
	expect(cutToFit("Open", () => false)).toBe("");
});
