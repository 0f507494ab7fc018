/** Text with simple HTML, as most systems export it -> Markdown. What is no formatting stays, so that the check refuses it by name. */

const BREAKS = /<\/?(?:p|div|section|article|ul|ol|table|tbody|thead|tr|blockquote|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const DROPPED = /<\/?(?:b|strong|i|em|u|s|span|font|a|small|big|sup|sub|center|td|th|label|abbr|time)(?:\s[^<>]*)?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	laquo: "«",
	raquo: "»",
	bull: "•",
	eacute: "é",
	egrave: "è",
	agrave: "à",
	auml: "ä",
	ouml: "ö",
	uuml: "ü",
	szlig: "ß",
	euro: "€",
};

/** Paragraphs stay paragraphs and lists stay lists; links and emphasis leave their words behind. */
export function parseRichText(text: string): string {
	const plain = /<\/?(?:p|br|div|ul|ol|li|b|strong|i|em|a|span|h[1-6])\b/i.test(text) ? dropFormatting(text) : text;
	return plain
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
			if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
			const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		})
		.replace(/\r\n?/g, "\n")
		.split("\n")
		.map((line) => line.trim())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim()
		.normalize("NFC");
}

function dropFormatting(text: string): string {
	return text
		.replace(/\s*\n\s*/g, " ")
		.replace(/<br\s*\/?>/gi, "\n")
		.replace(/<li(?:\s[^<>]*)?>/gi, "\n- ")
		.replace(/<\/li>/gi, "")
		.replace(BREAKS, "\n\n")
		.replace(DROPPED, "");
}
