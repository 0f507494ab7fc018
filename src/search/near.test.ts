import fc from "fast-check";
import { expect, test } from "vitest";
import { DEGREE, type PointData, toDifferences } from "./data.ts";
import { sortByDistance } from "./near.ts";

const VILNIUS = { lat: 54.68916, lng: 25.2798 };

function pointsAt(places: readonly (readonly [id: number, lat: number, lng: number])[]): PointData {
	return {
		ids: toDifferences(places.map(([id]) => id)),
		lats: toDifferences(places.map(([, lat]) => Math.round(lat * DEGREE))),
		lngs: toDifferences(places.map(([, , lng]) => Math.round(lng * DEGREE))),
	};
}

test("the nearest comes first, an opportunity with several places by its nearest, and those without a place last", () => {
	const points = pointsAt([
		[0, 54.8, 25.3],
		[1, 54.69, 25.28],
		[3, 41.1, -8.6],
		[3, 54.7, 25.28],
	]);
	expect(sortByDistance([0, 1, 2, 3], points, VILNIUS)).toEqual([1, 3, 0, 2]);
});

test("a step to the east is shorter in the north than a step of as many degrees to the north", () => {
	const points = pointsAt([
		[0, VILNIUS.lat + 0.01, VILNIUS.lng],
		[1, VILNIUS.lat, VILNIUS.lng + 0.012],
	]);
	expect(sortByDistance([0, 1], points, VILNIUS)).toEqual([1, 0]);
});

test("sorting loses nothing and adds nothing", () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.nat(50)),
			fc.array(fc.tuple(fc.nat(50), fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -170, max: 170, noNaN: true }))),
			(ids, places) => {
				expect(sortByDistance(ids, pointsAt(places), VILNIUS).sort((a, b) => a - b)).toEqual([...ids].sort((a, b) => a - b));
			},
		),
	);
});
