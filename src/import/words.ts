/** What an entry says of itself: a title, a summary of one or two sentences, and the rest below. */

import type { Data } from "../cms/tidy.ts";
import { formatPlainText } from "../content/markdown.ts";
import { parseRichText } from "./rich-text.ts";
import { dropEmpty } from "./row.ts";

/** As the schema limits it. */
const LONGEST_SUMMARY = 300;

/** Not those that keep words together: French writes one before a colon. */
const SPACES = /[ \t\n\r]+/g;

/** Sources often have one long text and no summary: its first sentences are the summary then. */
export function buildWords(title: string, summary: string, text: string): Data {
	const body = parseRichText(text);
	const short = toLine(summary) || cutText(firstBlock(body));
	return dropEmpty({ title: toLine(title), summary: short, body: toLine(body) === short ? "" : body });
}

/** Text without line breaks and without formatting. */
export function toLine(text: string): string {
	return parseRichText(text).replace(SPACES, " ").trim();
}

function firstBlock(body: string): string {
	return (formatPlainText(body).split("\n")[0] ?? "").replace(SPACES, " ").trim();
}

/** Whole sentences as far as they fit, else whole words. */
function cutText(text: string): string {
	if (text.length <= LONGEST_SUMMARY) return text;
	const start = text.slice(0, LONGEST_SUMMARY);
	const sentences = /^.*[.!?…](?=\s)/su.exec(start)?.[0] ?? "";
	return sentences.length > 40 ? sentences : `${start.slice(0, LONGEST_SUMMARY - 1).replace(/\s+\S*$/, "")}…`;
}
