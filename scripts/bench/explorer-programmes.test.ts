import { describe, expect, test } from "vitest";
import { chooseProgrammes } from "./explorer-programmes.ts";
import type { Programme } from "./programme.ts";

const REAL: Programme[] = Array.from({ length: 10 }, (_, index) => ({
	id: `program-${index}`,
	title: `Robots ${index}`,
	description: null,
	organisation: "Library",
	categories: [],
	meetingType: "face_to_face",
	address: null,
	postalCode: null,
	lat: 41.8 + index / 1000,
	lon: -87.6,
	communityArea: null,
	startDate: "2022-09-30",
	endDate: index % 2 === 0 ? null : "2022-10-28",
	startTime: null,
	endTime: null,
	minAge: null,
	maxAge: null,
	capacity: null,
	price: "Free",
	paysParticipants: "Not Paid",
}));

describe("the programmes that are measured", () => {
	test("are the same each time", () => {
		expect(chooseProgrammes(REAL, 35)).toEqual(chooseProgrammes(REAL, 35));
	});

	test("are real ones as far as they go, spread evenly when fewer are wanted", () => {
		expect(chooseProgrammes(REAL, 10).map(({ programme }) => programme)).toEqual(REAL);
		expect(chooseProgrammes(REAL, 3).map(({ programme }) => programme.id)).toEqual(["program-0", "program-3", "program-6"]);
	});

	test("past the real ones have other names, days and places, and say in which round they are", () => {
		const repeated = chooseProgrammes(REAL, 35).slice(10);
		expect(repeated.map(({ round }) => round)).toEqual([...Array(10).fill(2), ...Array(10).fill(3), ...Array(5).fill(4)]);
		for (const [index, { programme }] of repeated.entries()) {
			const real = REAL[index % 10];
			expect(programme.title).not.toBe(real?.title);
			expect(programme.title).toContain(real?.title);
			expect(Math.abs((programme.lat ?? 0) - (real?.lat ?? 0))).toBeLessThan(0.03);
			if (programme.endDate !== null) expect(Date.parse(programme.endDate) - Date.parse(programme.startDate)).toBe(28 * 86_400_000);
		}
		expect(new Set([...REAL, ...repeated.map(({ programme }) => programme)].map(({ lat, lon }) => `${lat} ${lon}`)).size).toBe(35);
	});

	test("at one place move to one place in each round", () => {
		const together = REAL.map((programme) => ({ ...programme, lat: 41.8, lon: -87.6 }));
		const places = chooseProgrammes(together, 40).map(({ programme, round }) => `${round}: ${programme.lat} ${programme.lon}`);
		expect(new Set(places).size).toBe(4);
	});

	test("without a place stay without one", () => {
		const online = REAL.map((programme) => ({ ...programme, lat: null, lon: null }));
		expect(chooseProgrammes(online, 25).every(({ programme }) => programme.lat === null && programme.lon === null)).toBe(true);
	});
});
