/** A page says of each text in which language it is: what the content writes in one language never stands unmarked on a page of another. */
import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Content, Entry } from "../../src/content/entry.ts";
import { readContent } from "../../src/content/read.ts";
import { shorten } from "../support/faults.ts";
import { forEachPage, openParser, textsOf } from "../support/pages.ts";

describe("on every page", () => {
	const folder = inject("demo");
	/** Each text of the content that is long enough to be of one language, with the languages it is written in. */
	const languages = new Map<string, Set<string>>();
	const unmarked: string[] = [];
	const met = new Set<string>();

	beforeAll(async () => {
		const { content } = await readContent("content");
		if (content === undefined) throw new Error("The demo network has no network.md.");
		for (const { text, lang } of textsOfContent(content)) languages.set(text, (languages.get(text) ?? new Set()).add(lang));
		await openParser();
		forEachPage(folder, (page) => {
			for (const { text, lang } of textsOf(page)) {
				const written = languages.get(text);
				if (written === undefined) continue;
				met.add(text);
				if (!written.has(lang)) unmarked.push(`${page.file}: "${text}" is in ${[...written].join(", ")}, but marked as ${lang}`);
			}
		});
	});

	test("a text that is not in the page's language carries its own lang", () => {
		expect(shorten(unmarked)).toEqual([]);
	});

	test("most texts of the content stand on some page, so that the rule above is not empty", () => {
		expect(met.size).toBeGreaterThan(languages.size / 3);
	});
});

const NAMES = ["name", "address", "attribution"];

interface Written {
	readonly text: string;
	readonly lang: string;
}

function textsOfContent({ cities, network, pages }: Content): Written[] {
	const [hubLanguage = "en"] = network.data.languages;
	return [
		...[network, ...pages].flatMap((entry) => textsOfEntry(entry, hubLanguage)),
		...cities.flatMap(({ city, organisations, opportunities, playlists, badges }) => {
			const [main = "en"] = city.data.languages;
			return [city, ...organisations, ...opportunities, ...playlists, ...badges].flatMap((entry) => textsOfEntry(entry, main));
		}),
	];
}

function textsOfEntry({ data, translations }: Entry<object>, main: string): Written[] {
	const own = "language" in data && typeof data.language === "string" ? data.language : main;
	return [
		...sentences(data).map((text) => ({ text, lang: own })),
		...translations.flatMap(({ language, data: words }) => sentences(words).map((text) => ({ text, lang: language }))),
	];
}

/** Proper names have no language (WCAG 2.2, 3.1.2), and short texts are often the same in several. */
function sentences(value: unknown): string[] {
	if (typeof value === "string") return value.split(/\s+/).length > 3 ? [value.replaceAll(/\s+/g, " ").trim()] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (NAMES.includes(key) ? [] : sentences(inner)));
}
