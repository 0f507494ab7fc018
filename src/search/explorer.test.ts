import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FacetData, fromDifferences, toDifferences } from "./data.ts";
import { buildExplorer } from "./explorer.ts";
import { type Filters, formatFilters, isEmpty, parseFilters } from "./filters.ts";
import { daysWanted, WESTERN_WEEK } from "./when.ts";

const NONE: Filters = { words: "", choices: new Map(), when: "", age: undefined };
/** Saturday, 21 November 2026. */
const TODAY = Date.UTC(2026, 10, 21) / 86_400_000;

const data: FacetData = {
	total: 4,
	facets: { kind: { values: ["course", "event"], ids: [toDifferences([0, 2]), toDifferences([1, 3])] } },
	days: { ids: toDifferences([0, 1, 1]), days: [TODAY, TODAY + 1, TODAY + 20] },
	ages: { ids: toDifferences([1, 2]), min: [14, 0], max: [19, 12] },
};
const explorer = buildExplorer(data, WESTERN_WEEK);
const found = (filters: Partial<Filters>, ranked?: readonly number[]) => explorer.find({ ...NONE, ...filters }, TODAY, ranked).ids;

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
		const { counts } = explorer.find({ ...NONE, when: "weekend", choices: new Map([["kind", ["event"]]]) }, TODAY);
		expect(Object.fromEntries(counts.get("kind") ?? [])).toEqual({ course: 1, event: 1 });
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
