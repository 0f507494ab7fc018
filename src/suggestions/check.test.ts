import { expect, it } from "vitest";
import { parseEntryText } from "../cms/entry-text.ts";
import { readFiles } from "../content/read.ts";
import type { Answers } from "./answers.ts";
import { checkSuggestion } from "./check.ts";

const source = readFiles("content");

const good: Answers = {
	city: "Vilnius",
	name: "Repair: bring a lamp",
	summary: "Tools are here.",
	kind: "workshop",
	format: "in-person",
	organisation: "Reading circle",
	organisationLink: "https://example.org/",
	start: "2026-12-05 10:00",
	end: "2026-12-05T13:00",
	place: "Library",
	price: "2,50",
	heldIn: "lt, en",
	language: "en",
	text: "Come when the door is open.",
};

it("answers become the file that the editor would write", () => {
	expect(checkSuggestion(good, 7, source)).toEqual({
		path: "content/vilnius/opportunities/repair-bring-a-lamp.md",
		text: `---
title: "Repair: bring a lamp"
summary: Tools are here.
kind: workshop
format: in-person
organisation:
  name: Reading circle
  link: https://example.org/
sessions:
  - start: 2026-12-05T10:00
    end: 2026-12-05T13:00
places:
  - name: Library
price:
  amount: 2.5
heldIn: [lt, en]
language: en
---

Come when the door is open.
`,
		problems: [],
	});
});

it("an organisation that has a file is named by it, and the main language of the city is not repeated", () => {
	const { text, problems } = checkSuggestion({ ...good, organisation: "nectarus", language: "lt" }, 7, source);
	expect(problems).toEqual([]);
	expect(text).toContain("\norganisation: nectarus\n");
	expect(text).not.toContain("\nlanguage:");
});

it("what is missing or wrong is told with the sentences of the check, each at its question", () => {
	const { path, problems } = checkSuggestion({ city: "vilnius", name: "A", price: "cheap", start: "soon", link: "http://x" }, 7, source);
	expect(path).toBe("");
	expect(problems).toContain('Summary: Add "summary": one or two sentences that make somebody come.');
	expect(problems.map((problem) => problem.split(":")[0])).toEqual(
		expect.arrayContaining(["Summary", "Kind", "Format", "Organisation", "Price", "Start", "More information"]),
	);
});

it.each(["", "../../.github", "Atlantis", "__proto__"])("a city %j that is none is refused, with those that are", (city) => {
	const { path, problems } = checkSuggestion({ ...good, city }, 7, source);
	expect(path).toBe("");
	expect(problems).toEqual([expect.stringMatching(/^City: Write one of: cagliari, /)]);
});

it.each(["../../../.github/workflows/publish", "a/b\\c", "CON.md\0", "-rf .", "Übung\n---\nkind: event"])(
	"a title %j becomes a file among the city's opportunities, and nothing but its title",
	(title) => {
		const { path, text, problems } = checkSuggestion({ ...good, name: title }, 7, source);
		if (problems.length > 0) return expect(path === "" || path.startsWith("content/vilnius/opportunities/")).toBe(true);
		expect(path).toMatch(/^content\/vilnius\/opportunities\/[a-z0-9]+(-[a-z0-9]+)*\.md$/);
		expect(parseEntryText(text)).toMatchObject({ title, kind: "workshop" });
	},
);

it("a text that tries to end the front matter stays a text", () => {
	const { text } = checkSuggestion({ ...good, summary: "a\n---\npermalink: /x/", text: "---\nkind: event\n---" }, 7, source);
	if (text !== "") expect(parseEntryText(text)).toMatchObject({ kind: "workshop", summary: "a\n---\npermalink: /x/" });
});

it.each([
	["somebody's address", { text: "Write to jonas.jonaitis@example.com" }, "Everything else: "],
	["a script", { text: "<script>alert(1)</script>" }, "Everything else: "],
	["a very long text", { text: "many words ".repeat(6000) }, "Everything else: Shorten the text to 30000 characters"],
	["a file of more than 64 KB", { text: "語".repeat(24_000) }, "Shorten this file to 64 KB."],
] as const)("%s is refused", (_, change, sentence) => {
	const { path, problems } = checkSuggestion({ ...good, ...change }, 7, source);
	expect(path).toBe("");
	expect(problems[0]).toContain(sentence);
});

it("a second suggestion of the same name gets the number of its issue; the very same file keeps its path", () => {
	const first = checkSuggestion(good, 7, source);
	const there = { ...source, files: [...source.files, { path: first.path, text: first.text }] };
	expect(checkSuggestion(good, 8, there).path).toBe(first.path);
	expect(checkSuggestion({ ...good, summary: "Another." }, 8, there).path).toBe(first.path.replace(".md", "-8.md"));
});
