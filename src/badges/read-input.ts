/** What somebody brings to be checked - a picture, a file or a pasted text - and the signed text in it. Links and tickets are told apart, not followed. */
import { type Fault, fault } from "./codes.ts";
import { isRecord, toCompact } from "./jws.ts";
import { isPng, readPng } from "./png.ts";
import { parseStrictJson, TEXT_LIMIT } from "./strict-json.ts";
import { readSvg } from "./svg.ts";
import { parseTicket } from "./ticket.ts";

export type Input =
	/** Three parts with dots: a credential or a presentation. */
	| { readonly kind: "jws"; readonly compact: string }
	/** JSON with its proof inside. */
	| { readonly kind: "document"; readonly document: Readonly<Record<string, unknown>> }
	/** The address of a badge of version 2.0, out of a picture. */
	| { readonly kind: "hosted"; readonly url: string }
	| { readonly kind: "link"; readonly url: string }
	| { readonly kind: "ticket"; readonly ticket: Uint8Array<ArrayBuffer> };

/** A picture may be larger than a text. */
const FILE_LIMIT = 8_000_000;

export function readInput(bytes: Uint8Array): Input | Fault {
	if (bytes.length > FILE_LIMIT) return fault("too-long");
	if (isPng(bytes)) return readInside(readPng(bytes));
	const text = new TextDecoder().decode(bytes).trim();
	if (/^(?:<\?xml|<!--|<!DOCTYPE|<svg)/i.test(text)) return readInside(readSvg(text));
	return readText(text);
}

export function readText(text: string): Input | Fault {
	if (text.length > TEXT_LIMIT) return fault("too-long");
	const trimmed = text.trim();
	if (trimmed.startsWith("{")) return readJson(trimmed);
	const compact = trimmed.replace(/\s+/g, "");
	if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/.test(compact)) return { kind: "jws", compact };
	const ticket = parseTicket(trimmed);
	if (ticket !== undefined) return { kind: "ticket", ticket };
	return /^https?:\/\/\S+$/.test(trimmed) && URL.canParse(trimmed) ? { kind: "link", url: trimmed } : fault("nothing-found");
}

function readInside(text: string | undefined): Input | Fault {
	const input = text === undefined ? fault("nothing-found") : readText(text);
	if (!("kind" in input)) return input;
	if (input.kind === "link") return { kind: "hosted", url: input.url };
	return input.kind === "ticket" ? fault("nothing-found") : input;
}

function readJson(text: string): Input | Fault {
	const parsed = parseStrictJson(text);
	if ("fault" in parsed)
		return fault(parsed.fault === "duplicate" ? "duplicate-member" : parsed.fault === "too-long" ? "too-long" : "malformed");
	if (!isRecord(parsed.value)) return fault("nothing-found");
	const { value } = parsed;
	if (typeof value.payload === "string" && typeof value.protected === "string" && typeof value.signature === "string") {
		if ("header" in value || "signatures" in value) return fault("malformed");
		return { kind: "jws", compact: toCompact({ payload: value.payload, protected: value.protected, signature: value.signature }) };
	}
	const enveloped = typeof value.id === "string" ? /^data:application\/v[cp](?:\+ld)?\+jwt[;,](.+)$/.exec(value.id)?.[1] : undefined;
	return enveloped === undefined ? { kind: "document", document: value } : readText(enveloped);
}
