import { describe, expect, it } from "vitest";
import type { Kind } from "./kinds.ts";
import { checkSample, type Data, fullEntry, samplePaths } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";

function fieldsAndMessages(kind: Kind, changes: Data): string[] {
	const text = writeEntry({ ...(fullEntry(kind) as Data), ...changes }, false).text;
	return checkSample({ [samplePaths[kind]]: text }).problems.map(({ field, message }) => `${field}: ${message}`);
}

const session = (start: string, end: string, place = "sample") => ({ sessions: [{ start, end, place }] });
const at = (lat: number, lng: number) => ({ places: [{ id: "sample", name: "Lab", lat, lng }] });

describe("one value must fit another", () => {
	it.each<[string, Kind, Data, string]>([
		[
			"the end comes after the start",
			"opportunity",
			session("2026-11-28T10:00", "2026-11-28T09:00"),
			'sessions[0].end: Set "end" to a time after "start": 2026-11-28T09:00 is not after 2026-11-28T10:00.',
		],
		["also with offsets", "opportunity", session("2026-11-28T10:00+02:00", "2026-11-28T09:00+02:00"), "sessions[0].end: Set"],
		["also with one offset", "opportunity", session("2026-11-28T10:00", "2026-11-28T07:30Z"), "sessions[0].end: Set"],
		[
			"an hour that the clocks skip does not exist",
			"opportunity",
			session("2026-03-29T03:30", "2026-03-29T05:00"),
			'sessions[0].start: Set "start" to another time: on that day the clocks in Europe/Vilnius skip 03:30.',
		],
		["not in a deadline either", "opportunity", { deadline: "2026-03-29T03:00" }, 'deadline: Set "deadline" to another time'],
		[
			"the last day is not before the first",
			"opportunity",
			{ recurrence: { every: "week", starting: "2026-11-28", until: "2026-11-27" } },
			'recurrence.until: Set "until" to 2026-11-28 or later',
		],
		[
			"the last month is not before the first",
			"opportunity",
			{ approximateDates: { text: "Summer", from: "2026-07", to: "2026-06" } },
			'approximateDates.to: Set "to" to 2026-07 or later',
		],
		[
			"the oldest is not younger than the youngest",
			"opportunity",
			{ audience: { minAge: 18, maxAge: 14 } },
			'audience.maxAge: Set "maxAge" to 18 or more',
		],
		[
			"the highest price is not lower than the lowest",
			"opportunity",
			{ price: { amount: 5, maximum: 3 } },
			'price.maximum: Set "maximum" to 5 or more',
		],
		[
			"swapped coordinates are seen",
			"opportunity",
			at(25.3, 54.7),
			'places[0].lat: Swap the two numbers: "lat" is 54.7 and "lng" is 25.3.',
		],
		[
			"a place far from the city says so",
			"opportunity",
			at(52.5, 13.4),
			'places[0].lat: Correct "lat" and "lng", or add "outsideCity: true": this point is ',
		],
		["also an organisation's", "organisation", { place: { lat: 25.3, lng: 54.7 } }, "place.lat: Swap the two numbers"],
		[
			"a session names a place that is there",
			"opportunity",
			session("2026-11-28T10:00", "2026-11-28T12:00", "sampel"),
			'sessions[0].place: There is no place "sampel" below "places"; did you mean "sample"?',
		],
		[
			"no two places have one id",
			"opportunity",
			{
				places: [
					{ id: "sample", name: "A" },
					{ id: "sample", name: "B" },
				],
			},
			'places[1].id: Give this item of "places" another id',
		],
		[
			"no two tasks have one id",
			"badge",
			{ tasks: [1, 2].map(() => ({ id: "a", title: "A", confirmedBy: ["self"] })) },
			'tasks[1].id: Give this item of "tasks" another id',
		],
		[
			"not more tasks are needed than there are",
			"badge",
			{ tasksNeeded: 2 },
			'tasksNeeded: Set "tasksNeeded" to 1 or less: "tasks" has 1.',
		],
		["nor badges", "badge", { needs: { atLeast: 2, badges: ["other"] } }, 'needs.atLeast: Set "atLeast" to 1 or less'],
		["not more steps are chosen than there are", "playlist", { choose: 5 }, 'choose: Set "choose" to 4 or less: "steps" has 4.'],
		[
			"nor of a level",
			"playlist",
			{ levels: [{ id: "sample", title: "One", choose: 5 }] },
			'levels[0].choose: Set "choose" to 4 or less: level "sample" has 4 steps.',
		],
		[
			"a step names a level that is there",
			"playlist",
			{ levels: [{ id: "samples", title: "One" }], choose: undefined },
			'There is no level "sample"; did you mean "samples"?',
		],
		["text can stand on the main colour", "city", { colours: { main: "#f0c000" } }, 'colours.main: Choose a darker "main", such as #'],
		["the centre lies in the box", "city", { centre: { lat: 50, lng: 20 } }, 'centre.lat: Move "centre" into "bounds"'],
		[
			"north is north of south",
			"city",
			{ bounds: { west: 25, south: 54.9, east: 25.5, north: 54.5 } },
			'bounds.north: Set "north" to more than "south"',
		],
		[
			"a picture is in the media folder",
			"opportunity",
			{ image: { file: "sampel.jpg", alt: "A lab" } },
			'image.file: There is no file "sampel.jpg" in the media folder; did you mean "sample.jpg"?',
		],
		[
			"an attachment too",
			"opportunity",
			{ attachments: [{ title: "Map", file: "plan-of-the-house.pdf" }] },
			'There is no file "plan-of-the-house.pdf" in the media folder: put it there',
		],
	])("%s", (_, kind, changes, sentence) => {
		const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
		const found = fieldsAndMessages(kind, data);
		expect(
			found.every((each) => each.includes(sentence)),
			found.join("\n"),
		).toBe(true);
		expect(found.length).toBe(sentence.startsWith("There is no level") ? 4 : 1);
	});
});

