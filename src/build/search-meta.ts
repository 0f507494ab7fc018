/**
 * The list of records in a `pf_meta` file of Pagefind: CBOR (RFC 8949), an array of the version, the records and what this site leaves as it is.
 * Pagefind does not document it: its version is exact, and whatever looks different is refused.
 */

export interface MetaRecord {
	readonly name: string;
	/** How many words it has. */
	readonly words: number;
	/** The name of its file; empty where the file has the name of the record. */
	readonly file: string;
}

export interface Meta {
	readonly records: readonly MetaRecord[];
	/** The bytes before the list of records, and after it. */
	readonly before: Uint8Array;
	readonly after: Uint8Array;
}

const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

/** Throws when the bytes are of another form. */
export function parseMeta(bytes: Uint8Array): Meta {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;

	/** Section 3: three bits say what it is, five how long it is, or in how many bytes that stands. */
	function readHead(kind: number): number {
		const first = view.getUint8(at);
		const short = first & 31;
		if (first >>> 5 !== kind || short > 26)
			throw new Error(`Pagefind's list of records has another form at byte ${at}: has its version changed?`);
		at += 1;
		if (short < 24) return short;
		const width = 1 << (short - 24);
		let length = 0;
		for (let index = 0; index < width; index += 1) length = length * 256 + view.getUint8(at + index);
		at += width;
		return length;
	}

	function readText(): string {
		const length = readHead(TEXT);
		at += length;
		return new TextDecoder().decode(bytes.subarray(at - length, at));
	}

	function readRecord(): MetaRecord {
		if (readHead(ARRAY) !== 3) throw new Error("A record of Pagefind has three parts: has its version changed?");
		return { name: readText(), words: readHead(NUMBER), file: readText() };
	}

	readHead(ARRAY);
	readText();
	const start = at;
	const records = Array.from({ length: readHead(ARRAY) }, readRecord);
	return { records, before: bytes.subarray(0, start), after: bytes.subarray(at) };
}

export function formatMeta({ records, before, after }: Meta): Uint8Array {
	const parts = records.flatMap(({ name, words, file }) => [head(ARRAY, 3), text(name), head(NUMBER, words), text(file)]);
	return Buffer.concat([before, head(ARRAY, records.length), ...parts, after]);
}

function text(words: string): Uint8Array {
	const bytes = Buffer.from(words);
	return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

function head(kind: number, length: number): Uint8Array {
	const first = kind << 5;
	if (length < 24) return Uint8Array.of(first | length);
	if (length < 0x100) return Uint8Array.of(first | 24, length);
	if (length < 0x10000) return Uint8Array.of(first | 25, length >>> 8, length & 255);
	return Uint8Array.of(first | 26, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255);
}
