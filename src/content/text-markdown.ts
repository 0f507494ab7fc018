/** Rules about Markdown and HTML: no tags, no hidden remarks, no dangerous links, nothing nested beyond reason. */
import createMarkdownIt, { type Token } from "markdown-it";
import { explainTarget } from "./links.ts";

/** Reads everything, HTML and any link too, so that all of it can be judged. Its output is never shown. */
const lenient = createMarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 40 });
lenient.validateLink = () => true;

const tag =
	/<!--|<!\[|<[!?/]?[a-zA-Z][a-zA-Z0-9:-]*(?:[\s/][^<>]*)?>|<\/?(?:script|iframe|img|svg|object|embed|style|link|meta|base|form|input|body)\b/i;

/** The end of a sentence about HTML in a plain value such as a title; "C++ & <3" and "a < b" pass. */
export function explainHtml(text: string): string {
	const found = text.includes("<") ? tag.exec(text)?.[0] : undefined;
	return found === undefined ? "" : `remove ${shorten(found)}: HTML is not shown here`;
}

/** What is wrong in a text, with the line counted from 0. */
export function findInMarkdown(body: string): readonly { readonly line: number; readonly reason: string }[] {
	const faults = [...body.matchAll(simpleLink)].some(([, target = ""]) => explainTarget(target) !== "");
	if (!faults && !mayMatter.test(body.replace(simpleLink, ""))) return [];
	const bomb = findNesting(body);
	if (bomb !== undefined) return [bomb];
	const hidden = body.split("\n").findIndex((line) => /^ {0,3}\[[^\]]{0,200}\]:\s*(?:#?\s*$|#\s|<#?>)/.test(line));
	const remarks = hidden === -1 ? [] : [{ line: hidden, reason: "remove the hidden remark: only readers of the file would see it" }];
	return [...remarks, ...lenient.parse(body, {}).flatMap((token) => judgeBlock(token))];
}

/** Nearly all links are of this form; a text with no others need not be parsed. */
const simpleLink = /\[[^[\]<>`\\\n]{1,200}\]\((https:\/\/[^\s()<>\\]{1,500})\)/g;

/** A list in a list is two levels deeper, a quote one. */
const deepest = 14;
const tooDeep = "write fewer lists or quotes inside each other";
const mayMatter = /[<[\]]|^(?:[ \t]{8}|[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]*(?:[>*+-]|\d{1,9}[.)]))|[*_`~>]{20}/m;

function judgeBlock(token: Token): { line: number; reason: string }[] {
	const line = token.map?.[0] ?? 0;
	if (token.level > deepest && token.nesting === 1) return [{ line, reason: tooDeep }];
	if (token.type === "html_block") return [{ line, reason: judgeTag(token.content) }];
	if (token.type !== "inline") return [];
	let offset = 0;
	return (token.children ?? []).flatMap((child) => {
		if (child.type === "softbreak" || child.type === "hardbreak") offset++;
		const reason = judgeInline(child);
		return reason === "" ? [] : [{ line: line + offset, reason }];
	});
}

function judgeInline(token: Token): string {
	if (token.type === "html_inline") return judgeTag(token.content);
	if (token.type === "image")
		return isHarmful(String(token.attrGet("src")))
			? `replace the address of the picture: ${explainTarget(String(token.attrGet("src")))}`
			: "";
	if (token.type === "link_open") {
		const target = String(token.attrGet("href"));
		const reason = explainTarget(target);
		return reason === "" ? "" : `replace the link ${shorten(target)}: ${reason}`;
	}
	return "";
}

function judgeTag(html: string): string {
	return html.startsWith("<!--")
		? "remove the comment: hidden remarks may not stand here"
		: `remove ${shorten(html)}: HTML is not shown here`;
}

function isHarmful(target: string): boolean {
	return /^\s*(?:javascript|vbscript|data|file):|^\/\//i.test(target);
}

/** Lists, quotes and brackets nested deeper than anybody writes by hand; they only cost time. */
function findNesting(body: string): { line: number; reason: string } | undefined {
	let open = 0;
	for (const [line, text] of body.split("\n").entries()) {
		if (/^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){7}/.test(text)) return { line, reason: tooDeep };
		if (text.trim() === "") open = 0;
		for (const bracket of text.match(/[[\]()]/g) ?? []) open = bracket === "[" || bracket === "(" ? open + 1 : Math.max(0, open - 1);
		if (open > 20 || (/([*_~`])\1{19}/.test(text) && !/^\s*([*_~`])\1+\s*$/.test(text)))
			return { line, reason: "write fewer brackets or marks inside each other" };
	}
	return undefined;
}

function shorten(text: string): string {
	const line = text.split("\n", 1)[0] ?? "";
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
