import fc from "fast-check";
import { expect, test } from "vitest";
import { fullSet, idsOf, setOf, size } from "./bitset.ts";
import { buildFacetEngine, type Choices, type FacetColumn } from "./facets.ts";

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
			const selection = buildFacetEngine(all.length, columnsOf(all)).select(map, [setOf(all.length, within)]);
			const fits = (item: Item, id: number, except?: string) =>
				within.has(id) &&
				NAMES.every(
					(name) =>
						name === except || wanted[name as "kind"].length === 0 || wanted[name as "kind"].some((value) => item[name]?.includes(value)),
				);
			expect([...idsOf(selection.ids)]).toEqual(all.flatMap((item, id) => (fits(item, id) ? [id] : [])));
			expect(selection.count).toBe(size(selection.ids));
			for (const name of NAMES) {
				expect(selection.counts.get(name)).toEqual(
					VALUES.map((value) => all.filter((item, id) => fits(item, id, name) && item[name as "kind"].includes(value)).length),
				);
			}
		}),
	);
});

test("without choices everything is selected", () => {
	const engine = buildFacetEngine(70, columnsOf(Array.from({ length: 70 }, () => ({ kind: ["a"], theme: [], language: [] }))));
	const { count, ids, counts } = engine.select(new Map());
	expect(count).toBe(70);
	expect(ids).toEqual(fullSet(70));
	expect(counts.get("kind")).toEqual([70, 0, 0, 0]);
});

test("an empty city selects nothing and counts nothing", () => {
	expect(buildFacetEngine(0, columnsOf([])).select(new Map()).count).toBe(0);
});

test("a value that no longer exists selects nothing, so that an old link says so", () => {
	const engine = buildFacetEngine(3, columnsOf([{ kind: ["a"] }, { kind: ["b"] }, { kind: ["c"] }]));
	expect(engine.select(new Map([["kind", ["gone"]]])).count).toBe(0);
});

function columnsOf(all: readonly Item[]): Map<string, FacetColumn> {
	return new Map(
		NAMES.map((name) => [
			name,
			{ values: VALUES, postings: VALUES.map((value) => all.flatMap((item, id) => (item[name]?.includes(value) ? [id] : []))) },
		]),
	);
}
