/** For tests: every way in which a full entry can break its schema, one at a time, found by walking the schema. */
import { type Kind, resolveSchema, type Schema, schemas } from "./kinds.ts";
import { type Data, fillSchema, fullEntry } from "./sample.ts";

export interface SampleMistake {
	readonly name: string;
	readonly data: unknown;
	/** The path of the value on whose line the problem is expected. */
	readonly line: string;
}

type Steps = readonly string[];

export function listMistakes(kind: Kind): SampleMistake[] {
	const full = fullEntry(kind);
	const found: SampleMistake[] = [];
	const add = (what: string, path: Steps, value: unknown, line: Steps = path) =>
		found.push({ name: `${path.join("/") || "the entry"}: ${what}`, data: replace(full, path, value), line: line.join("/") });
	walk(schemas[kind], full, [], add);
	return found;
}

type Add = (what: string, path: Steps, value: unknown, line?: Steps) => void;

const removed = Symbol("removed");

function walk(schema: Schema, value: unknown, path: Steps, add: Add): void {
	const resolved = resolveSchema(schema);
	if (path.length > 0) addWrongTypes(resolved, path, add);
	addWrongTexts(resolved, path, add);
	if (resolved.minimum !== undefined) add("minimum", path, resolved.minimum - 1);
	if (resolved.maximum !== undefined) add("maximum", path, resolved.maximum + 1);
	if (Array.isArray(value)) walkList(resolved, value, path, add);
	else if (typeof value === "object" && value !== null) walkObject(resolved, value as Data, path, add);
}

function addWrongTypes({ type }: Schema, path: Steps, add: Add): void {
	const wrong =
		type === "integer" || type === "number" || type === "boolean"
			? "x"
			: type === "string"
				? 5
				: type === "array" || type === "object"
					? "x"
					: 5;
	add("type", path, wrong);
	add("empty", path, null);
	if (type === "integer") add("type of number", path, 1.5);
	if (type === "string" || Array.isArray(type)) add("type of list", path, ["x"]);
}

function addWrongTexts({ enum: choices, format, pattern, minLength, maxLength }: Schema, path: Steps, add: Add): void {
	if (choices !== undefined) add("enum", path, "zzz-wrong");
	if (format !== undefined) add("format", path, "Wrong!");
	if (pattern !== undefined) add("pattern", path, "Wrong!");
	if (minLength !== undefined) add("minLength", path, "");
	if (maxLength !== undefined) add("maxLength", path, "a".repeat(maxLength + 1));
}

function walkList(schema: Schema, list: readonly unknown[], path: Steps, add: Add): void {
	if (schema.minItems !== undefined) add("minItems", path, []);
	if (schema.maxItems !== undefined)
		add(
			"maxItems",
			path,
			Array.from({ length: schema.maxItems + 1 }, (_, index) => vary(list[0], index)),
		);
	if (schema.uniqueItems === true) add("uniqueItems", path, [list[0], list[0]], [...path, "1"]);
	for (const [index, item] of list.entries()) if (schema.items !== undefined) walk(schema.items, item, [...path, String(index)], add);
}

function walkObject(schema: Schema, data: Data, path: Steps, add: Add): void {
	if (schema.additionalProperties === false) add("additionalProperties", [...path, "zzzunknown"], 1);
	if (schema.minProperties !== undefined) add("minProperties", path, {});
	if (schema.maxProperties !== undefined) {
		const [first] = Object.values(data);
		add("maxProperties", path, Object.fromEntries(Array.from({ length: schema.maxProperties + 1 }, (_, index) => [codeOf(index), first])));
	}
	if (schema.propertyNames !== undefined) add("propertyNames", [...path, "Wrong!"], Object.values(data)[0]);
	for (const name of schema.required ?? []) add("required", [...path, name], removed, path);
	for (const name of Object.keys(schema.dependentRequired ?? {})) add("dependentRequired", [...path, name], removed, path);
	const alternatives = (schema.oneOf ?? []).flatMap(({ required }) => required ?? []);
	for (const name of alternatives) {
		if (data[name] !== undefined) add("oneOf, none", [...path, name], removed, path);
		else add("oneOf, two", path, { ...data, [name]: fillSchema(schema.properties?.[name] ?? {}, name) });
	}
	for (const [name, value] of Object.entries(data)) {
		const inner = schema.properties?.[name] ?? schema.additionalProperties;
		if (typeof inner === "object") walk(inner, value, [...path, name], add);
	}
}

/** The same item with another id, so that nothing but the number of items is wrong. */
function vary(item: unknown, index: number): unknown {
	return typeof item === "object" && item !== null && "id" in item && index > 0 && item.id === "sample"
		? { ...item, id: `sample-${index}` }
		: item;
}

function codeOf(index: number): string {
	return `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
}

function replace(data: unknown, [step, ...rest]: Steps, value: unknown): unknown {
	if (step === undefined) return value;
	if (Array.isArray(data)) return data.map((item, index) => (String(index) === step ? replace(item, rest, value) : item));
	const { [step]: old, ...others } = data as Data;
	if (value === removed && rest.length === 0) return others;
	return Object.hasOwn(data as Data, step)
		? Object.fromEntries(Object.entries(data as Data).map(([name, each]) => [name, name === step ? replace(old, rest, value) : each]))
		: { ...others, [step]: value };
}
