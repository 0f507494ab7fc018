/** The editor's own words, one file a language, loaded when needed. Finnish has none there yet and gets English. */
import type { SiteLanguage } from "../../../schemas/types.ts";

type Phrases = Record<string, unknown>;

interface EditorLocale {
	/** The language's name in the editor. */
	readonly name: string;
	load(): Promise<{ readonly default: Phrases }>;
}

const english: EditorLocale = { name: "en", load: () => import("decap-cms-locales/dist/esm/en/index.js") };

const locales: Partial<Readonly<Record<SiteLanguage, EditorLocale>>> = {
	de: { name: "de", load: () => import("decap-cms-locales/dist/esm/de/index.js") },
	es: { name: "es", load: () => import("decap-cms-locales/dist/esm/es/index.js") },
	fr: { name: "fr", load: () => import("decap-cms-locales/dist/esm/fr/index.js") },
	it: { name: "it", load: () => import("decap-cms-locales/dist/esm/it/index.js") },
	lt: { name: "lt", load: () => import("decap-cms-locales/dist/esm/lt/index.js") },
	nb: { name: "nb_no", load: () => import("decap-cms-locales/dist/esm/nb_no/index.js") },
	nl: { name: "nl", load: () => import("decap-cms-locales/dist/esm/nl/index.js") },
	sl: { name: "sl", load: () => import("decap-cms-locales/dist/esm/sl/index.js") },
	sr: { name: "sr_Cyrl", load: () => import("decap-cms-locales/dist/esm/sr_Cyrl/index.js") },
};

/** English stands below, for what a translation lacks. */
export async function loadPhrases(
	language: SiteLanguage,
): Promise<{ readonly name: string; readonly phrases: Phrases; readonly english: Phrases }> {
	const { name, load } = locales[language] ?? english;
	const [own, base] = await Promise.all([load(), english.load()]);
	return { name, phrases: own.default, english: base.default };
}
