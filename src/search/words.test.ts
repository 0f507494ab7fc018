import { describe, expect, test } from "vitest";
import { buildQueries, isNear } from "./words.ts";

describe("the queries for what a reader types", () => {
	test("begin with the words as typed, in the letters of the index", () => {
		expect(buildQueries("  Škola   engleskog ", "en")).toEqual(["Škola engleskog"]);
		expect(buildQueries("школа", "sr")[0]).toBe("skola");
		expect(buildQueries("đak", "sr")[0]).toBe("djak");
		expect(buildQueries("møteplass", "nb")).toEqual(["moteplass"]);
	});

	test("are none for an empty text", () => {
		expect(buildQueries(" \n ", "sl")).toEqual([]);
	});

	test("stay as they are in quotation marks", () => {
		expect(buildQueries('"odprta delavnica"', "sl")).toEqual(['"odprta delavnica"']);
	});

	test.each([
		["delavnicami", "delavnic"],
		["dogodkov", "dogodek"],
		["odločitev", "odlocitv"],
		["izkušenj", "izkusnj"],
	])("have Slovenian words without their ending: %s, %s", (typed, query) => {
		expect(buildQueries(typed, "sl")).toContain(query);
	});

	test("ask for a short Slovenian word in its whole forms, so that its beginning does not find half of the index", () => {
		const queries = buildQueries("šole", "sl");
		expect(queries).toEqual(expect.arrayContaining(['"sola"', '"soli"', '"solo"']));
		expect(queries.filter((query) => !query.startsWith('"')).every((query) => query.length >= 4)).toBe(true);
	});

	test.each([
		["језик", "jezic"],
		["игре", "igar"],
		["градови", "grad"],
	])("have Serbian words with what changes inside them: %s, %s", (typed, query) => {
		expect(buildQueries(typed, "sr")).toContain(query);
	});

	test.each([
		["kokemukset", "kokemu"],
		["taiteen", "taid"],
		["luontoa", "luonno"],
		["vaihdon", "vaihto"],
	])("have Finnish words in their other grade: %s, %s", (typed, query) => {
		expect(buildQueries(typed, "fi")).toContain(query);
	});

	test.each([
		["musea", "nl", "muse"],
		["technologieën", "nl", "technologie"],
		["Praktika", "de", "praktik"],
		["travaux", "fr", "trava"],
		["spraak", "nb", "sprak"],
	])("have %s (%s) as %s", (typed, language, query) => {
		expect(buildQueries(typed, language)).toContain(query);
	});

	test("change all words of a text at once, and leave short ones", () => {
		expect(buildQueries("delavnice za mlade", "sl")).toEqual(["delavnice za mlade", "delavnic za mlad"]);
	});
});

describe("a found word", () => {
	test("is near when it is alike for half of what was typed or more", () => {
		expect(isNear("delavnice", ["delavnica,"])).toBe(true);
		expect(isNear("ueber", ["Über"])).toBe(true);
		expect(isNear("taal", ["talen"])).toBe(true);
		expect(isNear("школе", ["Skola"])).toBe(true);
		expect(isNear("printing", ["3D-printproces"])).toBe(true);
	});

	test("is not near when it only begins with the same letters", () => {
		expect(isNear("umbrella", ["um"])).toBe(false);
		expect(isNear("inxqzwj", ["in", "include"])).toBe(false);
		expect(isNear("workshopper", ["work"])).toBe(false);
		expect(isNear("umbrella", [])).toBe(false);
	});
});
