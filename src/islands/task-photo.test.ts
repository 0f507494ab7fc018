/** A photo is made to fit, and keeps its shape. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitInto } from "./task-photo.ts";

test("a large photo is made smaller, a small one stays as it is", () => {
	expect(fitInto({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
	expect(fitInto({ width: 900, height: 1600 }, 1600)).toEqual({ width: 900, height: 1600 });
	expect(fitInto({ width: 1, height: 9000 }, 1600)).toEqual({ width: 1, height: 1600 });
});

test("whatever its shape, no side is longer than allowed and none is lost", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
			const fitted = fitInto({ width, height }, 1600);
			expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(1600);
			expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
		}),
	);
});
