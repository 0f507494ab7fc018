/** A ticket as it is typed, in groups of four as it stands on paper; a link that is pasted instead stays as it is. */
const SYMBOLS = 27;

export function formatTyped(text: string): string {
	if (/[/:#.]/.test(text)) return text;
	const symbols = text.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, "");
	return symbols.length > SYMBOLS ? text : symbols.replace(/(.{4})(?=.)/g, "$1 ");
}
