/** Which way a language is written, by its script. */

/** ISO 15924; the scripts that are written from right to left and in use today. */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** `language`: BCP 47. */
export function directionOf(language: string): "ltr" | "rtl" {
	return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}
