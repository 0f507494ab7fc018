import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildFacetData } from "./columns.ts";
import { type Column, type ColumnName, fromDifferences, toDifferences } from "./data.ts";
import { buildExplorer, columnsFor } from "./explorer.ts";
import { type Filters, formatFilters, isEmpty, parseFilters } from "./filters.ts";
import { daysWanted, WESTERN_WEEK } from "./when.ts";

const NONE: Filters = { words: "", choices: new Map(), when: "", age: undefined };
/** Saturday, 21 November 2026. */
const TODAY = Date.UTC(2026, 10, 21) / 86_400_000;

const columns = {
	kind: column({ course: [0, 2], event: [1, 3] }),
	day: column({ [TODAY]: [0], [TODAY + 1]: [1], [TODAY + 20]: [1] }),
	age: column({ "0-12": [2], "14-19": [1] }),
};
const whole = buildFacetData(4, new Map(Object.entries(columns) as [ColumnName, Column][]));
const explorer = buildExplorer(whole.total, whole.columns, WESTERN_WEEK);
const found = (filters: Partial<Filters>, ranked?: readonly number[]) => [...explorer.find({ ...NONE, ...filters }, TODAY, ranked).ids()];

function column(ids: Readonly<Record<string, readonly number[]>>): Column {
	return { values: Object.keys(ids), ids: Object.values(ids).map((list) => toDifferences(list)) };
}

describe("an explorer", () => {
	test("shows everything in the order of the list when nothing is chosen", () => {
		expect(found({})).toEqual([0, 1, 2, 3]);
	});

	test("knows what is today, this weekend, in the next week, in a month, and what has no date", () => {
		expect(found({ when: "today" })).toEqual([0]);
		expect(found({ when: "weekend" })).toEqual([0, 1]);
		expect(found({ when: "week" })).toEqual([0, 1]);
		expect(found({ when: "2026-12" })).toEqual([1]);
		expect(found({ when: "undated" })).toEqual([2, 3]);
		expect(found({ when: "one day" })).toEqual([]);
	});

	test("leaves out what is for other ages; what has no limits fits every age", () => {
		expect(found({ age: 16 })).toEqual([0, 1, 3]);
		expect(found({ age: 8 })).toEqual([0, 2, 3]);
	});

	test("shows what the words found in the order of the words, within the filters", () => {
		expect(found({}, [3, 1, 0])).toEqual([3, 1, 0]);
		expect(found({ choices: new Map([["kind", ["event"]]]) }, [3, 1, 0])).toEqual([3, 1]);
		expect(found({}, [])).toEqual([]);
	});

	test("counts what one more choice would show", () => {
		const { countOf } = explorer.find({ ...NONE, when: "weekend", choices: new Map([["kind", ["event"]]]) }, TODAY);
		expect(["course", "event", "gone"].map((value) => countOf("kind", value))).toEqual([1, 1, 0]);
	});

	test("shows what is near in the order of the distance, within the filters and the words", () => {
		const { ids } = explorer.find({ ...NONE, choices: new Map([["kind", ["event"]]]) }, TODAY, [3, 1, 0]);
		expect([...ids(Uint32Array.of(0, 1, 2, 3))]).toEqual([1, 3]);
	});

	test("with columns that come when they are needed finds the same as with all of them at once", () => {
		const chosen = fc.record({
			choices: fc.subarray(["course", "event", "gone"]).map((kinds) => new Map(kinds.length === 0 ? [] : [["kind", kinds]])),
			when: fc.constantFrom("", "today", "weekend", "month", "undated", "2026-12"),
			age: fc.option(fc.nat(30), { nil: undefined }),
			ranked: fc.option(fc.uniqueArray(fc.nat(3)), { nil: undefined }),
		});
		const apart = buildFacetData(4, new Map(Object.entries(columns) as [ColumnName, Column][]), 3);
		expect(apart).toEqual({ total: 4, columns: {}, files: ["kind", "day", "age"] });
		fc.assert(
			fc.property(chosen, ({ ranked, ...wanted }) => {
				const filters = { ...NONE, ...wanted };
				const lazy = buildExplorer(apart.total, apart.columns, WESTERN_WEEK);
				for (const name of columnsFor(filters)) lazy.add(name, columns[name as keyof typeof columns]);
				const late = lazy.find(filters, TODAY, ranked);
				const once = explorer.find(filters, TODAY, ranked);
				expect([[...late.ids()], late.count, late.set]).toEqual([[...once.ids()], once.count, once.set]);
				lazy.add("kind", columns.kind);
				expect(late.countOf("kind", "event")).toBe(once.countOf("kind", "event"));
			}),
		);
	});
});

test("the weekend that is seen on a Sunday is this one, not the next", () => {
	const sunday = TODAY + 1;
	expect([sunday, sunday + 6].map((day) => daysWanted("weekend", sunday, WESTERN_WEEK)?.(day))).toEqual([true, false]);
});

test("differences give back the numbers", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -20_000_000, max: 20_000_000 })), (numbers) => {
			expect(fromDifferences(toDifferences(numbers))).toEqual(numbers);
		}),
	);
});

describe("an address", () => {
	test("gives back the filters that made it", () => {
		const values = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?$/), { minLength: 1, maxLength: 4 });
		const filters = fc.record({
			words: fc.string().map((words) => words.trim()),
			choices: fc
				.dictionary(fc.constantFrom("kind", "theme"), values)
				.map((choices) => new Map(Object.entries(choices).map(([name, chosen]) => [name, chosen.sort()]))),
			when: fc.constantFrom("", "today", "2026-12"),
			age: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
		});
		fc.assert(
			fc.property(filters, (wanted) => {
				const again = parseFilters(new URLSearchParams(formatFilters(wanted).toString()), ["kind", "theme"]);
				expect({ ...again, choices: Object.fromEntries(again.choices) }).toEqual({
					...wanted,
					choices: Object.fromEntries(wanted.choices),
				});
			}),
		);
	});

	test("is the same for the same choices in another order", () => {
		const ab = new URLSearchParams("theme=b&kind=x&theme=a");
		expect(formatFilters(parseFilters(ab, ["kind", "theme"])).toString()).toBe("kind=x&theme=a&theme=b");
	});

	test("with names or ages that do not exist opens all the same", () => {
		expect(isEmpty(parseFilters(new URLSearchParams("utm_source=x&age=999&kind="), ["kind"]))).toBe(true);
	});
});
