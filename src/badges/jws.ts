/** The two writings of a signature: three parts with dots (RFC 7515 §7.1), and the flattened JSON that lies in Git (§7.2.2). */
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

/** The bytes of a part; undefined when it is not written in the one way that RFC 7515 §2 allows, so that every change of a letter counts. */
export function decodePart(part: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[A-Za-z0-9_-]*$/.test(part) || part.length % 4 === 1) return undefined;
	const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
	if (btoa(binary).replace(/=+$/, "") !== part.replaceAll("-", "+").replaceAll("_", "/")) return undefined;
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}

/** A part that holds a JSON object; undefined when it does not, or when a name stands in it twice. */
export function decodeObject(part: string): Readonly<Record<string, unknown>> | undefined {
	const bytes = decodePart(part);
	if (bytes === undefined) return undefined;
	try {
		const parsed = parseStrictJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
		return "value" in parsed && isRecord(parsed.value) ? parsed.value : undefined;
	} catch {
		return undefined;
	}
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
