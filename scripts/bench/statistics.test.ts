import { describe, expect, test } from "vitest";
import { medianOf, spreadOf } from "./statistics.ts";

describe("several runs", () => {
	test("are summed up by the middle one, whatever their order", () => {
		expect(medianOf([9, 1, 5])).toBe(5);
		expect(medianOf([4])).toBe(4);
	});

	test("of an even number have the mean of the middle two", () => {
		expect(medianOf([1, 100, 2, 3])).toBe(2.5);
	});

	test("keep their least and their most", () => {
		expect(spreadOf([10, 2, 33])).toEqual({ median: 10, least: 2, most: 33 });
	});

	test("have no figure when there were none", () => {
		expect(() => spreadOf([])).toThrow("There is no run to sum up.");
	});
});
