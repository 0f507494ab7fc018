/** Bytes of a file -> its text, or the sentence why it is no text. UTF-8 without a mark; CRLF is fine. */
export interface Decoded {
	readonly text: string;
	/** Empty when the text can be used. */
	readonly message: string;
	readonly line: number;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** `bytes` may be cut at one byte more than the limit of the path: that is how "too long" is seen. */
export function parseBytes(path: string, bytes: Uint8Array): Decoded {
	if (bytes.length > byteLimit(path)) return refuse(`Shorten this file to ${byteLimit(path) / 1024} KB.`);
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return refuse("Save this file as UTF-8: it is UTF-16.");
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
		return refuse("Save this file as UTF-8 without a byte order mark (BOM).");
	const nul = bytes.indexOf(0);
	if (nul !== -1) return refuse("Save this file as UTF-8: there is a NUL byte in it.", lineAt(bytes, nul));
	try {
		return { text: decoder.decode(bytes), message: "", line: 1 };
	} catch {
		return refuse("Save this file as UTF-8: a character in this line is broken.", lineAt(bytes, firstBroken(bytes)));
	}
}

/** Lists of keys grow; everything that people write stays small. */
export function byteLimit(path: string): number {
	if (/\/(?:revocations\.json|imports\/[^/]*)$/.test(path)) return 2048 * 1024;
	if (/\/(?:status\/[^/]*|keys\.json)$/.test(path)) return 256 * 1024;
	return (/\/awards\/[^/]*$/.test(path) ? 256 : 64) * 1024;
}

function refuse(message: string, line = 1): Decoded {
	return { text: "", message, line };
}

function lineAt(bytes: Uint8Array, end: number): number {
	return bytes.subarray(0, end).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
}

/** The first place at which lenient decoding differs from the bytes. */
function firstBroken(bytes: Uint8Array): number {
	const lenient = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
	const at = bytes.findIndex((byte, index) => lenient[index] !== byte);
	return at === -1 ? bytes.length : at;
}
