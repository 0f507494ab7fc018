/** The sentence about a value of the wrong type: what to write instead, in the words of somebody who writes YAML by hand. */
import type { Finding } from "./finding.ts";
import type { Mistake } from "./mistake.ts";

export function explainType({ name, value, schema }: Mistake): string | Partial<Finding> {
	const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
	if (value === null) return `Write something after ${name}, or remove it: it is empty.`;
	if (types.includes("string") && (typeof value === "number" || typeof value === "boolean")) {
		const fix = JSON.stringify(String(value));
		return { message: `Put ${name} into quotes: ${fix}.`, fix };
	}
	const expected = types[0] === "string" && types.includes("object") ? "organisation" : types[0];
	return explainExpected(String(expected), name, value, schema.items !== undefined);
}

function explainExpected(expected: string, name: string, value: unknown, ofItems: boolean): string | Partial<Finding> {
	switch (expected) {
		case "string":
			return `Write ${name} as one text, not as ${describe(value)}.`;
		case "integer":
		case "number": {
			const kind = expected === "integer" ? "a whole number" : "a number";
			if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value))
				return { message: `Write ${name} without quotes: ${value}.`, fix: value };
			return `Write ${name} as ${kind}, such as 20.`;
		}
		case "boolean":
			return `Set ${name} to true or false, without quotes.`;
		case "array":
			return ofItems && typeof value !== "object"
				? { message: `Write ${name} as a list: [${String(value).slice(0, 60)}].`, fix: `[${String(value)}]` }
				: `Write ${name} as a list: one item a line, each after "- ".`;
		case "organisation":
			return `Write ${name} as the file name of the organisation, or as its "name" and "link".`;
		default:
			return `Write ${name} as lines of their own below it: a name, a colon and a value each.`;
	}
}

function describe(value: unknown): string {
	return Array.isArray(value) ? "a list" : typeof value === "object" ? "several lines with names" : "something else";
}
