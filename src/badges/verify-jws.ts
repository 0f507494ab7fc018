/** Opens a signed text: checks its header, finds the key among the issuer's own, verifies the signature. Says nothing about what was signed. */
import { compactVerify, importJWK, type JWK } from "jose";
import { type Fault, fault, isFault } from "./codes.ts";
import { decodeObject, decodePart, isRecord } from "./jws.ts";
import type { Resolver } from "./resolve.ts";

export type Payload = Readonly<Record<string, unknown>>;

export interface Opened {
	readonly header: Payload;
	readonly payload: Payload;
}

const ALGORITHMS = ["ES256", "RS256", "EdDSA", "Ed25519"];

/** A key that comes along proves nothing: RFC 7515 §10.7. */
const EMBEDDED = ["jwk", "jku", "x5c", "x5u"];

/** What stands in the text, before anything is believed. */
export function openJws(compact: string): Opened | Fault {
	const parts = compact.split(".");
	const [head = "", body = "", signature = ""] = parts;
	if (parts.length !== 3) return fault("malformed");
	const header = decodeObject(head);
	if (header === undefined) return explain(head);
	if (typeof header.alg === "string" && header.alg.toLowerCase() === "none") return fault("algorithm-none");
	if (!ALGORITHMS.includes(String(header.alg))) return fault("algorithm-refused");
	if ("crit" in header || "b64" in header) return fault("critical-header");
	if (EMBEDDED.some((name) => name in header)) return fault("embedded-key");
	const payload = decodeObject(body);
	if (payload === undefined) return explain(body);
	return decodePart(signature) === undefined ? fault("malformed") : { header, payload };
}

/** The fault of the signature, or undefined when it is the issuer's. */
export async function findSignatureFault(
	compact: string,
	{ header }: Opened,
	issuer: string,
	resolver: Resolver,
): Promise<Fault | undefined> {
	if (typeof header.kid !== "string" || header.kid === "") return fault("key-id-missing");
	const keyId = header.kid.startsWith("#") ? issuer + header.kid : header.kid;
	const key = await resolver.findKey(issuer, keyId);
	if (isFault(key)) return key;
	const algorithm = String(header.alg);
	try {
		return (await isSigned(compact, await importOnce(key, algorithm))) ? undefined : fault("signature-wrong");
	} catch {
		return fault("key-wrong");
	}
}

/** Thousands of texts are signed with one key. */
const imported = new WeakMap<JWK, Map<string, Promise<CryptoKey>>>();

function importOnce(key: JWK, algorithm: string): Promise<CryptoKey> {
	const keys = imported.get(key) ?? new Map<string, Promise<CryptoKey>>();
	imported.set(key, keys);
	const known = keys.get(algorithm) ?? importPublic(key, algorithm);
	keys.set(algorithm, known);
	return known;
}

async function importPublic(key: JWK, algorithm: string): Promise<CryptoKey> {
	const result = await importJWK(key, algorithm);
	if (result instanceof Uint8Array) throw new TypeError("This is no public key.");
	return result;
}

async function isSigned(compact: string, key: CryptoKey): Promise<boolean> {
	try {
		await compactVerify(compact, key, { algorithms: ALGORITHMS });
		return true;
	} catch (error) {
		if (isRecord(error) && error.code === "ERR_JWS_SIGNATURE_VERIFICATION_FAILED") return false;
		throw error;
	}
}

/** A part that is no object: because of a name that stands there twice, or because it is no JSON at all. */
function explain(part: string): Fault {
	const bytes = decodePart(part);
	if (bytes === undefined) return fault("malformed");
	const text = new TextDecoder().decode(bytes);
	try {
		JSON.parse(text);
	} catch {
		return fault("malformed");
	}
	return fault(text.startsWith("{") ? "duplicate-member" : "malformed");
}
