/** The bytes of a file that somebody exported -> its text, also from spreadsheets that know no UTF-8. */

/** The largest file that is read: a city's whole offer has a few megabytes. */
export const FILE_LIMIT = 16 * 1024 * 1024;

export interface DecodedFile {
	readonly text: string;
	/** Empty, or what was assumed. */
	readonly note: string;
}

/** UTF-8 with or without a mark, UTF-16 with one; everything else counts as Windows-1252, in which Excel saves CSV in the West. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), note: "" };
	if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), note: "" };
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: "" };
	} catch {
		const note = "The file is not UTF-8 and was read as Windows-1252: look at accents and quotes, or save it as UTF-8.";
		return { text: new TextDecoder("windows-1252").decode(bytes), note };
	}
}
