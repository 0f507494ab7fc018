/** From the id of an issuer to its keys: `did:web` by its document, `did:key` by itself. Asks for each document once. */
import type { JWK } from "jose";
import { type Fault, fault, isFault } from "./codes.ts";
import { keyIdOfDid, keyOfDid } from "./did-key.ts";
import { didDocumentUrl } from "./did-web.ts";
import { isRecord } from "./jws.ts";
import { parseStrictJson } from "./strict-json.ts";

/** Gives the text at an address; undefined when it cannot be had. It limits time and length, and decides what may be asked for at all. */
export type FetchText = (url: string) => Promise<string | undefined>;

export interface Resolver {
	readonly fetchText: FetchText;
	/** The key with this id, when the issuer lists it for signing credentials. */
	readonly findKey: (issuer: string, keyId: string) => Promise<JWK | Fault>;
}

export function createResolver(fetchText: FetchText): Resolver {
	const known = new Map<string, Promise<string | undefined>>();
	const documents = new Map<string, Readonly<Record<string, unknown>> | Fault>();
	const fetchOnce: FetchText = (url) => {
		const text = known.get(url) ?? fetchText(url);
		known.set(url, text);
		return text;
	};
	return { fetchText: fetchOnce, findKey };

	async function findKey(issuer: string, keyId: string): Promise<JWK | Fault> {
		if (!keyId.startsWith(`${issuer}#`)) return fault("key-of-another");
		if (issuer.startsWith("did:key:")) {
			const key = keyId === keyIdOfDid(issuer) ? keyOfDid(issuer) : undefined;
			return key ?? fault("key-not-listed");
		}
		const url = didDocumentUrl(issuer);
		if (url === undefined) return fault("issuer-unsupported");
		const text = await fetchOnce(url);
		if (text === undefined) return fault("issuer-unreachable");
		const document = documents.get(issuer) ?? parseDocument(text, issuer);
		documents.set(issuer, document);
		return isFault(document) ? document : findMethod(document, issuer, keyId);
	}
}

function parseDocument(text: string, did: string): Readonly<Record<string, unknown>> | Fault {
	const parsed = parseStrictJson(text);
	return "value" in parsed && isRecord(parsed.value) && parsed.value.id === did ? parsed.value : fault("issuer-document-wrong");
}

/** A key counts when the issuer controls it and names it for assertions: https://www.w3.org/TR/cid-1.0/#retrieve-verification-method */
function findMethod(document: Readonly<Record<string, unknown>>, did: string, keyId: string): JWK | Fault {
	const listed = toList(document.assertionMethod).find((entry) => isNamed(entry, did, keyId));
	if (listed === undefined) return fault("key-not-listed");
	const method = isRecord(listed) ? listed : toList(document.verificationMethod).find((entry) => isNamed(entry, did, keyId));
	if (!isRecord(method)) return fault("key-not-listed");
	if (method.controller !== did) return fault("key-of-another");
	const key = method.publicKeyJwk;
	if (key === undefined && typeof method.publicKeyMultibase === "string") {
		return keyOfDid(`did:key:${method.publicKeyMultibase}`) ?? fault("key-wrong");
	}
	return isRecord(key) && !("d" in key) && !("k" in key) ? (key as JWK) : fault("key-wrong");
}

function isNamed(entry: unknown, did: string, keyId: string): boolean {
	const id = isRecord(entry) ? entry.id : entry;
	return id === keyId || (typeof id === "string" && id.startsWith("#") && did + id === keyId);
}

function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
