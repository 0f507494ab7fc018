/** Splits a Markdown file into front matter and text; gray-matter finds the place, and may run no engine but YAML. */
import matter from "gray-matter";

export interface FrontMatter {
	/** The YAML, from the end of the opening line on, so that its first line is line 1 of the file. */
	readonly yaml: string;
	readonly body: string;
	/** The line on which the text starts, counted from 1. */
	readonly bodyLine: number;
	/** Not empty when the file cannot be split; then nothing else counts. */
	readonly message: string;
	readonly line: number;
}

export function parseFrontMatter(text: string): FrontMatter {
	if (!/^---[^-]/.test(text)) return refuse(1, "Start the file with a line of three hyphens (---), then the properties, one a line.");
	if (/\n(?:[ \t\r]*\n){200}/.test(text)) return refuse(1, "Remove the empty lines: there are more than 200 in a row.");
	const { name: engine, raw } = matter.language(text);
	if (engine !== "" && engine.toLowerCase() !== "yaml") {
		return refuse(1, `Write three hyphens (---) and nothing else on the first line: "${engine.slice(0, 40)}" is not read here.`);
	}
	const { matter: yaml, content: body } = matter(text, { language: "yaml", engines: { yaml: empty, json: refused, javascript: refused } });
	const closing = "---".length + (engine === "" ? 0 : raw.length) + yaml.length + 1;
	if (!text.startsWith("---", closing)) return refuse(1, "Close the properties with a line of three hyphens (---).");
	if (!/^[ \t]*\r?(?:\n|$)/.test(text.slice(closing + 3, closing + 200))) {
		return refuse(countLines(text, closing), "Write three hyphens (---) and nothing else on this line.");
	}
	return { yaml: yaml.replace(/\r$/, ""), body, bodyLine: countLines(text, text.length - body.length), message: "", line: 0 };
}

function empty(): object {
	return {};
}

function refused(): never {
	throw new Error("Only YAML is read.");
}

function refuse(line: number, message: string): FrontMatter {
	return { yaml: "", body: "", bodyLine: 1, message, line };
}

function countLines(text: string, end: number): number {
	let lines = 1;
	for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines++;
	return lines;
}
