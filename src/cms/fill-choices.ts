/** Gives each field that names a list of choices that list: over the wire each list comes once, the editor wants it in every field. */
import type { EditorConfig } from "./config.ts";
import type { Field } from "./field.ts";

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
		...(field.field === undefined ? {} : { field: fill(field.field, config) }),
		...(field.fields === undefined ? {} : { fields: field.fields.map((inner) => fill(inner, config)) }),
	};
}
