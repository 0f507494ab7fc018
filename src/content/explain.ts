/** The errors of a schema check -> sentences for editors: one mistake, one sentence. A table from keyword to sentence, and its order. */
import type { ErrorObject } from "ajv";
import { explainFormat } from "./explain-format.ts";
import { explainType } from "./explain-type.ts";
import { explainUnknown } from "./explain-unknown.ts";
import { type Finding, nameOf, type Path } from "./finding.ts";
import type { Schema } from "./kinds.ts";
import type { Mistake, ReaderHint } from "./mistake.ts";
import { nearestFirst } from "./nearest.ts";

type Sentence = string | Partial<Finding>;

/** In the order of importance: of several errors about one value only the first is told. */
const sentences: Readonly<Record<string, (mistake: Mistake) => Sentence>> = {
	type: explainType,
	enum: explainChoice,
	format: explainFormat,
	pattern: ({ name, schema }) => `Write ${name} as ${schema["x-expects"] ?? "it is asked for"}.`,
	minLength: ({ name }) => `Write something in ${name}, or remove it.`,
	maxLength: ({ name, value, params }) => `Shorten ${name} to ${params.limit} characters: it has ${[...String(value)].length}.`,
	minimum: explainRange,
	maximum: explainRange,
	maxItems: ({ name, value, params }) => `Keep at most ${params.limit} items in ${name}: it has ${lengthOf(value)}.`,
	minItems: ({ name, params }) => `Write at least ${params.limit === 1 ? "one item" : `${params.limit} items`} in ${name}, or remove it.`,
	uniqueItems: explainDouble,
	minProperties: ({ name }) => `Fill in ${name}, or remove it: it is empty.`,
	maxProperties: ({ name, value, params }) => `Keep at most ${params.limit} entries in ${name}: it has ${lengthOf(value)}.`,
	additionalProperties: explainUnknown,
	propertyNames: explainPropertyName,
	required: explainMissing,
	dependentRequired: ({ params }) => `Add "${params.missingProperty}": "${params.property}" needs it.`,
	oneOf: explainOneOf,
};

const order = Object.keys(sentences);
const ofObjects = new Set(["additionalProperties", "propertyNames", "required", "dependentRequired", "oneOf"]);

/** One finding for each mistake. The errors must come from a validator with `verbose` and `allErrors`. */
export function explainErrors(errors: readonly ErrorObject[], data: unknown, hint: ReaderHint = {}): readonly Finding[] {
	const told = new Map<string, Told>();
	for (const error of errors.filter(isOwnMistake)) {
		const rule = sentences[error.keyword];
		if (rule === undefined) continue;
		const mistake = toMistake(error, data, hint);
		const sentence = rule(mistake);
		const isInvalid = !ofObjects.has(error.keyword);
		const finding = { path: mistake.path, message: "", isInvalid, ...(typeof sentence === "string" ? { message: sentence } : sentence) };
		const key = isInvalid ? error.instancePath : `${error.instancePath} ${finding.message}`;
		const rank = order.indexOf(error.keyword);
		if (rank < (told.get(key)?.rank ?? order.length)) told.set(key, { rank, finding, error });
	}
	return dropFollowers([...told.values()], (path) => told.get(path)?.error.keyword === "type");
}

interface Told {
	readonly rank: number;
	readonly finding: Finding;
	readonly error: ErrorObject;
}

/** What only follows from another mistake: a missing name that is there misspelt, and all about a value of the wrong type. */
function dropFollowers(told: readonly Told[], hasWrongType: (path: string) => boolean): readonly Finding[] {
	const meant = new Set(
		told.flatMap(({ error, finding }) =>
			finding.fix && error.keyword === "additionalProperties" ? [`${error.instancePath}/${finding.fix}`] : [],
		),
	);
	return told
		.filter(({ error }) => !isMisspelt(error, meant) && (error.keyword === "type" || !hasWrongType(error.instancePath)))
		.map(({ finding }) => finding);
}

