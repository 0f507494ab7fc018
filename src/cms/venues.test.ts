import { expect, it } from "vitest";
import { readContent } from "../content/read.ts";
import { listVenues } from "./venues.ts";

const { content } = await readContent("content");
const cities = content?.cities ?? [];

it("each place of a city is offered once, with where it stands", () => {
	for (const city of cities) {
		const venues = listVenues(city);
		expect(new Set(venues.map(({ name }) => name)).size).toBe(venues.length);
		for (const { lat, lng } of venues) expect([typeof lat, typeof lng]).toEqual(["number", "number"]);
	}
	expect(cities.some((city) => listVenues(city).length > 3)).toBe(true);
});

it("a place without a point, or far away on purpose, is none of the city's", () => {
	for (const city of cities) {
		const offered = new Set(listVenues(city).map(({ name }) => name));
		const places = city.opportunities.flatMap(({ data }) => data.places ?? []);
		const away = places.filter(({ lat, outsideCity }) => lat === undefined || outsideCity === true);
		const near = new Set(places.filter((place) => !away.includes(place)).map(({ name }) => name));
		for (const { name = "" } of away) if (!near.has(name)) expect(offered).not.toContain(name);
	}
});