describe("the name of a city's folder", () => {
	it.each(["wallet", "404", "lt", "nld"])("is not %s, which the site needs itself", (folder) => {
		const { text } = writeEntry(fullEntry("city"), false);
		const { problems } = checkSample({ [`content/${folder}/city.md`]: text });
		expect(problems.some(({ message }) => message.startsWith(`Give the folder "${folder}" another name`))).toBe(true);
	});

	it("may have three letters that are no language", () => {
		const text = writeEntry(
			{ ...(fullEntry("city") as Data), partners: [{ name: "Us" }], logo: undefined, image: undefined },
			false,
		).text.replace(/^(logo|image):.*\n/gm, "");
		expect(checkSample({ "content/ulm/city.md": text }).problems).toEqual([]);
	});
});

describe("what is broken", () => {
	it("is left out, and what names it stays", () => {
		const { content, problems } = checkSample({ "content/town/organisations/other.md": "---\nname: Other\n---\n" });
		expect(problems.map(({ file }) => file)).toEqual(Array(2).fill("content/town/organisations/other.md"));
		expect(content?.cities[0]?.organisations.map(({ slug }) => slug)).toEqual(["sample"]);
		expect(content?.cities[0]?.opportunities).toHaveLength(2);
	});

	it("city leaves the other cities as they are", () => {
		const { content } = checkSample({ "content/broken/city.md": "---\nname: Broken\n---\n" });
		expect(content?.cities.map(({ slug }) => slug)).toEqual(["town"]);
	});

	it("network leaves nothing", () => {
		expect(checkSample({ "content/network.md": "---\nname: X\n---\n" }).content).toBeUndefined();
		expect(checkSample({ "content/network.md": undefined }).problems.map(({ message }) => message)).toEqual([
			"Add this file: it describes the network itself.",
		]);
	});

	it("folder without a city.md is named", () => {
		expect(checkSample({ "content/town/city.md": undefined }).problems.map(({ file, message }) => `${file} ${message}`)).toContain(
			"content/town/city.md Add this file: it describes town, or remove the folder.",
		);
	});
});
