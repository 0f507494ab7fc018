import fc from "fast-check";
import { expect, test } from "vitest";
import { fullSet, idsOf, setOf, size } from "./bitset.ts";
import { toDifferences } from "./data.ts";
import { type Choices, select } from "./facets.ts";
import { openColumn, type Postings } from "./postings.ts";

const NAMES = ["kind", "theme", "language"];
const VALUES = ["a", "b", "c", "d"];

/** Each item has any number of values in each facet. */
const items = fc.array(fc.record({ kind: fc.subarray(VALUES), theme: fc.subarray(VALUES), language: fc.subarray(VALUES) }), {
	maxLength: 200,
});
const choices = fc.record({ kind: fc.subarray(VALUES), theme: fc.subarray([...VALUES, "unknown"]), language: fc.subarray(VALUES) });

type Item = Record<string, readonly string[]>;

test("a selection and its counts are those of a search through all items", () => {
	fc.assert(
		fc.property(items, choices, fc.array(fc.nat(220)), (all, wanted, limit) => {
			const map: Choices = new Map(Object.entries(wanted));
			const within = new Set(limit.filter((id) => id < all.length));
			const selection = select(all.length, columnsOf(all), map, [setOf(all.length, within)]);
			const fits = (item: Item, id: number, except?: string) =>
				within.has(id) &&
				NAMES.every(
					(name) =>
						name === except || wanted[name as "kind"].length === 0 || wanted[name as "kind"].some((value) => item[name]?.includes(value)),
				);
			expect([...idsOf(selection.ids)]).toEqual(all.flatMap((item, id) => (fits(item, id) ? [id] : [])));
			expect(selection.count).toBe(size(selection.ids));
			for (const name of NAMES) {
				expect(VALUES.map((value) => selection.countOf(name, value))).toEqual(
					VALUES.map((value) => all.filter((item, id) => fits(item, id, name) && item[name as "kind"].includes(value)).length),
				);
			}
		}),
	);
});

test("without choices everything is selected", () => {
	const all = Array.from({ length: 70 }, () => ({ kind: ["a"], theme: [], language: [] }));
	const { count, ids, countOf } = select(70, columnsOf(all), new Map());
	expect(count).toBe(70);
	expect(ids).toEqual(fullSet(70));
	expect(VALUES.map((value) => countOf("kind", value))).toEqual([70, 0, 0, 0]);
});

test("an empty city selects nothing and counts nothing", () => {
	expect(select(0, columnsOf([]), new Map()).count).toBe(0);
});

test("a value that no longer exists selects nothing, so that an old link says so", () => {
	const columns = columnsOf([{ kind: ["a"] }, { kind: ["b"] }, { kind: ["c"] }]);
	expect(select(3, columns, new Map([["kind", ["gone"]]])).count).toBe(0);
	expect(select(3, columns, new Map([["gone", ["a"]]])).count).toBe(0);
});

test("the counts of a facet that is not there are not known", () => {
	expect(select(3, new Map(), new Map()).countOf("kind", "a")).toBeUndefined();
});

function columnsOf(all: readonly Item[]): Map<string, Postings> {
	return new Map(
		NAMES.map((name) => {
			const ids = VALUES.map((value) => toDifferences(all.flatMap((item, id) => (item[name]?.includes(value) ? [id] : []))));
			return [name, openColumn(all.length, { values: VALUES, ids })];
		}),
	);
}
