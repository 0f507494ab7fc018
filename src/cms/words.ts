/** The words for a schema's choices: those of the site's own pages where it has some, else the choice itself made readable. */
import en from "../locales/en.json" with { type: "json" };
import type { TextKey, Translate } from "../locales/text.ts";
import type { Choice } from "./field.ts";

/** The site says `kind.course` and `city-kind.city`: the group of keys that has all the values is the one that is meant. */
export function choicesOf(values: readonly string[], t: Translate): readonly Choice[] {
	const group = groups.find((candidate) => values.every((value) => Object.hasOwn(en, `${candidate}.${value}`)));
	return values.map((value) => ({ value, label: capitalise(group === undefined ? readable(value) : t(`${group}.${value}` as TextKey)) }));
}

/** Only groups whose keys are choices; `opportunity.archived` and its like are sentences about one. */
const groups = [
	"step-free",
	"access",
	"kind",
	"format",
	"availability",
	"every",
	"group",
	"theme",
	"level",
	"evidence",
	"confirmed",
	"organisation-kind",
	"city-kind",
] as const;

function readable(value: string): string {
	return value.replaceAll("-", " ");
}

function capitalise(text: string): string {
	return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
