import { describe, expect, test } from "vitest";
import { looksLikeUri, parseConceptUri } from "./uri.ts";

const uri = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001";

describe("the address of an ESCO skill", () => {
	test("is taken in its exact form, also with spaces round it", () => {
		expect(parseConceptUri(` ${uri}\n`)).toEqual({ uri });
	});

	test.each([
		["a longer host", uri.replace("europa.eu", "europa.eu.example.org")],
		["a shorter host", uri.replace("data.", "")],
		["a Cyrillic letter", uri.replace("europa", "eurоpa")],
		["a hyphen for a dot", uri.replace("data.europa", "data-europa")],
		["another ending", uri.replace("europa.eu", "europa-eu")],
		["a user name", uri.replace("data.europa.eu", "data.europa.eu@example.org")],
		["a port", uri.replace("europa.eu", "europa.eu:8080")],
		["https", uri.replace("http:", "https:")],
		["another kind of concept", uri.replace("/skill/", "/occupation/")],
		["a detour", uri.replace("/skill/", "/skill/../skill/")],
		["something behind the id", `${uri}?x=1`],
		["a second line", `${uri}\n${uri}`],
		["nothing", ""],
	])("is refused with %s", (_what, text) => {
		expect(parseConceptUri(text)).toEqual({
			refused: expect.stringContaining("The address of an ESCO skill is http://data.europa.eu"),
			down: false,
		});
	});

	test("is shown in the message, unless it could disturb it", () => {
		expect(parseConceptUri("http://example.org/1")).toMatchObject({
			refused: expect.stringMatching(/but here it is "http:\/\/example.org\/1"\.$/),
		});
		expect(parseConceptUri("http://\u001b[2J")).toMatchObject({ refused: expect.stringMatching(/but here it is something unreadable\.$/) });
	});

	test("is told from words to search for", () => {
		expect([uri, "https:x", "data.europa.eu/esco/skill/1"].map(looksLikeUri)).toEqual([true, true, true]);
		expect(["work in teams", "design: thinking", "input/output"].map(looksLikeUri)).toEqual([false, false, false]);
	});
});
