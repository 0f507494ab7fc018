/** Gives each field what it names or needs of its editor: choices, known places, words. Over the wire each comes once, the editor wants it in every field. */
import type { EditorConfig } from "./config.ts";
import type { Choice, Field } from "./field.ts";
import { stepKinds } from "./part.ts";

export function fillChoices(config: EditorConfig): EditorConfig {
	return {
		...config,
		collections: config.collections.map((each) => ({ ...each, fields: each.fields.map((field) => fill(field, config)) })),
	};
}

function fill(field: Field, config: EditorConfig): Field {
	return {
		...field,
		...(field.choices === undefined ? {} : { options: config.choices[field.choices] ?? [] }),
		...(field.widget === "list" || field.part !== undefined ? { words: config.words } : {}),
		...partSettings(field, config),
		...(field.field === undefined ? {} : { field: fill(field.field, config) }),
		...(field.fields === undefined ? {} : { fields: field.fields.map((inner) => fill(inner, config)) }),
	};
}

function partSettings({ part }: Field, { place, venues, addressSearch, locale, choices }: EditorConfig): object {
	switch (part) {
		case "place":
			return { venues, bounds: place.bounds, ...(addressSearch === undefined ? {} : { addressSearch }) };
		case "step":
			return { options: stepKinds.flatMap((kind) => (choices[kind] ?? []).map((choice) => toStep(kind, choice, choices))) };
		case "session":
		case "rhythm":
			return { language: locale };
		case "drawing":
		case undefined:
			return {};
		default:
			return part satisfies never;
	}
}

/** "Badge: Team player" */
function toStep(kind: string, { value, label }: Choice, { stepKind = [] }: EditorConfig["choices"]): Choice {
	return { value: `${kind}:${value}`, label: `${stepKind.find((each) => each.value === kind)?.label ?? kind}: ${label}` };
}
