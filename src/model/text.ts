/** Text exists in one language and may have translations: which texts there are, and which one a reader gets. */
import type { Entry } from "../content/entry.ts";

/** The data of an entry with its words in one language; facts are the same in every language. */
export interface Text<Data> {
	/** BCP 47. */
	readonly language: string;
	readonly data: Data;
	/** Markdown. */
	readonly body: string;
}

export interface Translatable<Data> {
	/** The original first, then the translations by language. Never empty. */
	readonly texts: readonly [Text<Data>, ...Text<Data>[]];
}

/** The text for a reader: in the reader's language when there is one, else the original. */
export function textIn<Data>({ texts }: Translatable<Data>, language: string): Text<Data> {
	return texts.find((text) => text.language === language) ?? texts[0];
}

export function buildTexts<Data extends object>(entry: Entry<Data>, mainLanguage: string): Translatable<Data>["texts"] {
	const own = "language" in entry.data && typeof entry.data.language === "string" ? entry.data.language : mainLanguage;
	const original: Text<Data> = { language: own, data: entry.data, body: entry.body };
	const translations = entry.translations.map(({ language, data, body }) => ({
		language,
		data: translate(entry.data, data),
		body: body === "" ? entry.body : body,
	}));
	return [original, ...translations];
}

/** Lays the words of a translation over the original; lists are matched by position, what is not translated stays. */
function translate<Value>(original: Value, words: unknown): Value {
	if (words === undefined || words === null) return original;
	if (Array.isArray(original) && Array.isArray(words)) return original.map((item, index) => translate(item, words[index])) as Value;
	if (isRecord(original) && isRecord(words)) {
		const translated = Object.entries(original).map(([key, value]) => [key, translate(value, words[key])]);
		return Object.fromEntries(translated) as Value;
	}
	return typeof original === typeof words ? (words as Value) : original;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
