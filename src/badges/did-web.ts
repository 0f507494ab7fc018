/** `did:web` (https://w3c-ccg.github.io/did-method-web/): an identifier whose keys stand on a web site, for issuers. */
import type { PublicKey } from "./key.ts";
import { thumbprint } from "./key.ts";

/** An entry of `verificationMethod` (https://www.w3.org/TR/cid-1.0/#JsonWebKey). */
export interface VerificationMethod {
	readonly id: string;
	readonly type: "JsonWebKey" | "JsonWebKey2020";
	readonly controller: string;
	readonly publicKeyJwk: Readonly<Record<string, string>>;
}

export interface DidDocument {
	readonly "@context": readonly string[];
	readonly id: string;
	readonly verificationMethod: readonly VerificationMethod[];
	readonly assertionMethod: readonly string[];
}

/** `https://example.org/network/` and `issuers/vilnius/nectarus` become `did:web:example.org:network:issuers:vilnius:nectarus`. */
export function didOfPath(siteUrl: string, path: string): string {
	const { host, pathname } = new URL(path, siteUrl);
	const segments = pathname.split("/").filter((segment) => segment !== "");
	return ["did:web", host.replace(":", "%3A"), ...segments.map((segment) => segment.replaceAll(":", "%3A"))].join(":");
}

/** The address of its document; undefined when it is no `did:web`. A site on this very machine is reached without https. */
export function didDocumentUrl(did: string): string | undefined {
	if (!/^did:web:[A-Za-z0-9.%-]+(:[A-Za-z0-9._~%-]+)*$/.test(did) || did.length > 500) return undefined;
	const [host = "", ...path] = did.slice("did:web:".length).split(":");
	const authority = host.replace(/%3A/i, ":");
	if (authority.includes("%") || path.some((segment) => /^\.{1,2}$|%2f|%5c|%2e/i.test(segment))) return undefined;
	const folder = path.length === 0 ? ".well-known" : path.join("/");
	const url = `${isLocal(authority) ? "http" : "https"}://${authority}/${folder}/did.json`;
	return URL.canParse(url) ? url : undefined;
}

/** The document that stands at the address: every key twice, the second time under the name that older verifiers know. */
export async function buildDidDocument(did: string, keys: readonly PublicKey[]): Promise<DidDocument> {
	const methods = await Promise.all(keys.map((key) => buildMethods(did, key)));
	return {
		"@context": ["https://www.w3.org/ns/did/v1", "https://www.w3.org/ns/cid/v1", "https://w3id.org/security/suites/jws-2020/v1"],
		id: did,
		verificationMethod: methods.flat(),
		assertionMethod: methods.flat().map(({ id }) => id),
	};
}

/** RFC 7517 §5. */
export async function buildKeySet(keys: readonly PublicKey[]): Promise<{ keys: readonly Readonly<Record<string, string>>[] }> {
	return { keys: await Promise.all(keys.map(toJwk)) };
}

export async function keyId(did: string, key: PublicKey): Promise<string> {
	return `${did}#${await thumbprint(key)}`;
}

async function buildMethods(did: string, key: PublicKey): Promise<VerificationMethod[]> {
	const id = await keyId(did, key);
	const publicKeyJwk = await toJwk(key);
	return [
		{ id, type: "JsonWebKey", controller: did, publicKeyJwk },
		{ id: `${id}-2020`, type: "JsonWebKey2020", controller: did, publicKeyJwk },
	];
}

async function toJwk(key: PublicKey): Promise<Readonly<Record<string, string>>> {
	return { kty: key.kty, crv: key.crv, x: key.x, y: key.y, kid: await thumbprint(key), alg: "ES256", use: "sig" };
}

function isLocal(authority: string): boolean {
	return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(authority);
}
