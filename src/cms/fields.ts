/** A schema -> the fields of its form: which widget, what is needed, limits, choices and hints. What the widgets cannot say, the check says. */
import { definitionName, type Kind, resolveSchema, type Schema, schemas } from "../content/kinds.ts";
import type { Field } from "./field.ts";
import { partOf } from "./part.ts";
import { type ChoiceContext, choicesOf } from "./words.ts";

export type FieldContext = ChoiceContext;

/** The fields of a whole entry; the Markdown below the front matter is the last one. */
export function buildFields(kind: Kind, context: FieldContext): readonly Field[] {
	return [...fieldsOf(schemas[kind], context), bodyField(context)].map((field) => ({ ...field, kind }));
}

function bodyField({ t }: FieldContext): Field {
	return {
		name: "body",
		label: t("editor.text"),
		hint: t("editor.textHint"),
		widget: "markdown",
		required: false,
		i18n: true,
		modes: ["rich_text", "raw"],
		sanitize_preview: true,
		editor_components: [],
		buttons: ["bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"],
	};
}

function fieldsOf({ properties = {}, required = [] }: Schema, context: FieldContext): readonly Field[] {
	return Object.entries(properties).map(([name, schema]) => buildField(name, schema, required.includes(name), context));
}

function buildField(name: string, schema: Schema, required: boolean, context: FieldContext): Field {
	const { title = name, description = "" } = resolveSchema(schema);
	const isTranslated = hasWords(schema);
	return {
		name,
		label: context.say(title),
		hint: context.say(description),
		required,
		...(isTranslated ? { i18n: true } : {}),
		...widgetOf(name, schema, required, context),
	};
}

type Widget = Pick<Field, "widget"> & Partial<Field>;

function widgetOf(name: string, schema: Schema, required: boolean, context: FieldContext): Widget {
	const resolved = resolveSchema(schema);
	if (Array.isArray(resolved.type)) return { widget: "organisation", choices: "organisation" };
	switch (resolved.type) {
		case "object":
			return { widget: "object", ...partIn(name, schema), fields: fieldsOf(resolved, context), collapsed: !required };
		case "array":
			return listOf(name, resolved, context);
		case "boolean":
			return { widget: "boolean" };
		case "integer":
		case "number":
			return numberOf(resolved);
		default:
			return textOf(schema, resolved, context);
	}
}

function numberOf({ type, minimum, maximum }: Schema): Widget {
	const limits = { ...(minimum === undefined ? {} : { min: minimum }), ...(maximum === undefined ? {} : { max: maximum }) };
	return type === "integer"
		? { widget: "number", value_type: "int", ...limits }
		: { widget: "number", value_type: "float", step: "any", ...limits };
}

function textOf(schema: Schema, resolved: Schema, context: FieldContext): Widget {
	const entry = resolved["x-entry"];
	if (entry !== undefined) return { widget: "select", choices: entry };
	if (resolved.enum !== undefined) return { widget: "select", options: choicesOf(resolved.enum, context) };
	if (definitionName(schema) === "language") return { widget: "select", choices: "language" };
	if (definitionName(schema) === "picture") return { widget: "image", choose_url: false };
	if (definitionName(schema) === "media") return { widget: "file", choose_url: false };
	const input = resolved.format === undefined ? undefined : inputs[resolved.format];
	if (input !== undefined) return { widget: "input", input };
	if (resolved.pattern?.startsWith("^#")) return { widget: "input", input: "color" };
	return { widget: (resolved.maxLength ?? 0) > 160 && resolved.pattern === undefined && resolved.format === undefined ? "text" : "string" };
}

/** A format of our schemas -> the type of an `<input>` that writes exactly that. */
const inputs: Readonly<Record<string, string>> = {
	date: "date",
	month: "month",
	time: "time",
	"date-time": "datetime-local",
	link: "url",
	"role-email": "email",
};

/** An empty list to start with: without it the editor begins with one empty item. */
function listOf(name: string, schema: Schema, context: FieldContext): Widget {
	const items = resolveSchema(schema.items ?? {});
	const singular = context.say(items.title ?? "");
	if (items.enum !== undefined) return { widget: "select", multiple: true, options: choicesOf(items.enum, context) };
	if (definitionName(schema.items ?? {}) === "language") return { widget: "select", multiple: true, choices: "language" };
	if (items["x-entry"] !== undefined && items.type === "string") return { widget: "select", multiple: true, choices: items["x-entry"] };
	const list = { widget: "list", default: [], collapsed: true, label_singular: singular, add_to_top: false } as const;
	if (items.type === "object") {
		return { ...list, ...partIn(name, schema.items ?? {}), fields: fieldsOf(items, context), summary: summaryOf(items) };
	}
	return { ...list, field: buildField("item", schema.items ?? {}, true, context) };
}

function partIn(name: string, schema: Schema): Partial<Field> {
	const part = partOf(name, schema);
	return part === undefined ? {} : { part };
}

/** What a closed item of a list shows: the first few things that it has. */
function summaryOf({ properties = {} }: Schema): string {
	const names = Object.keys(properties).filter((name) =>
		["title", "name", "start", "opportunity", "playlist", "badge", "private", "file"].includes(name),
	);
	return (names.length === 0 ? Object.keys(properties).slice(0, 1) : names.slice(0, 4)).map((name) => `{{fields.${name}}}`).join(" ");
}

function hasWords(schema: Schema): boolean {
	const resolved = resolveSchema(schema);
	if (resolved["x-translatable"] === true) return true;
	return (resolved.items !== undefined && hasWords(resolved.items)) || Object.values(resolved.properties ?? {}).some(hasWords);
}
