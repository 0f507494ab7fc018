import { describe, expect, it } from "vitest";
import { readFiles } from "../content/read.ts";
import { isJsonKind, type Location, parsePath } from "../content/tree.ts";
import { formatEntryText, parseEntryText } from "./entry-text.ts";
import { keepLines } from "./keep-lines.ts";
import { explainTranslation, formatTranslation, toEditorPath, toFilePath } from "./translation-files.ts";

const languages = ["lt", "en"];
const folder = "content/vilnius/opportunities";
const location = parsePath(`${folder}/open-lab.en.md`) as Location;
const home = { languages, timeZone: "Europe/Vilnius", bounds: undefined };
const world = { ids: new Map(), media: new Map(), homes: new Map([["vilnius", home]]) };

describe("the name of a file", () => {
	it.each([
		[`${folder}/open-lab.md`, `${folder}/open-lab.lt.md`],
		[`${folder}/open-lab.en.md`, `${folder}/open-lab.en.md`],
	])("%s is %s in the editor, and back", (path, shown) => {
		expect(toEditorPath(path, languages)).toBe(shown);
		expect(toFilePath(shown, "lt")).toBe(path);
	});

	it("is the same where there is one language only", () => {
		expect(toEditorPath(`${folder}/open-lab.md`, ["lt"])).toBe(`${folder}/open-lab.md`);
	});

	it.each([`${folder}/open-lab.fr.md`, `${folder}/open-lab.lt.md`, "README.md"])("%s is not shown", (path) => {
		expect(toEditorPath(path, languages)).toBeUndefined();
	});
});

describe("a translation", () => {
	const original = formatEntryText("opportunity", {
		title: "Dirbtuvės",
		kind: "workshop",
		places: [{ name: "Salė", lat: 54.7, lng: 25.3 }, { name: "Kiemas" }],
		outcomes: ["Moki lituoti."],
		body: "Ateik.",
	});
	const format = (data: object) => formatTranslation(location, { ...data }, parseEntryText(original));

	it("holds only words, and an item without words keeps its place", () => {
		expect(format({ title: "Workshop", kind: "workshop", places: [{ name: "Hall", lat: 54.7 }] })).toBe(
			"---\ntitle: Workshop\nplaces:\n  - name: Hall\n  - {}\n---\n",
		);
	});

	it("is no file while nothing is translated, even if its form has been seen", () => {
		expect(format({ title: "", places: [], kind: "workshop" })).toBe("");
	});

	it("that has fewer sentences in a list is told what the check would tell", () => {
		const text = "---\noutcomes:\n  - You can solder.\n  - You can glue.\n---\n";
		expect(explainTranslation(location, text, original, world)).toHaveLength(1);
		expect(explainTranslation(location, format({ title: "Workshop" }), original, world)).toEqual([]);
	});
});

const files = readFiles("content").files;
const texts = new Map(files.map(({ path, text }) => [path, text]));
const translations = files.flatMap(({ path, text }) => {
	const where = parsePath(path);
	const original = texts.get(path.replace(/\.[A-Za-z-]+\.md$/, ".md")) ?? "";
	return where === undefined || where.language === "" || isJsonKind(where.kind) ? [] : [{ path, text, where, original }];
});

it("there are translations in the demonstration network", () => {
	expect(translations.length).toBeGreaterThan(100);
});

it.each(translations)("$path is the same after load and save, through the form of the whole entry", ({ text, where, original }) => {
	expect(keepLines(text, formatTranslation(where, parseEntryText(text), parseEntryText(original)))).toBe(text);
});
