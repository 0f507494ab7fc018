/** Figures about awarded badges, none of which can point at a person. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstCity, sampleNetwork } from "../../tests/sample.ts";
import { type Awarded, buildCityAwards, hideSmall, LEAST } from "./awards.ts";

const city = firstCity(sampleNetwork([]));
const [badge] = city.badges;

function awarded(count: number, awardedOn: string, isRevoked = false): Awarded[] {
	return Array.from({ length: count }, () => ({ city, badge, awardedOn, isRevoked }));
}

describe("the figures of a city", () => {
	test("count what was awarded by month, badge and skill", () => {
		const awards = [...awarded(6, "2026-10-03"), ...awarded(5, "2026-09-30")];
		const { total, months, badges, skills } = buildCityAwards(city, awards);
		expect(total).toBe(11);
		expect(months).toEqual([
			{ value: "2026-09", count: 5 },
			{ value: "2026-10", count: 6 },
		]);
		expect(badges).toEqual([{ value: badge, count: 11 }]);
		expect(skills.map(({ value, count }) => [value.id, count])).toEqual([["work-in-teams", 11]]);
	});

	test("leave out what was taken back, and what other cities awarded", () => {
		const elsewhere = awarded(9, "2026-10-03").map((award) => ({ ...award, city: { ...city } }));
		expect(buildCityAwards(city, [...awarded(5, "2026-10-03"), ...awarded(7, "2026-10-04", true), ...elsewhere]).total).toBe(5);
	});

	test("are all silent below five", () => {
		expect(buildCityAwards(city, awarded(4, "2026-10-03"))).toEqual({ total: undefined, months: [], badges: [], skills: [] });
	});
});

describe("of counts that add up to a known number", () => {
	const count = (...counts: number[]) => counts.map((value, index) => ({ value: String(index), count: value }));

	test("the small ones are hidden", () => {
		expect(hideSmall(count(9, 3, 3, 8)).map((each) => each.count)).toEqual([9, 8]);
	});

	test("the next one is hidden too when the small ones could be found by subtraction", () => {
		expect(hideSmall(count(9, 3, 8)).map((each) => each.count)).toEqual([9]);
	});

	test("what is hidden adds up to nothing or to five at least", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (counts) => {
				const shown = hideSmall(count(...counts));
				const hidden = counts.reduce((sum, each) => sum + each, 0) - shown.reduce((sum, each) => sum + each.count, 0);
				return shown.every((each) => each.count >= LEAST) && (shown.length === 0 || hidden === 0 || hidden >= LEAST);
			}),
		);
	});
});
