/** The schema of a translation, derived: only what is marked as translatable, in the same objects and lists; nothing is required. */
import { type Kind, resolveSchema, type Schema, schemas } from "./kinds.ts";

/** Closed like the original's schema, and without `$ref`, so that a form can be made from it as it is. */
export function translationSchema(kind: Kind): Schema {
	const original = schemas[kind];
	const { title = "", description = "" } = original;
	return translatablePart(original) ?? { title, description, type: "object", properties: {}, additionalProperties: false };
}

/** Undefined when nothing in it can be translated. */
function translatablePart(schema: Schema): Schema | undefined {
	const { title = "", description = "", ...rest } = resolveSchema(schema);
	if (rest["x-translatable"] === true) return { title, description, ...rest };
	if (rest.items !== undefined) {
		const items = translatablePart(rest.items);
		return items && { title, description, type: "array", maxItems: rest.maxItems ?? 0, items };
	}
	const properties = Object.entries(rest.properties ?? {}).flatMap(([name, inner]) => {
		const part = translatablePart(inner);
		return part === undefined ? [] : [[name, part] as const];
	});
	if (properties.length === 0) return undefined;
	return { title, description, type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
}
