/** A signed text made short enough for a QR code on paper, and for the part of a link that no server sees. Every byte comes back as it was. */
import { base64url } from "jose";
import { decodePart } from "./jws.ts";
import { TEXT_LIMIT } from "./strict-json.ts";

const MARK = "z.";

/** `z.` + the header, a zero byte and the body in DEFLATE (RFC 1951) as base64url + `.` + the signature. */
export async function packJws(compact: string): Promise<string> {
	const [head = "", body = "", signature = ""] = compact.split(".");
	const bytes = new Blob([base64url.decode(head), new Uint8Array(1), base64url.decode(body)] as BlobPart[]);
	const zipped = await new Response(bytes.stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
	return `${MARK}${base64url.encode(new Uint8Array(zipped))}.${signature}`;
}

/** Undefined when the text is none, or unfolds into more than a badge can be. */
export async function unpackJws(text: string): Promise<string | undefined> {
	const [mark, packed = "", signature = "", ...rest] = text.split(".");
	const zipped = `${mark}.` === MARK && rest.length === 0 ? decodePart(packed) : undefined;
	const bytes = zipped && (await inflate(zipped));
	const end = bytes?.indexOf(0) ?? -1;
	if (bytes === undefined || end < 0) return undefined;
	return `${base64url.encode(bytes.subarray(0, end))}.${base64url.encode(bytes.subarray(end + 1))}.${signature}`;
}

async function inflate(zipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
	const reader = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			length += part.value.length;
			if (length > TEXT_LIMIT) {
				await reader.cancel();
				return undefined;
			}
			chunks.push(part.value);
		}
	} catch {
		return undefined;
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
