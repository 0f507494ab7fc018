import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Direction, nearest, nearestToward } from "./map-direction.ts";

const DIRECTIONS: readonly Direction[] = ["up", "down", "left", "right"];
const HERE = { x: 0, y: 0 };

describe("an arrow key", () => {
	test("leads to the nearest point in its quarter of the plane", () => {
		const x = [10, 20, 1, -5, 0];
		const y = [3, 0, 9, 0, -7];
		expect(DIRECTIONS.map((direction) => nearestToward(direction, HERE, x, y))).toEqual([4, 2, 3, 0]);
	});

	test("leads nowhere where there is nothing, and never to the very same place", () => {
		expect(DIRECTIONS.map((direction) => nearestToward(direction, HERE, [0, 4], [0, 0]))).toEqual([undefined, undefined, undefined, 1]);
	});

	test("passes over what does not count", () => {
		expect(nearestToward("right", HERE, [1, 2, 3], [0, 0, 0], (index) => index > 1)).toBe(2);
	});

	test("of the four, exactly one leads toward each other point", () => {
		fc.assert(
			fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (x, y) => {
				fc.pre(x !== 0 || y !== 0);
				expect(DIRECTIONS.filter((direction) => nearestToward(direction, HERE, [x], [y]) === 0)).toHaveLength(1);
			}),
		);
	});

	test("reaches every place from every other", () => {
		const position = fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) });
		const several = fc.uniqueArray(position, { minLength: 2, maxLength: 25, selector: ({ x, y }) => `${x} ${y}` });
		fc.assert(
			fc.property(several, (places) => {
				const x = places.map((place) => place.x);
				const y = places.map((place) => place.y);
				const reached = new Set([0]);
				for (const index of reached) {
					for (const direction of DIRECTIONS) {
						const found = nearestToward(direction, places[index] ?? HERE, x, y);
						if (found !== undefined) reached.add(found);
					}
				}
				expect(reached.size).toBe(places.length);
			}),
		);
	});
});

test("the nearest of all is found in any direction", () => {
	expect(nearest({ x: 5, y: 5 }, [0, 6, 9], [0, 4, 9])).toBe(1);
	expect(nearest({ x: 5, y: 5 }, [], [])).toBeUndefined();
});
