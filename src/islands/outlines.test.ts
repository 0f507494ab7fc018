import { expect, test } from "vitest";
import { parseOutlines } from "./outlines.ts";

test("each ring of the path becomes a ring of latitudes and longitudes", () => {
	expect(parseOutlines("M25.1 54L26 55L-7.5 55.5ZM1 2L3 4L5 -6Z")).toEqual([
		[
			[54, 25.1],
			[55, 26],
			[55.5, -7.5],
		],
		[
			[2, 1],
			[4, 3],
			[-6, 5],
		],
	]);
});

test("no land is no ring", () => {
	expect(parseOutlines("")).toEqual([]);
});
