/** What a form gives -> the data that a file may hold: nothing emptied, names in the schema's order, accents in one piece (NFC). */
import { type Kind, resolveSchema, type Schema, schemas } from "../content/kinds.ts";
import { translationSchema } from "../content/translation-schema.ts";

export type Data = Readonly<Record<string, unknown>>;

/** What the schema does not know is kept, at the end: the check names it, and nobody's text is lost without a word. */
export function tidyData(kind: Kind, data: Data): Data {
	return (tidy(data, schemas[kind], false) ?? {}) as Data;
}

/** Only what a translation may hold. Lists stay as long as they are, with `{}` for an item without words: their places are the original's. */
export function tidyTranslation(kind: Kind, data: Data): Data {
	return (tidy(data, translationSchema(kind), true) ?? {}) as Data;
}

function tidy(value: unknown, schema: Schema, isTranslation: boolean): unknown {
	const resolved = resolveSchema(schema);
	if (typeof value === "string") return value.trim() === "" ? undefined : value.normalize("NFC");
	if (Array.isArray(value)) return tidyList(value, resolved.items ?? {}, isTranslation);
	if (typeof value !== "object" || value === null) return value ?? undefined;
	return tidyObject(value as Data, resolved, isTranslation);
}

function tidyList(list: readonly unknown[], items: Schema, isTranslation: boolean): unknown {
	const tidied = list.map((item) => tidy(item, items, isTranslation));
	if (tidied.every((item) => item === undefined)) return undefined;
	return isTranslation ? tidied.map((item) => item ?? (resolveSchema(items).type === "object" ? {} : "")) : tidied.filter(isThere);
}

function tidyObject(value: Data, { properties = {} }: Schema, isTranslation: boolean): unknown {
	const known = Object.keys(properties);
	const others = isTranslation ? [] : Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
	const entries = [...known, ...others]
		.filter((name) => Object.hasOwn(value, name))
		.map((name) => [name, tidy(value[name], properties[name] ?? {}, isTranslation)] as const)
		.filter(([, inner]) => isThere(inner));
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function isThere(value: unknown): boolean {
	return value !== undefined;
}
