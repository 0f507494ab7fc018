import { describe, expect, test } from "vitest";
import { areaOfPin, chooseLabels } from "./map-labels.ts";

const label = (name: string) => [name, 0, 0] as const;

describe("the names on the drawn ground", () => {
	test("are all there while none lies over another", () => {
		const points = [
			{ x: 0, y: 0 },
			{ x: 0, y: 30 },
			{ x: 200, y: 0 },
		];
		expect([...chooseLabels([label("Library"), label("Park"), label("Theatre")], points)]).toEqual([0, 1, 2]);
	});

	test("give way to those that stand before them", () => {
		const points = [
			{ x: 0, y: 0 },
			{ x: 20, y: 5 },
			{ x: 20, y: 50 },
		];
		expect([...chooseLabels([label("Library"), label("Park"), label("Theatre")], points)]).toEqual([0, 2]);
	});

	test("stand below the pin of their place, and are left out under one of several places", () => {
		const points = [{ x: 0, y: 0 }];
		expect([...chooseLabels([label("Library")], points, [areaOfPin({ x: 0, y: 0 }, true)])]).toEqual([0]);
		expect([...chooseLabels([label("Library")], points, [areaOfPin({ x: 0, y: 0 }, false)])]).toEqual([]);
	});

	test("need more lines when they are long", () => {
		const points = [
			{ x: 0, y: 0 },
			{ x: 0, y: 25 },
		];
		expect([...chooseLabels([label("The old library at the river"), label("Park")], points)]).toEqual([0]);
	});
});
