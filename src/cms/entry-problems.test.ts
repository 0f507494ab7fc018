import { describe, expect, it } from "vitest";
import { checkSample, samplePaths } from "../content/sample.ts";
import { listMistakes } from "../content/sample-mistakes.ts";
import { type Location, parsePath } from "../content/tree.ts";
import { findEntryProblems, pathOf } from "./entry-problems.ts";
import { formatEntryText } from "./entry-text.ts";
import type { Data } from "./tidy.ts";

const kinds = ["opportunity", "playlist", "badge", "organisation", "city", "network", "page"] as const;
const home = { languages: ["en"], timeZone: "Europe/Vilnius", bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 } };

describe.each(kinds)("of a mistake in a full %s", (kind) => {
	const location = parsePath(samplePaths[kind]) as Location;
	const isMended = ({ data }: { readonly data: unknown }) =>
		checkSample({ [samplePaths[kind]]: formatEntryText(kind, data as Data) }).problems.length === 0;
	const mended = listMistakes(kind).filter(isMended);
	const mistakes = listMistakes(kind).filter((mistake) => !isMended(mistake));

	it("the table has many", () => {
		expect(mistakes.length).toBeGreaterThan(10);
	});

	it.each(mistakes)("the form says what the check says, at its field: $name", ({ name, data, line }) => {
		const { problems } = checkSample({ [samplePaths[kind]]: formatEntryText(kind, data as Data) });
		const told = findEntryProblems(location, data as Data, home);
		expect(told.map(({ message }) => message)).toEqual(problems.map(({ message }) => message));
		const [first = ""] = line.split("/");
		const isEmptied = /: (?:empty|minItems|minProperties)$/.test(name);
		if (first !== "" && !isEmptied) expect(told.map(({ path }) => path.split(".")[0])).toEqual([first]);
	});

	it("a value that was emptied is left out of the file, so that there is nothing to say", () => {
		expect(mended.length + mistakes.length).toBe(listMistakes(kind).length);
		for (const { data } of mended) expect(findEntryProblems(location, data as Data, home)).toEqual([]);
	});
});

it.each(kinds)("the path of a %s is where its file stands", (kind) => {
	expect(pathOf(parsePath(samplePaths[kind]) as Location)).toBe(samplePaths[kind]);
});
