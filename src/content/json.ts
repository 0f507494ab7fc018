/** JSON text -> value, strictly: no comments, no trailing commas, no name twice. */

import { createLocate } from "./locate.ts";
import type { Parsed } from "./yaml.ts";
import { isTooDeep, parseYaml } from "./yaml.ts";

export function parseJson(text: string): Parsed {
	if (isTooDeep(text)) return refuse(1, "Write fewer lists inside lists: nobody could read this.");
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return refuse(lineOfError(text, error), "Write this as JSON: names and texts in double quotes, commas between, none after the last.");
	}
	const reserved = findReservedName(data, []);
	if (reserved !== undefined) {
		return refuse(createLocate(text)(reserved, true), `Remove "${reserved.at(-1)}": it is no property.`);
	}
	if (countNames(text) === countMembers(data)) return { data, problems: [] };
	const doubled = parseYaml(text).problems;
	return doubled.length > 0 ? { data: undefined, problems: doubled } : refuse(1, "Remove one of the two: the same name stands here twice.");
}

function refuse(line: number, message: string): Parsed {
	return { data: undefined, problems: [{ line, message }] };
}

/** V8 says either the position or the line; when it says neither, the end of the text is meant. */
function lineOfError(text: string, error: unknown): number {
	const message = error instanceof Error ? error.message : "";
	const position = /position (\d+)/.exec(message)?.[1];
	return text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split("\n").length;
}

/** In valid JSON every text in quotes that a colon follows is a name. */
function countNames(text: string): number {
	let count = 0;
	for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) count++;
	return count;
}

function countMembers(value: unknown): number {
	if (typeof value !== "object" || value === null) return 0;
	const inner = Object.values(value).reduce<number>((sum, each) => sum + countMembers(each), 0);
	return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function findReservedName(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		const step = Array.isArray(value) ? Number(key) : key;
		if (/^(?:__proto__|constructor|prototype)$/.test(key)) return [...path, key];
		const found = findReservedName(inner, [...path, step]);
		if (found !== undefined) return found;
	}
	return undefined;
}
