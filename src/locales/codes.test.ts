/** What the verifier can say of a badge: on the pages in every language, on the command line in English, and both the same. */
import { describe, expect, test } from "vitest";
import { codes, sentenceOf } from "../badges/codes.ts";
import { LOCALES } from "./text.ts";

describe.each(Object.entries(LOCALES))("in %s", (_language, words) => {
	test("each code has a sentence, and no two codes the same", () => {
		const sentences = codes.map((code) => words[`code.${code}`]);
		expect(sentences.filter((sentence) => typeof sentence !== "string" || !/[.]$/.test(sentence))).toEqual([]);
		expect(new Set(sentences).size).toBe(codes.length);
	});

	test("no sentence is left of a code that is gone", () => {
		const keys = Object.keys(words).filter((key) => key.startsWith("code."));
		expect(keys.filter((key) => !codes.some((code) => key === `code.${code}`))).toEqual([]);
	});
});

test("a page in English says what the command line says", () => {
	const differing = codes.filter((code) => LOCALES.en[`code.${code}`] !== sentenceOf(code).replaceAll("'", "’"));
	expect(differing).toEqual([]);
});
