/** Text of a front matter -> value; whatever YAML can do beyond plain values is refused, with a sentence and its line. */
import { type Document, isAlias, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { parsePlainYaml } from "./plain-yaml.ts";

export interface Parsed {
	/** Undefined when there are problems. */
	readonly data: unknown;
	readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** The first line of `text` counts as line 1. */
export function parseYaml(text: string): Parsed {
	const plain = parsePlainYaml(text.replaceAll("\r\n", "\n"));
	if (plain !== undefined) return { data: plain, problems: [] };
	if (isTooDeep(text))
		return { data: undefined, problems: [{ line: 1, message: "Write fewer lists inside lists: nobody could read this." }] };
	const { document, lines } = parseLined(text);
	const lineAt = (offset: number) => lines.linePos(offset).line;
	const errors = findSyntaxErrors(document, lineAt);
	const found = [...errors, ...findRefused(document, text, lineAt).filter(({ line }) => errors.every((error) => error.line !== line))];
	return found.length > 0 ? { data: undefined, problems: found } : { data: document.toJS({ maxAliasCount: 0 }), problems: [] };
}

/** Brackets or dashes nested beyond any real entry would only cost time. */
export function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
		depth += bracket === "[" || bracket === "{" ? 1 : -1;
		if (depth > 40) return true;
		if (depth < 0) depth = 0;
	}
	return /^[ \t]*(?:[-?:][ \t]+){8}/m.test(text) || /(?:\S:[ \t]+){40}/.test(text);
}

/** The document with its errors and a way from places in the text to lines. */
export function parseLined(text: string): { readonly document: Document; readonly lines: LineCounter } {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: false, logLevel: "silent", merge: false });
	return { document, lines };
}

/** One broken place makes several errors: only the first is told, but every doubled key is. */
function findSyntaxErrors(document: Document, lineAt: (offset: number) => number): Parsed["problems"] {
	const [first, ...others] = [...document.errors, ...document.warnings];
	if (first === undefined) return [];
	const doubled = others.filter((error) => error.code === "DUPLICATE_KEY");
	return [first, ...doubled].map((error) => ({ line: lineAt(error.pos[0]), message: explainSyntax(error) }));
}

function explainSyntax(error: YAMLError): string {
	switch (error.code) {
		case "DUPLICATE_KEY":
			return "Remove one of the two: the same name stands here twice.";
		case "TAB_AS_INDENT":
			return "Indent with spaces, not with a tab.";
		case "BAD_INDENT":
			return "Indent this line like the lines that it belongs to.";
		case "BLOCK_AS_IMPLICIT_KEY":
		case "MULTILINE_IMPLICIT_KEY":
			return 'Put the text into quotes: it has a ": " in it, or the line above is not finished.';
		case "BAD_SCALAR_START":
			return "Put the text into quotes: it starts with a character that has another meaning here.";
		case "BAD_DQ_ESCAPE":
			return 'Write the text without the backslash, or in single quotes: "\\" has another meaning here.';
		case "MISSING_CHAR":
			return 'Complete this line: a quote, a bracket or the ":" after a name is missing.';
		case "TAG_RESOLVE_FAILED":
			return 'Put the text into quotes: a word that starts with "!" has another meaning here.';
		case "BAD_ALIAS":
		case "ALIAS_PROPS":
			return 'Put the text into quotes: a word that starts with "*" or "&" has another meaning here.';
		case "NON_STRING_KEY":
			return "Write a simple name in front of the colon.";
		case "MULTIPLE_DOCS":
			return "Keep one front matter: it ends at the line of three hyphens (---).";
		default:
			return "Write this line as a name, a colon and a value, such as: title: Open lab.";
	}
}

/** Anchors, aliases, tags, merge keys and names that JavaScript reserves. */
function findRefused(document: Document, text: string, lineAt: (offset: number) => number): Parsed["problems"] {
	if (document.errors.length > 0) return [];
	const found = new Map<number, string>();
	const refuse = (offset: number, message: string) => found.set(lineAt(offset), found.get(lineAt(offset)) ?? message);
	visit(document, (_, node) => {
		if (isPair(node) && isScalar(node.key) && typeof node.key.value === "string") {
			const offset = node.key.range?.[0] ?? 0;
			if (node.key.value === "<<") refuse(offset, 'Remove "<<" and write the values out: nothing can be merged in here.');
			if (/^(?:__proto__|constructor|prototype)$/.test(node.key.value)) refuse(offset, `Remove "${node.key.value}": it is no property.`);
		}
		if (!isNode(node)) return;
		const offset = node.range?.[0] ?? 0;
		if (isAlias(node)) refuse(offset, `Write the value out instead of "*${node.source}": nothing can be referred to here.`);
		else if (node.anchor !== undefined)
			refuse(text.lastIndexOf(`&${node.anchor}`, offset), `Remove "&${node.anchor}": nothing can be referred to here.`);
		else if (node.tag !== undefined && (isScalar(node) || isCollection(node)) && hasOwnTag(node)) {
			refuse(offset, 'Remove the word that starts with "!", or put the text into quotes.');
		}
	});
	return [...found].map(([line, message]) => ({ line, message }));
}

function hasOwnTag(node: { tag?: string | undefined }): boolean {
	return node.tag !== "?" && node.tag !== "";
}
