import { describe, expect, test } from "vitest";
import { parseOrders } from "./order.ts";

const bounds = { west: 25, south: 54, east: 26, north: 55 };
const CITIES = [
	{ slug: "alpha", bounds },
	{ slug: "beta", bounds, basemap: { archive: "https://maps.example.org/beta.pmtiles", maxZoom: 13 } },
];

describe("the command line", () => {
	test("names a city and an archive", () => {
		expect(parseOrders(["alpha", "a.pmtiles", "--max-zoom", "12", "--credit", "© Us"], CITIES)).toEqual({
			orders: [{ city: "alpha", box: bounds, archive: "a.pmtiles", maxZoom: 12, mostTiles: 20_000, credit: { text: "© Us" } }],
		});
	});

	test("without an archive takes what city.md asks for, and what it names itself before it", () => {
		expect(parseOrders(["beta"], CITIES)).toMatchObject({ orders: [{ archive: "https://maps.example.org/beta.pmtiles", maxZoom: 13 }] });
		expect(parseOrders(["beta", "b.pmtiles", "--max-zoom=9"], CITIES)).toMatchObject({ orders: [{ archive: "b.pmtiles", maxZoom: 9 }] });
	});

	test("without a city takes all that ask for a base map", () => {
		expect(parseOrders([], CITIES)).toMatchObject({ orders: [{ city: "beta" }] });
		expect(parseOrders([], [])).toEqual({ orders: [] });
	});

	const USAGE = "Write: npm run basemap -- [city] [archive] [--max-zoom N] [--max-tiles N] [--credit TEXT]";
	test.each([
		[["--zoom", "3"], `That cannot be understood. ${USAGE}`],
		[["alpha", "a.pmtiles", "b.pmtiles"], `That cannot be understood. ${USAGE}`],
		[["nowhere", "a.pmtiles"], 'There is no city "nowhere": choose one of alpha, beta.'],
		[["alpha"], `Name an archive, or add "basemap" with an "archive" to content/alpha/city.md. ${USAGE}`],
		[["alpha", "ftp://maps.example.org/a.pmtiles"], "Set the archive to a file, or to an address that starts with https://."],
		[["alpha", "http://maps.example.org/a.pmtiles"], "Set the archive to a file, or to an address that starts with https://."],
		[["alpha", "https://me:secret@maps.example.org/a"], "Set the archive to a file, or to an address that starts with https://."],
		[["alpha", "a.pmtiles", "--max-zoom", "many"], "Set --max-zoom to a whole number from 0 to 22."],
		[["alpha", "a.pmtiles", "--max-tiles", "0"], "Set --max-tiles to a whole number from 1 to 1000000."],
	])("%j is refused in one sentence", (args, sentence) => {
		expect(parseOrders(args, CITIES)).toEqual({ wrong: sentence });
	});
});
