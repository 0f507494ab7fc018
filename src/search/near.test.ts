import fc from "fast-check";
import { expect, test } from "vitest";
import { DEGREE, type PointData, toDifferences } from "./data.ts";
import { orderByDistance } from "./near.ts";

const VILNIUS = { lat: 54.68916, lng: 25.2798 };

function pointsAt(at: readonly (readonly [id: number, lat: number, lng: number])[]): PointData {
	return {
		ids: toDifferences(at.map(([id]) => id)),
		places: at.map((_, place) => place),
		lats: toDifferences(at.map(([, lat]) => Math.round(lat * DEGREE))),
		lngs: toDifferences(at.map(([, , lng]) => Math.round(lng * DEGREE))),
	};
}

test("the nearest comes first, an opportunity with several places by its nearest, and those without a place last", () => {
	const points = pointsAt([
		[0, 54.8, 25.3],
		[1, 54.69, 25.28],
		[3, 41.1, -8.6],
		[3, 54.7, 25.28],
	]);
	expect([...orderByDistance(4, points, VILNIUS)]).toEqual([1, 3, 0, 2]);
});

test("a step to the east is shorter in the north than a step of as many degrees to the north", () => {
	const points = pointsAt([
		[0, VILNIUS.lat + 0.01, VILNIUS.lng],
		[1, VILNIUS.lat, VILNIUS.lng + 0.012],
	]);
	expect([...orderByDistance(2, points, VILNIUS)]).toEqual([1, 0]);
});

test("over the border of a country, and over the 180th meridian, the nearer is the nearer", () => {
	const points = pointsAt([
		[0, 56.95, 24.11],
		[1, 54.9, 23.9],
		[2, -17.7, -179.9],
		[3, -17.7, 170],
	]);
	expect([...orderByDistance(4, points, VILNIUS)].slice(0, 2)).toEqual([1, 0]);
	expect([...orderByDistance(4, points, { lat: -17.7, lng: 179.9 })].slice(0, 2)).toEqual([2, 3]);
});

test("the order has everything once", () => {
	fc.assert(
		fc.property(
			fc.nat(50),
			fc.array(fc.tuple(fc.nat(50), fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -170, max: 170, noNaN: true }))),
			(total, places) => {
				const known = places.filter(([id]) => id < total);
				expect([...orderByDistance(total, pointsAt(known), VILNIUS)].sort((a, b) => a - b)).toEqual(
					Array.from({ length: total }, (_, id) => id),
				);
			},
		),
	);
});
