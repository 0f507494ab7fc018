/** The site's own words in the reader's language. Every language has every key (a test sees to it); plurals follow `Intl.PluralRules`. */
import type { SiteLanguage } from "../../schemas/types.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import lt from "./lt.json" with { type: "json" };
import nb from "./nb.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import sl from "./sl.json" with { type: "json" };
import sr from "./sr.json" with { type: "json" };

export type TextKey = keyof typeof en;
export type Params = Readonly<Record<string, string | number>>;
/** The words for a key; `{name}` is filled in, and `{count}` chooses the plural form. */
export type Translate = (key: TextKey, params?: Params) => string;

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export const LOCALES: Readonly<Record<SiteLanguage, Words>> = { de, en, es, fi, fr, it, lt, nb, nl, sl, sr };

export function buildTranslate(language: SiteLanguage): Translate {
	const words = LOCALES[language];
	const plural = new Intl.PluralRules(language);
	const number = new Intl.NumberFormat(language);
	return (key, params = {}) => {
		const entry = words[key] ?? en[key];
		const pattern = typeof entry === "string" ? entry : formFor(entry, plural.select(Number(params.count ?? 0)));
		if (!pattern.includes("{")) return pattern;
		return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = params[name];
			return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
		});
	};
}

function formFor(forms: Readonly<Record<string, string>>, category: Intl.LDMLPluralRule): string {
	return forms[category] ?? forms.other ?? "";
}
