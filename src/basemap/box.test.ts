import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countTiles, isInRange, rangesAround, rangesOf, tilesIn, widenBox } from "./box.ts";

const VILNIUS = { west: 25.0246, south: 54.56889, east: 25.48146, north: 54.83232 };

describe("the tiles of a box", () => {
	test("are those that the grid gives the corners", () => {
		expect(rangesOf(VILNIUS, 0, 1)).toEqual([
			{ z: 0, west: 0, north: 0, east: 0, south: 0 },
			{ z: 1, west: 1, north: 0, east: 1, south: 0 },
		]);
		expect(rangesOf(VILNIUS, 14, 14)).toEqual([{ z: 14, west: 9330, north: 5195, east: 9351, south: 5216 }]);
	});

	test("are counted as many as are listed", () => {
		const ranges = rangesOf(VILNIUS, 0, 12);
		expect(countTiles(ranges)).toBe(ranges.flatMap((range) => [...tilesIn(range)]).length);
	});

	test("lie on both sides of the 180th meridian when the box crosses it", () => {
		const ranges = rangesOf({ west: 179, south: -18, east: -179, north: -16 }, 8, 8);
		expect(ranges.map(({ west, east }) => [west, east])).toEqual([
			[255, 255],
			[0, 0],
		]);
	});

	test("never lie outside of the world", () => {
		const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
		fc.assert(
			fc.property(degrees(180), degrees(180), degrees(90), degrees(90), fc.nat(10), (west, east, south, north, z) => {
				for (const range of rangesOf({ west, east, south: Math.min(south, north), north: Math.max(south, north) }, z, z)) {
					expect(Math.min(range.west, range.north, range.east - range.west, range.south - range.north)).toBeGreaterThanOrEqual(0);
					expect(Math.max(range.east, range.south)).toBeLessThan(2 ** z);
				}
			}),
		);
	});
});

test("a box grows by a share on each side, and stays on the globe", () => {
	expect(widenBox({ west: 10, south: 20, east: 20, north: 40 }, 0.1)).toEqual({ west: 9, south: 18, east: 21, north: 42 });
	expect(widenBox({ west: 170, south: 80, east: -170, north: 90 }, 0.5)).toEqual({ west: 160, south: 75, east: -160, north: 90 });
	expect(widenBox({ west: -180, south: -90, east: 180, north: 90 }, 0.5)).toEqual({ west: -180, south: -90, east: 180, north: 90 });
});

test("the range around tiles holds each of them", () => {
	const tiles = [
		{ z: 3, x: 2, y: 5 },
		{ z: 3, x: 4, y: 4 },
		{ z: 2, x: 1, y: 1 },
	];
	const ranges = rangesAround(tiles);
	expect(ranges).toEqual([
		{ z: 2, west: 1, north: 1, east: 1, south: 1 },
		{ z: 3, west: 2, north: 4, east: 4, south: 5 },
	]);
	expect(tiles.filter((tile) => ranges.some((range) => isInRange(tile, range)))).toEqual(tiles);
});
