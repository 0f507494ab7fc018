/** Markdown of entries -> HTML that needs no cleaning: no HTML passes, links go only where links may go, pictures become their words. */
import createMarkdownIt, { type MarkdownIt, type Token } from "markdown-it";
import { explainTarget } from "./links.ts";

const markdown = createMarkdown();

/** HTML with headings from h2 on, for a place on the page below its h1. */
export function formatMarkdown(text: string): string {
	return markdown.render(text);
}

/** The words alone, one line a block; for search, feeds and descriptions. */
export function formatPlainText(text: string): string {
	return markdown
		.parse(text, {})
		.map((token) =>
			token.type === "inline"
				? wordsOf(token.children ?? [])
				: token.type === "fence" || token.type === "code_block"
					? token.content.trim()
					: "",
		)
		.filter((line) => line !== "")
		.join("\n");
}

function createMarkdown(): MarkdownIt {
	const instance = createMarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 40 });
	instance.validateLink = () => true;
	instance.renderer.rules.image = (tokens, index) => instance.utils.escapeHtml(wordsOf(tokens[index]?.children ?? []));
	instance.renderer.rules.link_open = (tokens, index, options, _, renderer) => {
		const token = tokens[index];
		if (token !== undefined && /^https:/i.test(String(token.attrGet("href")))) token.attrSet("rel", "noopener");
		return renderer.renderToken(tokens, index, options);
	};
	instance.core.ruler.push("headings", ({ tokens }) => setHeadings(tokens));
	instance.core.ruler.push("links", ({ tokens }) => tokens.forEach(dropLinks));
	return instance;
}

/** The highest heading of a text becomes h2, and none is more than one deeper than the one before it. */
function setHeadings(tokens: readonly Token[]): void {
	const open = tokens.filter((token) => token.type === "heading_open");
	const highest = Math.min(...open.map((token) => Number(token.tag.slice(1))));
	let before = 1;
	for (const token of tokens) {
		if (token.type === "heading_open") before = Math.min(Number(token.tag.slice(1)) - highest + 2, before + 1, 6);
		if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${before}`;
	}
}

/** A link to where links may not go leaves its words behind. */
function dropLinks(token: Token): void {
	let isDropped = false;
	token.children = (token.children ?? []).filter(({ type, attrs }) => {
		if (type === "link_open") isDropped = explainTarget(String(attrs?.find(([name]) => name === "href")?.[1] ?? "")) !== "";
		return !(isDropped && (type === "link_open" || type === "link_close"));
	});
}

function wordsOf(tokens: readonly Token[]): string {
	return tokens
		.map((token) => {
			if (token.type === "softbreak" || token.type === "hardbreak") return " ";
			return token.type === "image"
				? wordsOf(token.children ?? [])
				: token.type === "text" || token.type === "code_inline"
					? token.content
					: "";
		})
		.join("");
}
