import { describe, expect, test } from "vitest";
import type { ExplorerResult } from "./explorer-jobs.ts";
import { formatExplorerSection, isMet } from "./explorer-report.ts";

const result = (opportunities: number, figures: ExplorerResult["figures"]): ExplorerResult => ({
	wanted: opportunities,
	opportunities,
	rounds: 3,
	figures,
});
const only = (value: number) => ({ median: value, least: value, most: value });

describe("the report of the explorer", () => {
	test("says the median, the spread, the budget and whether it is met", () => {
		const section = formatExplorerSection([result(10_000, { firstMarker: { median: 1112.4, least: 980, most: 1300 } })]);
		expect(section).toContain("|  | Budget | 10,000 |");
		expect(section).toContain("| First marker | ≤ 1,500 ms | 1,112 (980–1,300) met |");
		expect(section).toContain("Of 1 budgets, 1 are met.");
		expect(section).toContain("| Runs |  | 3 |");
	});

	test("says what is missed, with the budget of each size", () => {
		const results = [result(10_000, { firstMarker: only(1600) }), result(100_000, { firstMarker: only(2400) })];
		expect(formatExplorerSection(results)).toContain("| First marker | ≤ 1,500 ms, ≤ 2,500 ms | 1,600 **missed** | 2,400 met |");
	});

	test("gives a peer's figure as a ratio to ours", () => {
		const section = formatExplorerSection([result(1000, { heap: only(2.5), peerHeap: only(10) })]);
		expect(section).toContain("| – leaflet.markercluster |  | 10.0, 4.0 × |");
	});

	test("leaves out what was not measured", () => {
		const section = formatExplorerSection([result(1000, { heap: only(2.5) })]);
		expect(section).not.toContain("Next text search");
	});

	test("wants as many frames as the budget says, not fewer", () => {
		expect(isMet("panning", 1000, only(60))).toBe(true);
		expect(isMet("panning", 1000, only(54))).toBe(false);
		expect(isMet("blankPanning", 1000, only(54))).toBeUndefined();
	});

	test("measures a size between two budgets by the larger one", () => {
		expect(isMet("filterWork", 33_400, only(40))).toBe(true);
		expect(isMet("filterWork", 10_000, only(40))).toBe(false);
		expect(isMet("firstSearch", 33_400, only(400_000))).toBeUndefined();
	});
});
