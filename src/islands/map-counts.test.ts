import fc from "fast-check";
import { expect, test } from "vitest";
import { setOf } from "../search/bitset.ts";
import { countMissing, countPoints, locate } from "./map-counts.ts";

test("what is in the list only and what is on the map are all that was found", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(99)), fc.uniqueArray(fc.nat(99)), (points, found) => {
			const set = setOf(100, found);
			expect(countPoints(points, set)).toBe(points.filter((id) => found.includes(id)).length);
			expect(countMissing(locate(points), set)).toBe(found.filter((id) => !points.includes(id)).length);
		}),
	);
});
