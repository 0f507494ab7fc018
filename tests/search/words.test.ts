/** Measures in a real Chromium how many of the forms that readers type find a sentence with the word: a word list a language. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCALES } from "../../src/locales/text.ts";
import { foldWords } from "../../src/search/letters.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { type StaticSite, serveSite } from "../support/serve.ts";
import { hasWord, readPairs, readSentences } from "./corpus.ts";

/** As many as the island shows. */
const MOST = 20;
const LANGUAGES = Object.keys(LOCALES) as (keyof typeof LOCALES)[];
const sentences = new Map(LANGUAGES.map((language) => [language, readSentences(language)]));

type Language = (typeof LANGUAGES)[number];

describe("the words that a reader types", () => {
	let folder = "";
	let site: StaticSite;
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(".cache", { recursive: true });
		folder = mkdtempSync(resolve(".cache/words-"));
		await writeIndex(folder);
		[site, browser] = await Promise.all([serveSite(folder), launchBrowser()]);
	}, 120_000);

	afterAll(async () => {
		await browser?.[Symbol.asyncDispose]();
		await site?.[Symbol.asyncDispose]();
		rmSync(folder, { recursive: true, force: true });
	});

	/** Searches as the island of a page in this language does. */
	async function search(language: Language, typed: readonly string[]) {
		const context = await browser.context();
		const page = await context.newPage();
		await page.goto(`${site.url}${language}.html`);
		const answers = await page.evaluate(([folder, words, most]) => globalThis.searchAll(folder, words, most), [
			`${site.url}pagefind/`,
			typed,
			MOST,
		] as const);
		await context.close();
		return answers;
	}

	/** The sentences among the first results, and how many results there are. */
	async function find(language: Language, typed: readonly string[]): Promise<{ texts: string[]; count: number }[]> {
		const answers = await search(language, typed);
		return answers.map(({ urls, count }) => ({
			texts: urls.map((url) => sentences.get(language)?.[Number(url.split("/").pop())] ?? ""),
			count,
		}));
	}

	describe.each(LANGUAGES)("%s", (language) => {
		const pairs = readPairs(language);
		const all = sentences.get(language)?.length ?? 0;

		test("the list has 40 words or more, and each stands in a text of the demo content or the site", () => {
			const words = [...new Set(pairs.map(({ word }) => word))];
			expect(words.length).toBeGreaterThanOrEqual(40);
			expect(words.filter((word) => !sentences.get(language)?.some((sentence) => hasWord(sentence, word)))).toEqual([]);
		});

		test("9 of 10 forms find a sentence with the word among the results that are shown, and none finds a fifth of the index", {
			timeout: 120_000,
		}, async () => {
			const found = await find(
				language,
				pairs.map(({ typed }) => typed),
			);
			const missed = pairs.filter(({ word }, index) => !found[index]?.texts.some((text) => hasWord(text, word)));
			const recall = 1 - missed.length / pairs.length;
			const list = missed.map(({ word, typed }) => `${word}: ${typed}`).join(", ");
			console.log(`${language}: ${(recall * 100).toFixed(1)} % of ${pairs.length} forms found${list === "" ? "" : `, not ${list}`}`);
			expect(recall).toBeGreaterThanOrEqual(0.9);
			const flooding = pairs.filter((_, index) => (found[index]?.count ?? 0) > all / 5).map(({ typed }) => typed);
			expect(flooding).toEqual([]);
		});

		test("a word that does not exist finds nothing", async () => {
			const answers = await search(language, ["xqzvbnw", "inxqzwj", "umbrelqaxz", "аxqзввжц"]);
			expect(answers.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
		});

		test("three letters do not find a fifth of the index", async () => {
			const typed = ["pot", "art", "pro", "kar", "mla"];
			const answers = await search(language, typed);
			expect(typed.filter((_, index) => (answers[index]?.count ?? 0) > all / 5)).toEqual([]);
		});
	});
});

/** One index with all languages, and an empty page in each. */
async function writeIndex(folder: string): Promise<void> {
	const { index } = await createIndex({ maxFragments: 100 });
	for (const [language, texts] of sentences) {
		for (const [number, text] of texts.entries()) {
			await index?.addCustomRecord({ url: `/${language}/${number}`, language, content: foldWords(text) });
		}
		writeFileSync(
			join(folder, `${language}.html`),
			`<!doctype html><html lang="${language}"><title>${language}</title><script type="module" src="search-page.js"></script>`,
		);
	}
	const { files } = (await index?.getFiles()) ?? { files: [] };
	for (const { path, content } of files) {
		const file = join(folder, "pagefind", path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	await close();
	const entry = fileURLToPath(new URL("search-page.ts", import.meta.url));
	await build({ entryPoints: [entry], outfile: join(folder, "search-page.js"), bundle: true, format: "esm", target: "chrome123" });
}
