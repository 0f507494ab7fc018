/** The bits of a status list: bit 0 is the leftmost, GZIP makes them short, `u` says base64url (Bitstring Status List §3). */
import { base64url } from "jose";
import { decodePart } from "./jws.ts";

/** Bitstring Status List §2.2 wants at least so many, so that nobody can tell from the list who asks. */
export const MINIMUM_BITS = 131_072;

/** Room for 16 million credentials of one issuer: more is an attack by compression. */
const MAXIMUM_BYTES = 2 * 1024 * 1024;

/** `length` counts bits, a multiple of 8. */
export async function encodeBits(set: Iterable<number>, length: number): Promise<string> {
	if (length < MINIMUM_BITS || length % 8 !== 0) throw new RangeError(`A status list has ${MINIMUM_BITS} bits or more, in whole bytes.`);
	const bytes = new Uint8Array(length / 8);
	for (const index of set) {
		if (index < 0 || index >= length) throw new RangeError(`Bit ${index} lies outside of a list of ${length}.`);
		bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
	}
	const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
	return `u${base64url.encode(new Uint8Array(await new Response(zipped).arrayBuffer()))}`;
}

/** Undefined when the text is no list, is shorter than it must be, or grows longer than it may. */
export async function decodeBits(text: string): Promise<Uint8Array | undefined> {
	const zipped = text.startsWith("u") ? decodePart(text.slice(1)) : undefined;
	if (zipped === undefined) return undefined;
	const bytes = await unzip(zipped);
	return bytes !== undefined && bytes.length * 8 >= MINIMUM_BITS ? bytes : undefined;
}

export function readBit(bytes: Uint8Array, index: number): boolean {
	return (((bytes[index >> 3] ?? 0) << (index & 7)) & 0x80) !== 0;
}

export function listBits(bytes: Uint8Array): number[] {
	return [...bytes]
		.flatMap((byte, at) => (byte === 0 ? [] : [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => at * 8 + bit)))
		.filter((index) => readBit(bytes, index));
}

/** Stops as soon as the limit is passed: a few bytes can unfold into gigabytes. */
async function unzip(zipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
	const reader = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			length += part.value.length;
			if (length > MAXIMUM_BYTES) {
				await reader.cancel();
				return undefined;
			}
			chunks.push(part.value);
		}
	} catch {
		return undefined;
	}
	const bytes = new Uint8Array(length);
	chunks.reduce((at, chunk) => {
		bytes.set(chunk, at);
		return at + chunk.length;
	}, 0);
	return bytes;
}
