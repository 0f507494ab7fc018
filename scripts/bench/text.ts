/** HTML of open data -> text that our checks let pass: no tags, no addresses and numbers of persons, nothing invisible. */

const ENTITIES: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "‹",
	gt: "›",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "–",
	rsquo: "’",
	lsquo: "‘",
	ldquo: "“",
	rdquo: "”",
	bull: "•",
	hellip: "…",
};

/** Paragraphs, lists and headings stay, as Markdown; links to https and everything else become their words. */
export function htmlToMarkdown(html: string): string {
	const marked = html
		.replace(/<li[^>]*>/gi, "\n- ")
		.replace(/<h[1-6][^>]*>/gi, "\n\n## ")
		.replace(/<\/?(?:p|div|h[1-6]|ul|ol|table|tr)\b[^>]*>|(?:<br\b[^>]*>\s*){2,}/gi, "\n\n")
		.replace(/<br\b[^>]*>/gi, "\n")
		.replace(/<[^>]*>/g, "");
	return cleanText(marked)
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim())
		.join("\n")
		.replace(/^(?:#+|-)$/gm, "")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** One line of at most so many characters. */
export function cleanLine(text: string, most: number): string {
	return shorten(
		cleanText(text.replace(/<[^>]*>/g, " "))
			.replace(/(^|\n)(?:## |- )/g, " ")
			.replace(/\s+/g, " ")
			.trim(),
		most,
	);
}

/** Cut between words. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const start = text.slice(0, most - 1);
	return `${start.slice(0, Math.max(start.lastIndexOf(" "), most / 2)).toWellFormed()}…`;
}

function cleanText(text: string): string {
	return text
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
		.normalize("NFC")
		.replaceAll("<", "‹")
		.replace(/[[\]`\\]/g, "")
		.replace(/[*_~]{2,}|^[^\S\n]*(?:[*>+•-][^\S\n]*)+(?=[*>+•-])/gm, "")
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}\u2028\u2029\u2800]|\u034f/gu, (character) =>
			character === "\n" ? "\n" : " ",
		)
		.replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, "(address removed)")
		.replace(/\+?\(?[0-9][0-9 ()./–-]{6,24}[0-9]/g, (number) => (number.replace(/\D/g, "").length < 9 ? number : "(number removed)"));
}
