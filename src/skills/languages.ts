/** The languages whose labels are taken from ESCO, and how ESCO names each: ours first, theirs second. */
import type { SiteLanguage } from "../../schemas/types.ts";

/** ESCO has no Serbian. Portuguese and Polish are read by neighbours and by many who moved. */
export const escoLanguages: Readonly<Record<Exclude<SiteLanguage, "sr"> | "pt" | "pl", string>> = {
	de: "de",
	en: "en",
	es: "es",
	fi: "fi",
	fr: "fr",
	it: "it",
	lt: "lt",
	nb: "no",
	nl: "nl",
	pl: "pl",
	pt: "pt",
	sl: "sl",
};
