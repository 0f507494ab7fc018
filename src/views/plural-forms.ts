/** A sentence in each plural form of the reader's language, for an island to choose from. */

import type { Params, TextKey } from "../locales/text.ts";
import type { Reader } from "./reader.ts";

/** Between them these numbers take every form that a language of the site has. */
const SAMPLES = [0, 1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 100, 1_000_000, 1.5];

/** JSON of form to sentence; the number stands in it as `{count}`. */
export function pluralForms({ t, language }: Reader, key: TextKey, params: Params = {}): string {
	const rules = new Intl.PluralRules(language);
	const number = new Intl.NumberFormat(language);
	const samples = new Map(SAMPLES.map((count) => [rules.select(count), count] as const).reverse());
	return JSON.stringify(
		Object.fromEntries([...samples].map(([form, count]) => [form, t(key, { ...params, count }).replace(number.format(count), "{count}")])),
	);
}
