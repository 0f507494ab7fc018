import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { parseJson } from "./json.ts";
import { createLocate } from "./locate.ts";
import { parsePlainYaml } from "./plain-yaml.ts";
import { type Data, fullEntry } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";
import { parseYaml } from "./yaml.ts";

describe("the quick reader of plain YAML", () => {
	it("never reads anything that yaml reads otherwise", () => {
		const scalar = fc.constantFrom(
			"x",
			"5",
			"05",
			"1_000",
			"1e3",
			"0x1F",
			"-3",
			"2.50",
			"true",
			"Yes",
			"null",
			"~",
			"2026-11-28",
			"10:30",
			'"q"',
			"'q'",
			"'it''s'",
			"a: b",
			"a #b",
			"a#b",
			"- a",
			"[a, b]",
			"[a, 'b c', 3]",
			"[]",
			"{}",
			"[a,]",
			"| ",
			"&a x",
			"*a",
			"!x",
			"#c",
			"a\u00a0",
			"\u00a0",
			"é",
			"3D",
			"1.",
			".5",
			"+1",
			"12e03",
			"",
			"x:",
			": x",
			"@x",
			"`x",
			"%x",
			"a, b",
			"https://example.org",
			"😀",
			"false ",
			"-0",
			"NaN",
			".inf",
			"''",
			'""',
			"012-3",
		);
		const line = fc.tuple(
			fc.constantFrom("", " ", "  ", "    ", "\t"),
			fc.constantFrom("a:", "b: ", "c:  ", "- ", "- a: ", "-", "- - ", "", "true: ", "? ", "a b: ", "a-b: ", "# ", "...", "null: "),
			scalar,
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
				const text = lines.map((parts) => parts.join("")).join("\n");
				const quick = parsePlainYaml(text);
				if (quick === undefined) return;
				const document = parseDocument(text, { stringKeys: true, logLevel: "silent" });
				expect(document.errors.map(({ message }) => message)).toEqual([]);
				expect(quick).toEqual(document.toJS());
			}),
			{ numRuns: 20_000 },
		);
	}, 60_000);

	it("reads what the editor and people usually write", () => {
		const text =
			'title: Open lab\nsessions:\n  - start: 2026-11-28T10:00\n    place: lab\n  - start: 2026-12-05T10:00\nheldIn: [lt, en]\nprice:\n  amount: 0\nskills:\n- a\n- b\nnote: "x: y"\n';
		expect(parsePlainYaml(text)).toEqual(parseDocument(text).toJS());
	});

	it("agrees with yaml about whatever yaml writes", () => {
		const value = fc.letrec((tie) => ({
			any: fc.oneof(
				{ depthSize: "small" },
				fc.string(),
				fc.integer(),
				fc.boolean(),
				fc.constant(null),
				fc.array(tie("any")),
				fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie("any")),
			),
		})).any;
		fc.assert(
			fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value), (data) => {
				const text = stringify(data, { aliasDuplicateObjects: false });
				expect(parsePlainYaml(text) ?? parseDocument(text).toJS()).toEqual(parseDocument(text).toJS());
			}),
			{ numRuns: 500 },
		);
	}, 30_000);
});

describe("lines", () => {
	it("are those of the value, of a key when asked, and of the object that lacks something", () => {
		const locate = createLocate("\na: 1\nb:\n  c: >-\n    x\n  d:\n    - 1\n    - e: 2\n");
		expect([
			locate([]),
			locate(["a"]),
			locate(["b"]),
			locate(["b", "c"]),
			locate(["b", "d", 1]),
			locate(["b", "d", 1, "e"]),
			locate(["b", "zzz"]),
		]).toEqual([2, 2, 3, 4, 8, 8, 3]);
		expect(locate(["b", "d"], true)).toBe(6);
	});

	it.each(["\n", "\n# a comment\n", "\r\n"])("are the same for the quick reader, which notes them on its way", (start) => {
		const text = `${start}a: 1\nb:\n  c: x\n  d:\n  - 1\n  - e: 2\n    f:\nlast: [a, b]\n`;
		const [quick, slow] = [createLocate(text), createLocate(`${text}more: >-\n  x\n`)];
		for (const path of [
			[],
			["a"],
			["b"],
			["b", "c"],
			["b", "d"],
			["b", "d", 0],
			["b", "d", 1],
			["b", "d", 1, "e"],
			["b", "d", 1, "f"],
			["last"],
			["last", 1],
			["zzz"],
			["b", "zzz"],
		]) {
			expect([path, quick(path)]).toEqual([path, slow(path)]);
		}
	});

	it("are the same for JSON", () => {
		const { text, lines } = writeEntry(fullEntry("skill"), true);
		expect(createLocate(text)(["labels", "en"])).toBe(lines.get("labels/en"));
	});
});

describe("JSON is strict", () => {
	it.each([
		["a comment", '{\n\t"a": 1 // x\n}', 2],
		["a comma at the end", '{\n\t"a": 1,\n}', 3],
		["single quotes", "{ 'a': 1 }", 1],
		["NaN", '{ "a": NaN }', 1],
		["two values", "{}\n{}", 2],
		["nothing", "", 1],
		["an open bracket", '{\n"a": [1', 2],
	])("%s is refused", (_, text, line) => {
		expect(parseJson(text).problems).toMatchObject([{ line, message: expect.stringContaining("Write this as JSON") }]);
	});

	it("a name that stands twice is refused, with its line", () => {
		expect(parseJson('{\n"a": 1,\n"a": 2\n}').problems).toEqual([
			{ line: 3, message: "Remove one of the two: the same name stands here twice." },
		]);
	});

	it("names that JavaScript reserves are refused", () => {
		expect(parseJson('{\n"__proto__": {}\n}').problems).toEqual([{ line: 2, message: 'Remove "__proto__": it is no property.' }]);
	});

	it("texts with quotes and colons inside are no names", () => {
		expect(parseJson('{ "a": "\\"b\\": 1" }').data).toEqual({ a: '"b": 1' });
	});
});

it("a value read by YAML is never of a class of its own", () => {
	const data = parseYaml("a:\n  b: [1]\n").data as Data;
	expect([Object.getPrototypeOf(data), Object.getPrototypeOf(data.a)]).toEqual([Object.prototype, Object.prototype]);
});
