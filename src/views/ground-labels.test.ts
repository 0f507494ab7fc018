import { describe, expect, test } from "vitest";
import type { Opportunity } from "../model/opportunity.ts";
import { listGroundLabels } from "./ground-labels.ts";

const at = (...places: object[]) => ({ facts: { places } }) as unknown as Opportunity;
const library = { name: "Library", lat: 54.68912, lng: 25.27 };
const park = { name: "Park", lat: 54.7, lng: 25.3 };

describe("the names on the drawn map", () => {
	test("are those of the busiest places, each once", () => {
		expect(listGroundLabels([at(park), at(library), at(library, park), at(library)])).toEqual([
			["Library", 54.6891, 25.27],
			["Park", 54.7, 25.3],
		]);
	});

	test("are few, and none is too long to be read on a map", () => {
		const many = Array.from({ length: 40 }, (_, index) => at({ ...park, name: `Park ${index}` }));
		expect(listGroundLabels(many)).toHaveLength(14);
		expect(listGroundLabels([at({ ...park, name: "A very long name of a house with a history" })])).toEqual([]);
	});

	test("are only of places that have a name and a position", () => {
		expect(listGroundLabels([at({ name: "Online" }, { lat: 1, lng: 1 }), { facts: {} } as Opportunity])).toEqual([]);
	});
});
