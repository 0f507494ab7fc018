import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStrictJson } from "./strict-json.ts";

test("everything that JSON can say is read as JSON reads it", () => {
	fc.assert(
		fc.property(fc.json(), (text) => {
			const parsed = parseStrictJson(text);
			expect(parsed).toEqual({ value: JSON.parse(text) });
		}),
	);
});

test.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"x":[{"b":{"c":1,"c":1}}]}', '{"a" : 1, "a"\n: 2}', '{"__proto__":1,"__proto__":2}'])(
	"a name that stands twice in one object is refused: %s",
	(text) => {
		expect(parseStrictJson(text)).toEqual({ fault: "duplicate" });
	},
);

test.each(['[{"a":1},{"a":2}]', '{"a":{"a":{"a":"a"}}}', '{"a":"{\\"a\\":1,\\"a\\":2}"}'])(
	"a name may stand in two objects: %s",
	(text) => {
		expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
	},
);

test("what is no JSON is refused, and what is far too long is not read", () => {
	expect([parseStrictJson("{a:1}"), parseStrictJson(`"${"a".repeat(1_000_001)}"`)]).toEqual([{ fault: "syntax" }, { fault: "too-long" }]);
});
