import { describe, expect, test } from "vitest";
import type { ExplorerResult } from "./explorer-jobs.ts";
import { addResult } from "./explorer-run.ts";

const result = (wanted: number, rounds = 3): ExplorerResult => ({ wanted, opportunities: wanted, rounds, figures: {} });

describe("the sizes that were measured", () => {
	test("stay when another is measured, in their order", () => {
		expect(addResult([result(1000), result(100_000)], result(10_000)).map(({ wanted }) => wanted)).toEqual([1000, 10_000, 100_000]);
	});

	test("are replaced when they are measured again", () => {
		expect(addResult([result(1000, 1), result(10_000)], result(1000, 5))).toEqual([result(1000, 5), result(10_000)]);
	});
});
