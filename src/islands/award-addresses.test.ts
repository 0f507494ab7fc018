import { describe, expect, it } from "vitest";
import { parseAddresses } from "./award-addresses.ts";

describe("a list of addresses", () => {
	it.each([
		["one a line", "a@example.org\nb@example.org\n"],
		["Windows' line ends and a byte order mark", "\uFEFFa@example.org\r\nb@example.org\r\n"],
		["a table with a head, names and semicolons", "Name;E-mail\nAna;a@example.org\nBen;b@example.org"],
		["quoted cells", '"Ana, A","a@example.org"\n"Ben","b@example.org"'],
		["as a mail program copies them", "Ana <a@example.org>\nBen <mailto:b@example.org>"],
		["the line of a letter's receivers", "a@example.org, Ben <b@example.org>"],
		["a head of one word", "e-mail\na@example.org\n\nb@example.org"],
	])("may be written as %s", (_, text) => {
		const { addresses, faults } = parseAddresses(text);
		expect([addresses.map(({ address }) => address), faults]).toEqual([["a@example.org", "b@example.org"], []]);
	});

	it.each([
		"ana@example",
		"ana@@example.org",
		"ana.example.org",
		"ana@example..org",
		"ana@-example.org",
		"ana b@example.org",
		"=cmd@example.org",
		`${"a".repeat(250)}@example.org`,
	])("with the broken address %s says so with its line", (text) => {
		const { addresses, faults } = parseAddresses(`a@example.org\n${text}`);
		expect([addresses.length, faults]).toEqual([1, [{ line: 2, code: "broken", text: text.slice(0, 60) }]]);
	});

	it("that has an address twice, in whatever letters, names both lines", () => {
		expect(parseAddresses("a@example.org\nb@example.org\nA@Example.org").faults).toEqual([
			{ line: 3, code: "repeated", text: "A@Example.org", first: 1 },
		]);
	});

	it("takes letters of all languages in the name of a host", () => {
		expect(parseAddresses("mokykla@švietimas.example").addresses).toHaveLength(1);
	});
});
