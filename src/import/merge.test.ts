import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEntry } from "./merge.ts";
import { hashFields } from "./record.ts";

const entry = fc.dictionary(
	fc.constantFrom("title", "summary", "price", "places"),
	fc.oneof(fc.string(), fc.record({ amount: fc.nat() })),
	{ noNullPrototype: true },
);

test("what a person changed since the last import is never overwritten, and what they left alone follows the source", () => {
	fc.assert(
		fc.property(entry, entry, entry, (written, current, incoming) => {
			const { data, contested } = mergeEntry({ current, before: hashFields(written), incoming, takesTheirs: false });
			for (const name of new Set([...Object.keys(current), ...Object.keys(incoming), ...Object.keys(written)])) {
				const isEdited = JSON.stringify(current[name]) !== JSON.stringify(written[name]);
				expect(data[name]).toEqual(isEdited ? current[name] : incoming[name]);
				if (contested.includes(name)) expect(isEdited).toBe(true);
			}
		}),
	);
});

test("merging again what was merged changes nothing, and contests the same", () => {
	fc.assert(
		fc.property(entry, entry, entry, fc.boolean(), (written, current, incoming, takesTheirs) => {
			const first = mergeEntry({ current, before: hashFields(written), incoming, takesTheirs });
			const second = mergeEntry({ current: first.data, before: first.fields, incoming, takesTheirs: false });
			expect(second.data).toEqual(first.data);
			expect(second.changed).toEqual([]);
			expect(second.contested).toEqual(first.contested);
		}),
	);
});

test("to take the source's values leaves alone what only a person wrote", () => {
	const { data } = mergeEntry({
		current: { title: "Mine", themes: ["sport"] },
		before: hashFields({ title: "Old" }),
		incoming: { title: "Theirs" },
		takesTheirs: true,
	});
	expect(data).toEqual({ title: "Theirs", themes: ["sport"] });
});