/** The branches of `oneOf`, the `if` and the inside of `propertyNames` are told by the keyword round them. */
function isOwnMistake(error: ErrorObject): boolean {
	return !/\/(?:oneOf\/\d+|if|propertyNames)\//.test(error.schemaPath) && error.keyword !== "if";
}

/** A missing name whose misspelling is told already is no second mistake. */
function isMisspelt(error: ErrorObject, meant: ReadonlySet<string>): boolean {
	const params: Record<string, unknown> = error.params;
	const names =
		error.keyword === "oneOf" && params.passingSchemas === null
			? namesOfOneOf(error)
			: typeof params.missingProperty === "string"
				? [params.missingProperty]
				: [];
	return names.some((name) => meant.has(`${error.instancePath}/${name}`));
}

function toMistake(error: ErrorObject, data: unknown, hint: ReaderHint): Mistake {
	const path = parsePointer(error.instancePath, data);
	return { path, name: nameOf(path), value: error.data, schema: (error.parentSchema ?? {}) as Schema, params: error.params, hint };
}

/** `/places/0/lat` -> ["places", 0, "lat"]; what is a number is decided by the data, not by the look. */
function parsePointer(pointer: string, data: unknown): Path {
	let value = data;
	return pointer
		.split("/")
		.slice(1)
		.map((part) => {
			const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
			const step = Array.isArray(value) ? Number(name) : name;
			value = (value as Record<string, unknown> | undefined)?.[name];
			return step;
		});
}

function explainChoice({ name, value, schema }: Mistake): Sentence {
	const choices = nearestFirst(String(value), schema.enum ?? []);
	const shown = choices.slice(0, 20).join(", ");
	const more = choices.length > 20 ? `, and ${choices.length - 20} more` : "";
	return { message: `Set ${name} to one of: ${shown}${more}.`, fix: choices === schema.enum ? "" : (choices[0] ?? "") };
}

function explainRange({ name, schema }: Mistake): Sentence {
	const kind = schema.type === "integer" ? "a whole number" : "a number";
	return `Set ${name} to ${kind} from ${schema.minimum ?? 0} to ${schema.maximum ?? "…"}.`;
}

function explainDouble({ path, name, value, params }: Mistake): Sentence {
	const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b);
	const item = Array.isArray(value) ? value[second ?? 0] : undefined;
	const shown = typeof item === "string" ? `"${item}"` : `item ${(second ?? 0) + 1}`;
	return { path: [...path, second ?? 0], message: `Remove ${shown} from ${name}: it is there already as item ${(first ?? 0) + 1}.` };
}

function explainPropertyName({ path, params, schema }: Mistake): Sentence {
	const name = String(params.propertyName);
	const expects = schema.propertyNames?.["x-expects"] ?? "it is asked for";
	return { path: [...path, name], onKey: true, message: `Write "${name}" as ${expects}.` };
}

function explainMissing({ path, params, schema, hint }: Mistake): Sentence {
	const name = String(params.missingProperty);
	const property = schema.properties?.[name] ?? (path.length === 0 ? hint.schema?.properties?.[name] : undefined);
	const choices = property?.enum;
	if (choices !== undefined) return `Add "${name}", one of: ${choices.slice(0, 20).join(", ")}.`;
	const description = property?.description ?? "";
	return description === ""
		? `Add "${name}": it is missing here.`
		: `Add "${name}": ${description.replace(/\.$/, "").replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase())}.`;
}

function explainOneOf({ params, schema }: Mistake): Sentence {
	const names = (schema.oneOf ?? []).flatMap((branch) => branch.required ?? []);
	if (!Array.isArray(params.passingSchemas)) return `Add one of ${list(names, "or")} here.`;
	const given = params.passingSchemas.map((index: number) => names[index] ?? "");
	return `Keep only one of ${list(given, "and")} here.`;
}

function namesOfOneOf(error: ErrorObject): readonly string[] {
	return ((error.parentSchema as Schema | undefined)?.oneOf ?? []).flatMap((branch) => branch.required ?? []);
}

function list(names: readonly string[], word: string): string {
	const quoted = names.map((name) => `"${name}"`);
	return [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(` ${word} `);
}

function lengthOf(value: unknown): number {
	return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}
