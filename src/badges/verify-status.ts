/** Looks up whether an issuer has taken a credential back: Bitstring Status List §3.2. What cannot be looked up is unknown, never good. */
import { decodeBits, readBit } from "./bitstring.ts";
import { type Code, type Fault, fault, isFault } from "./codes.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import type { Resolver } from "./resolve.ts";
import { issuerOf } from "./shape.ts";
import { parseStrictJson } from "./strict-json.ts";
import { findSignatureFault, openJws, type Payload } from "./verify-jws.ts";

export type Status =
	/** The credential cannot be taken back at all. */
	| { readonly kind: "none" }
	/** `listFrom`: when the list was signed, in milliseconds. */
	| { readonly kind: "held" | "revoked"; readonly listFrom: number }
	| { readonly kind: "fault"; readonly code: Code };

/** `issuer` is the one whose signature on the credential was good; only its own list counts. */
export async function readStatus(payload: Payload, issuer: string, resolver: Resolver, now: number): Promise<Status> {
	const entry = payload.credentialStatus;
	if (entry === undefined) return { kind: "none" };
	const place = parseEntry(entry);
	if (isFault(place)) return { kind: "fault", code: place.fault };
	const text = await resolver.fetchText(place.url);
	if (text === undefined) return { kind: "fault", code: "status-unreachable" };
	const list = await openList(text.trim(), issuer, place.url, resolver, now);
	if (isFault(list)) return { kind: "fault", code: list.fault };
	if (place.index >= list.bits.length * 8) return { kind: "fault", code: "status-wrong" };
	return { kind: readBit(list.bits, place.index) ? "revoked" : "held", listFrom: list.from };
}

function parseEntry(entry: unknown): { url: string; index: number } | Fault {
	if (!isRecord(entry) || entry.type !== "BitstringStatusListEntry" || entry.statusPurpose !== "revocation") return fault("status-wrong");
	const { statusListIndex, statusListCredential, id } = entry;
	if (typeof statusListIndex !== "string" || !/^(0|[1-9]\d{0,9})$/.test(statusListIndex)) return fault("status-wrong");
	if (typeof statusListCredential !== "string" || id === statusListCredential || !URL.canParse(statusListCredential))
		return fault("status-wrong");
	return { url: statusListCredential, index: Number(statusListIndex) };
}

interface List {
	readonly bits: Uint8Array;
	readonly from: number;
}

/** Thousands of credentials share a list: it is opened once for each resolver, and forgotten with it. */
const opened = new WeakMap<Resolver, Map<string, Promise<List | Fault>>>();

function openList(compact: string, issuer: string, url: string, resolver: Resolver, now: number): Promise<List | Fault> {
	const known = opened.get(resolver) ?? new Map<string, Promise<List | Fault>>();
	opened.set(resolver, known);
	const key = `${issuer} ${url} ${now}`;
	const list = known.get(key) ?? parseList(compact, issuer, url, resolver, now);
	known.set(key, list);
	return list;
}

async function parseList(compact: string, issuer: string, url: string, resolver: Resolver, now: number): Promise<List | Fault> {
	const payload = await openListText(compact, issuer, resolver, now);
	if (isFault(payload)) return payload;
	const { id, type, credentialSubject: subject, validFrom, validUntil } = payload;
	const from = parseInstant(String(validFrom));
	const isList = Array.isArray(type) && type.includes("BitstringStatusListCredential");
	if (!isList || id !== url || !isRecord(subject) || subject.type !== "BitstringStatusList" || !(from <= now))
		return fault("status-list-wrong");
	if (subject.statusPurpose !== "revocation" || typeof subject.encodedList !== "string") return fault("status-list-wrong");
	if (typeof validUntil === "string" && !(now < parseInstant(validUntil))) return fault("status-list-old");
	const bits = await decodeBits(subject.encodedList);
	return bits === undefined ? fault("status-list-wrong") : { bits, from };
}

/** A list is signed as a text, or carries its proof inside. */
async function openListText(text: string, issuer: string, resolver: Resolver, now: number): Promise<Payload | Fault> {
	if (text.startsWith("{")) {
		const parsed = parseStrictJson(text);
		if (!("value" in parsed) || !isRecord(parsed.value)) return fault("status-list-wrong");
		if (issuerOf(parsed.value) !== issuer) return fault("status-foreign");
		const { openProof } = await import("./verify-proof.ts");
		const proven = await openProof(parsed.value, issuer, resolver, now);
		return isFault(proven) ? explainList(proven) : proven.payload;
	}
	const jws = openJws(text);
	if (isFault(jws)) return fault("status-list-wrong");
	if (issuerOf(jws.payload) !== issuer) return fault("status-foreign");
	const wrong = await findSignatureFault(text, jws, issuer, resolver);
	return wrong === undefined ? jws.payload : explainList(wrong);
}

function explainList(wrong: Fault): Fault {
	return fault(wrong.fault === "issuer-unreachable" ? "status-unreachable" : "status-list-wrong");
}
