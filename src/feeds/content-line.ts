/** One line of iCalendar: its text escaped, and folded so that no line is longer than 75 octets (RFC 5545, sections 3.1 and 3.3.11). */

const MOST_OCTETS = 75;

/** `name` may carry parameters, `SUMMARY;LANGUAGE=lt`. The value is written as it is: a date, an address, or an escaped text. */
export function contentLine(name: string, value: string): string {
	return fold(`${name}:${value.replace(/\p{Cc}/gu, (control) => (control === "\t" ? " " : ""))}`);
}

/** Commas, semicolons, backslashes and line breaks of a text; a line break stays one, whatever wrote it. */
export function escapeText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\\;,]/g, "\\$&")
		.replace(/\r\n?|\n/g, "\\n");
}

/** Never in the middle of a character. The space that continues a line counts. */
function fold(line: string): string {
	if (line.length * 3 <= MOST_OCTETS) return line;
	let folded = "";
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > MOST_OCTETS) {
			folded += "\r\n ";
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return folded;
}

/** In UTF-8. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
