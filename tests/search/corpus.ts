/** Real sentences of the demo content, the skills' labels and the site's own words in one language, and the word lists that stand beside. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SiteLanguage } from "../../schemas/types.ts";
import { LOCALES } from "../../src/locales/text.ts";

const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));

/** A word as it stands in a text, and what a reader may type for it. */
export interface Pair {
	readonly word: string;
	readonly typed: string;
}

/** `word: typed typed`, a line each. */
export function readPairs(language: SiteLanguage): Pair[] {
	const text = readFileSync(new URL(`words/${language}.txt`, import.meta.url), "utf8");
	return text
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [word = "", forms = ""] = line.split(": ");
			return forms.split(" ").map((typed) => ({ word, typed }));
		});
}

/** Each different sentence once. */
export function readSentences(language: SiteLanguage): string[] {
	return [...new Set([...readLabels(language), ...readOwnWords(language), ...readTexts(language)])].sort();
}

/** Whether the word stands in the sentence as a whole word, in this spelling. */
export function hasWord(sentence: string, word: string): boolean {
	return sentence
		.toLowerCase()
		.split(/[^\p{L}\p{M}]+/u)
		.includes(word.toLowerCase());
}

function readLabels(language: SiteLanguage): string[] {
	return readdirSync(`${CONTENT}skills`).flatMap((file) => {
		const { labels }: { labels: Record<string, string> } = JSON.parse(readFileSync(`${CONTENT}skills/${file}`, "utf8"));
		return labels[language] ?? [];
	});
}

function readOwnWords(language: SiteLanguage): string[] {
	return Object.entries(LOCALES[language]).flatMap(([key, words]) =>
		/^(theme|kind|organisation-kind|nav)\./.test(key) && typeof words === "string" ? words : [],
	);
}

/** Titles, names, summaries and bodies. */
function readTexts(language: SiteLanguage): string[] {
	return readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".md"))
		.flatMap((path) => {
			const text = readFileSync(CONTENT + path, "utf8");
			if (languageOf(path, text) !== language) return [];
			const [, matter = "", body = ""] = text.split(/^---$/m);
			const named = [...matter.matchAll(/^(?:title|name|summary|description): *"?(.*?)"?$/gm)].map(([, words = ""]) => words);
			return [...named, ...body.split(/(?<=[.?!])\s+|\n\n+/)].map((sentence) => sentence.replace(/\s+/g, " ").trim()).filter(Boolean);
		});
}

function languageOf(path: string, text: string): string {
	const translation = /\.([a-z]{2})\.md$/.exec(path)?.[1];
	const own = /^language: *([a-z]{2})$/m.exec(text)?.[1];
	return translation ?? own ?? mainLanguage(path.split("/")[0] ?? "");
}

function mainLanguage(folder: string): string {
	try {
		return /^languages: *\[([a-z]{2})/m.exec(readFileSync(`${CONTENT}${folder}/city.md`, "utf8"))?.[1] ?? "en";
	} catch {
		return "en";
	}
}
