/** Saves what people wrote by hand from being written anew: a property whose value is the same keeps its lines, comments and quotes. */
import { parseFrontMatter } from "../content/front-matter.ts";
import { parseEntryText } from "./entry-text.ts";
import { equals } from "./equals.ts";
import type { Data } from "./tidy.ts";

/**
 * `before`: the file as it was read; `after`: the same entry as the editor would write it. The result holds the data of
 * `after` in the lines of `before` as far as they fit; it is `before` itself when nothing has changed.
 */
export function keepLines(before: string, after: string): string {
	const old = attempt(() => parseEntryText(before));
	if (old === undefined || before.includes("\r")) return after;
	const wanted = parseEntryText(after);
	if (equals(old, wanted)) return before;
	const kept = joinLines(before, after, old, wanted);
	return equals(
		attempt(() => parseEntryText(kept)),
		wanted,
	)
		? kept
		: after;
}

function joinLines(before: string, after: string, old: Data, wanted: Data): string {
	const from = splitProperties(before);
	const to = splitProperties(after);
	const isKept = (name: string) => from.has(name) && to.has(name) && equals(old[name], wanted[name]);
	const lines = orderNames([...from.keys()], [...to.keys()]).map((name) => (isKept(name) ? from.get(name) : to.get(name)) ?? "");
	const body = equals(old.body, wanted.body) ? bodyOf(before) : bodyOf(after);
	return `---\n${lines.join("")}---\n${body}`;
}

/** The old order, with each new name after the one that stands before it in the new order. */
function orderNames(old: readonly string[], wanted: readonly string[]): readonly string[] {
	const names = old.filter((name) => wanted.includes(name));
	for (const [index, name] of wanted.entries()) {
		if (!names.includes(name)) names.splice(names.indexOf(wanted[index - 1] ?? "") + 1, 0, name);
	}
	return names;
}

/** The lines of each property by its name; a comment belongs to what follows it. */
function splitProperties(text: string): Map<string, string> {
	const properties = new Map<string, string>();
	let name = "";
	let comments = "";
	for (const line of parseFrontMatter(text).yaml.split("\n").slice(1)) {
		const start = /^([A-Za-z][\w-]*):(?: |$)/.exec(line)?.[1];
		if (line.trim() === "" || line.startsWith("#")) comments += `${line}\n`;
		else {
			name = start ?? name;
			properties.set(name, `${properties.get(name) ?? ""}${comments}${line}\n`);
			comments = "";
		}
	}
	return properties;
}

/** What stands below the closing line, with its empty lines. */
function bodyOf(text: string): string {
	const { yaml } = parseFrontMatter(text);
	return text.slice("---".length + yaml.length).replace(/^\n---[ \t]*\n?/, "");
}

function attempt<Value>(action: () => Value): Value | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
