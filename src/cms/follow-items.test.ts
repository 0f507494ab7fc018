import fc from "fast-check";
import { expect, it } from "vitest";
import { followItems } from "./follow-items.ts";

const steps = [
	{ opportunity: "open-lab", note: "Pirmas" },
	{ badge: "maker", note: "Antras" },
	{ private: "Pokalbis", note: "Trečias" },
];
const words = { steps: [{ note: "First" }, { note: "Second" }, { private: "A talk", note: "Third" }] };
const follow = (after: readonly object[]) => followItems(words, { steps }, { steps: after });
const [first, second, third] = steps as [object, object, object];

it("words move with their items", () => {
	expect(follow([third, first, second])).toEqual({ steps: [{ private: "A talk", note: "Third" }, { note: "First" }, { note: "Second" }] });
});

it("words of an item that is taken away go with it, and the others stay with theirs", () => {
	expect(follow([first, third])).toEqual({ steps: [{ note: "First" }, { private: "A talk", note: "Third" }] });
});

it("a new item has no words yet, wherever it stands", () => {
	expect(follow([first, { playlist: "new" }, second, third])).toEqual({
		steps: [{ note: "First" }, {}, { note: "Second" }, { private: "A talk", note: "Third" }],
	});
});

it("an item that was changed keeps its words, also when it moved", () => {
	expect(follow([{ ...second, note: "Kitaip" }, first, third])).toEqual({
		steps: [{ note: "Second" }, { note: "First" }, { private: "A talk", note: "Third" }],
	});
});

it("an item that was written anew in its place keeps its words: the check does not know better", () => {
	expect(followItems({ outcomes: ["A", "B"] }, { outcomes: ["a", "b"] }, { outcomes: ["c", "b"] })).toEqual({ outcomes: ["A", "B"] });
});

it("words for an item that was just added stand as they were typed", () => {
	const typed = { steps: [...words.steps, { note: "Fourth" }] };
	expect(followItems(typed, { steps }, { steps: [...steps, { playlist: "new" }] })).toEqual(typed);
});

it("without a change of the original nothing changes, for any order of any items every word stays with its item", () => {
	const item = fc.record({ id: fc.uuid(), note: fc.string() });
	fc.assert(
		fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 }), fc.func(fc.nat()), (before, rank) => {
			const said = before.map(({ id }) => ({ note: `about ${id}` }));
			expect(followItems({ list: said }, { list: before }, { list: before })).toEqual({ list: said });
			const after = before.toSorted((a, b) => rank(a.id) - rank(b.id));
			expect(followItems({ list: said }, { list: before }, { list: after })).toEqual({
				list: after.map(({ id }) => ({ note: `about ${id}` })),
			});
		}),
	);
});
