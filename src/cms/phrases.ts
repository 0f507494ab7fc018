/** The words on the fields, in the editor's language: the schemas say them in English, and a list for each language says them anew. */
import type { SiteLanguage } from "../../schemas/types.ts";
import de from "../locales/forms/de.json" with { type: "json" };
import es from "../locales/forms/es.json" with { type: "json" };
import fi from "../locales/forms/fi.json" with { type: "json" };
import fr from "../locales/forms/fr.json" with { type: "json" };
import it from "../locales/forms/it.json" with { type: "json" };
import lt from "../locales/forms/lt.json" with { type: "json" };
import nb from "../locales/forms/nb.json" with { type: "json" };
import nl from "../locales/forms/nl.json" with { type: "json" };
import sl from "../locales/forms/sl.json" with { type: "json" };
import sr from "../locales/forms/sr.json" with { type: "json" };

/** English -> the editor's language; what a list lacks stays English. */
export type Say = (english: string) => string;

export const PHRASES: Readonly<Record<Exclude<SiteLanguage, "en">, Readonly<Record<string, string>>>> = {
	de,
	es,
	fi,
	fr,
	it,
	lt,
	nb,
	nl,
	sl,
	sr,
};

export function buildSay(language: SiteLanguage): Say {
	const phrases: Readonly<Record<string, string>> = language === "en" ? {} : PHRASES[language];
	return (english) => (Object.hasOwn(phrases, english) ? (phrases[english] ?? english) : english);
}
