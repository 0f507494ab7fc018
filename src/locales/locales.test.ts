/** The site's own words: every language says all that English says, in its own words and with its own plural forms. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES } from "./text.ts";

type Words = (typeof LOCALES)["en"];
type Entry = Words[string];

/** Texts that may stand as they do in English. */
const SAME: readonly { languages: readonly string[]; reason: string; texts: readonly string[] }[] = [
	{
		languages: Object.keys(LOCALES),
		reason: "names",
		texts: ["ESCO", "LifeComp", "GreenComp", "DigComp", "EntreComp", "Youthpass"],
	},
	{
		languages: ["de", "fr", "it", "nl"],
		reason: "the word for an Open Badge there too; in Italian its plural is the same, as a loanword's",
		texts: ["Badge", "Badges", "Badge: {name}"],
	},
	{
		languages: ["de"],
		reason: "German uses these words",
		texts: ["Format", "Museum", "Online", "Optional", "Playlist", "Playlists", "Region", "Sport", "Videos", "Website", "Workshop"],
	},
	{
		languages: ["fr"],
		reason: "English has these words from French",
		texts: ["Association", "Contact", "Expert", "Format", "Inclusion", "Menu", "Organisations", "Sport"],
	},
	{ languages: ["fi"], reason: "Finnish uses this word", texts: ["Media"] },
	{ languages: ["it"], reason: "Italian uses these words", texts: ["Media", "Menu", "Online", "Sport"] },
	{ languages: ["nb"], reason: "Norwegian uses these words", texts: ["Museum", "Region"] },
	{
		languages: ["nl"],
		reason: "Dutch uses these words",
		texts: [
			"Contact",
			"Expert",
			"Freelancer",
			"Media",
			"Menu",
			"Museum",
			"Online",
			"Partners",
			"Playlist",
			"Playlists",
			"Project",
			"School",
			"Sport",
			"Website",
			"Workshop",
			"lift",
		],
	},
];

const { en, ...others } = LOCALES;
const english = Object.entries(en);

describe.each(Object.entries(others))("the words in %s", (language, words) => {
	test("have every key of the English ones and no other, in the same order", () => {
		expect(Object.keys(words)).toEqual(Object.keys(en));
	});

	test("keep the placeholders of the English ones, in every plural form", () => {
		const wrong = english.flatMap(([key, entry]) => {
			const expected = placeholdersOf(formsOf(entry).at(-1));
			return formsOf(words[key])
				.filter((text) => placeholdersOf(text) !== expected)
				.map((text) => `${key}: ${text}`);
		});
		expect(wrong).toEqual([]);
	});

	test("are not the English ones, except names and words that really are the same", () => {
		const allowed = SAME.filter(({ languages }) => languages.includes(language)).flatMap(({ texts }) => texts);
		const copied = english.flatMap(([key, entry]) => {
			return formsOf(words[key])
				.filter((text) => formsOf(entry).includes(text) && !allowed.includes(text))
				.map((text) => `${key}: ${text}`);
		});
		expect(copied).toEqual([]);
	});
});

describe.each(Object.entries(LOCALES))("each text in %s", (language, words) => {
	test("has plural forms where the English one has, and exactly those that the language distinguishes", () => {
		const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
		const wrong = english
			.filter(([key, entry]) => {
				const forms = words[key];
				if (typeof entry === "string" || typeof forms !== "object") return typeof entry !== typeof forms;
				return Object.keys(forms).sort().join() !== categories.join();
			})
			.map(([key]) => key);
		expect(wrong).toEqual([]);
	});

	test("says something, without spaces around it and without typewriter quotation marks", () => {
		const wrong = Object.entries(words).flatMap(([key, entry]) => {
			return formsOf(entry)
				.filter((text) => text.trim() === "" || text !== text.trim() || /["']/.test(text))
				.map((text) => `${key}: ${text}`);
		});
		expect(wrong).toEqual([]);
	});
});

test("French has a no-break space before : ; ! ? and inside its quotation marks", () => {
	const texts = Object.values(LOCALES.fr).flatMap(formsOf);
	expect(texts.filter((text) => /[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»/.test(text))).toEqual([]);
});

test("Serbian is written in Cyrillic letters; names of other languages keep theirs", () => {
	const texts = Object.values(LOCALES.sr).flatMap(formsOf);
	expect(texts.filter((text) => /[čćđšž]/i.test(text))).toEqual([]);
});

test("every key is used in the source, by its whole name or by the start of it in a template literal", () => {
	const source = readSource();
	const prefixes = [...source.matchAll(/\bt\(\s*`([\w-]+\.)\$\{/g)].map(([, prefix = ""]) => prefix);
	const unused = Object.keys(en).filter((key) => !source.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)));
	expect(unused).toEqual([]);
});

/** A plain text is its own only form; a missing entry has none. */
function formsOf(entry: Entry | undefined): string[] {
	if (entry === undefined) return [];
	return typeof entry === "string" ? [entry] : Object.values(entry);
}

function placeholdersOf(text = ""): string {
	return [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");
}

function readSource(): string {
	const src = new URL("../", import.meta.url);
	return readdirSync(src, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
		.map((path) => readFileSync(new URL(path, src), "utf8"))
		.join("\n");
}
