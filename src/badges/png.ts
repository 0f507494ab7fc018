/** Puts a signed credential into a PNG and reads it out again: one uncompressed iTXt chunk before the picture's data (OB 3.0 §5.3.1). */

const KEYWORD = "openbadgecredential";
/** OB 2.0 §Badge Baking. */
const OLD_KEYWORD = "openbadges";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
	/** The chunk with its length and checksum. */
	readonly bytes: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
	return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Undefined when the bytes are no PNG; a credential that is in it already is replaced. */
export function bakePng(picture: Uint8Array, credential: string): Uint8Array<ArrayBuffer> | undefined {
	const chunks = listChunks(picture)?.filter((chunk) => readText(chunk, KEYWORD) === undefined);
	const [first, ...rest] = chunks ?? [];
	if (first?.type !== "IHDR") return undefined;
	const text = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${credential}`);
	return join([Uint8Array.from(SIGNATURE), first.bytes, writeChunk("iTXt", text), ...rest.map(({ bytes }) => bytes)]);
}

/** The credential in a PNG, or the older badge; undefined when there is none, or more than one. */
export function readPng(bytes: Uint8Array): string | undefined {
	const chunks = listChunks(bytes) ?? [];
	const findAll = (keyword: string) => chunks.flatMap((chunk) => readText(chunk, keyword) ?? []);
	const [found, another] = [findAll(KEYWORD), findAll(OLD_KEYWORD)].find((texts) => texts.length > 0) ?? [];
	return another === undefined ? found : undefined;
}

/** keyword, 0, compressed?, method, language, 0, keyword in that language, 0, text: https://www.w3.org/TR/png-3/#11iTXt */
function readText({ type, data }: Chunk, wanted: string): string | undefined {
	if (type !== "iTXt") return undefined;
	const decoder = new TextDecoder();
	const keyword = data.indexOf(0);
	if (decoder.decode(data.subarray(0, Math.max(keyword, 0))) !== wanted || data[keyword + 1] !== 0) return undefined;
	const language = data.indexOf(0, keyword + 3);
	const translated = data.indexOf(0, language + 1);
	return language < 0 || translated < 0 ? undefined : decoder.decode(data.subarray(translated + 1));
}

function listChunks(bytes: Uint8Array): Chunk[] | undefined {
	if (!isPng(bytes)) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
		const end = at + 12 + view.getUint32(at);
		if (end > bytes.length) return undefined;
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		chunks.push({ type, data: bytes.subarray(at + 8, end - 4), bytes: bytes.subarray(at, end) });
		at = end;
		if (type === "IEND") break;
	}
	return chunks;
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(data.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(new TextEncoder().encode(type), 4);
	bytes.set(data, 8);
	view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
	return bytes;
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
