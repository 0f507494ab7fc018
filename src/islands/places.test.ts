import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEGREE, toDifferences } from "../search/data.ts";
import { projectPoint, readFeatures, readPoints } from "./places.ts";

function feature(url: string, coordinates: readonly number[] | null) {
	return { geometry: coordinates === null ? null : { coordinates }, properties: { title: url, url, lang: "en" } };
}

describe("the points of the feed", () => {
	test("without a position, or twice at one place, do not count", () => {
		const read = readFeatures({ features: [feature("a", [25, 54]), feature("b", null), feature("a", [25, 54]), feature("c", [25, 54])] });
		expect([...Array.from(read.ids)]).toEqual([0, 2]);
		expect(read.entriesOf([0, 1])).toMatchObject([{ url: "a" }, { url: "c" }]);
	});

	test("of one opportunity at two places share its id", () => {
		expect(Array.from(readFeatures({ features: [feature("a", [25, 54]), feature("a", [26, 54])] }).ids)).toEqual([0, 0]);
	});
});

test("the explorer's points are the sums of its differences; the same id is asked for once", async () => {
	const data = {
		ids: toDifferences([3, 3, 5]),
		places: [1, 0, 0],
		lats: toDifferences([-54.5 * DEGREE, 54.5 * DEGREE]),
		lngs: toDifferences([25 * DEGREE, 25 * DEGREE]),
	};
	const read = readPoints(
		data,
		(id) => ({ title: `${id}`, url: "", lang: "en" }),
		async (ids) => ids.map((id) => ({ title: `${id}`, url: "", lang: "en" })),
	);
	expect(Array.from(read.ids)).toEqual([3, 3, 5]);
	expect(read.x[0]).toBeCloseTo(projectPoint(54.5, 25).x, 9);
	expect(read.y[1]).toBeCloseTo(256 - (read.y[0] ?? 0), 9);
	expect(read.entryOf(2)?.title).toBe("5");
	expect(await read.entriesOf([0, 1, 2])).toMatchObject([{ title: "3" }, { title: "5" }]);
});

test("projected points lie on the square of the world, east to the right and south below", () => {
	fc.assert(
		fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (lat, lng) => {
			const { x, y } = projectPoint(lat, lng);
			expect(x >= 0 && x <= 256 && y >= -1e-6 && y <= 256 + 1e-6).toBe(true);
		}),
	);
	expect(projectPoint(0, 0)).toEqual({ x: 128, y: expect.closeTo(128, 9) });
	expect(projectPoint(60, 0).y).toBeLessThan(projectPoint(50, 0).y);
});
