/** The words for a schema's choices: those of the site's own pages where it has some, else the choice itself made readable. */
import en from "../locales/en.json" with { type: "json" };
import { buildFormats } from "../locales/format.ts";
import type { TextKey, Translate } from "../locales/text.ts";
import type { Choice } from "./field.ts";
import type { Say } from "./phrases.ts";

export interface ChoiceContext {
	readonly t: Translate;
	readonly language: string;
	readonly say: Say;
}

/** The site says `kind.course` and `city-kind.city`: the group of keys that has all the values is the one that is meant. */
export function choicesOf(values: readonly string[], context: ChoiceContext): readonly Choice[] {
	const say = sayerOf(values, context);
	return values.map((value) => ({ value, label: capitalise(say(value)) }));
}

function sayerOf(values: readonly string[], { t, language, say }: ChoiceContext): (value: string) => string {
	const { weekday, language: nameOf } = buildFormats(language, "UTC", 0);
	if (values.every(isWeekday)) return (value) => weekday(value as Weekday);
	if (values.every((value) => /^[a-z]{2}$/.test(value))) return nameOf;
	const group = groups.find((candidate) => values.every((value) => Object.hasOwn(en, `${candidate}.${value}`)));
	return group === undefined ? (value) => say(readable(value)) : (value) => t(`${group}.${value}` as TextKey);
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

type Weekday = (typeof weekdays)[number];

function isWeekday(value: string): boolean {
	return weekdays.some((day) => day === value);
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
