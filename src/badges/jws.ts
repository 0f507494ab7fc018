/** The two writings of a signature: three parts with dots (RFC 7515 §7.1), and the flattened JSON that lies in Git (§7.2.2). */
import { base64url } from "jose";
import { parseStrictJson } from "./strict-json.ts";

export interface FlattenedJws {
	readonly payload: string;
	readonly protected: string;
	readonly signature: string;
}

export function flatten(compact: string): FlattenedJws {
	const [head = "", payload = "", signature = ""] = compact.split(".");
	return { payload, protected: head, signature };
}

export function toCompact(jws: FlattenedJws): string {
	return `${jws.protected}.${jws.payload}.${jws.signature}`;
}

/** The text of the file: one member a line, so that a difference shows which part changed. */
export function formatJws(compact: string): string {
	return `${JSON.stringify(flatten(compact), undefined, "\t")}\n`;
}

/** What the last letter may be when so many letters go beyond whole groups of four: the bits that make no byte are 0. One letter alone makes none. */
const LAST = ["", undefined, "AQgw", "AEIMQUYcgkosw048"] as const;

/** The bytes of a part; undefined when it is not written in the one way that RFC 7515 §2 allows, so that every change of a letter counts. */
export function decodePart(part: string): Uint8Array<ArrayBuffer> | undefined {
	const last = LAST[part.length % 4];
	const isCanonical = last !== undefined && (last === "" || last.includes(part.slice(-1))) && /^[\w-]*$/.test(part);
	return isCanonical ? (base64url.decode(part) as Uint8Array<ArrayBuffer>) : undefined;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A part that holds a JSON object; undefined when it does not, or when a name stands in it twice. */
export function decodeObject(part: string): Readonly<Record<string, unknown>> | undefined {
	const bytes = decodePart(part);
	if (bytes === undefined) return undefined;
	try {
		const parsed = parseStrictJson(utf8.decode(bytes));
		return "value" in parsed && isRecord(parsed.value) ? parsed.value : undefined;
	} catch {
		return undefined;
	}
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
