/** A row is one entry as its source tells it, already in our fields; nothing is checked yet against the rest of the content. */
import type { Data } from "../cms/tidy.ts";

export interface Row {
	/** Behind the name of the file: `:7` for a line, ` (event 3)` where lines say nothing. */
	readonly where: string;
	/** What the source calls it; empty when it does not say. */
	readonly id: string;
	readonly kind: "opportunity" | "badge";
	/** The front matter, and the Markdown below it as `body`. */
	readonly data: Data;
	/** By language: only words. */
	readonly translations: Readonly<Record<string, Data>>;
	/** What the source calls a field of ours, such as the name of a column. */
	readonly names: Readonly<Record<string, string>>;
	/** With one of them the row is refused. */
	readonly mistakes: readonly Mistake[];
	/** What a person should know: it does not stand in the way. */
	readonly notes: readonly string[];
}

export interface Mistake {
	/** A field of ours; empty when the whole row is meant. */
	readonly field: string;
	readonly message: string;
}

/** What was understood of a file. */
export interface Table {
	readonly rows: readonly Row[];
	/** About the file as a whole. */
	readonly notes: readonly string[];
}

/** A part of an entry, from some of its cells. */
export interface Part {
	readonly data: Data;
	readonly mistakes?: readonly Mistake[];
	readonly notes?: readonly string[];
}

/** The file cannot be read at all: the sentence says what to do. */
export interface Unreadable {
	readonly wrong: string;
}

export function joinParts(parts: readonly Part[]): Required<Part> {
	return {
		data: Object.assign({}, ...parts.map(({ data }) => data)),
		mistakes: parts.flatMap(({ mistakes = [] }) => mistakes),
		notes: parts.flatMap(({ notes = [] }) => notes),
	};
}

/** The name of what is missing is left out. */
export function dropEmpty<Value>(data: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])));
}

/** Undefined instead of a list or an object without anything in it. */
export function orNothing<Value extends object>(value: Value): Value | undefined {
	return (Array.isArray(value) ? value.length : Object.keys(value).length) === 0 ? undefined : value;
}
