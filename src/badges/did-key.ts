/** `did:key` (https://w3c-ccg.github.io/did-key-spec/): an identifier that is the public key itself. P-256 to write; Ed25519 to read too. */
import { base64url, type JWK } from "jose";
import { decodeBase58, encodeBase58 } from "./base58.ts";
import type { PublicKey } from "./key.ts";
import { compressPoint, decompressPoint, fromBytes, toBytes } from "./p256.ts";

const P256 = [0x80, 0x24] as const;
const ED25519 = [0xed, 0x01] as const;

export function didOfKey({ x, y }: PublicKey): string {
	const point = { x: fromBytes(base64url.decode(x)), y: fromBytes(base64url.decode(y)) };
	return `did:key:z${encodeBase58(Uint8Array.from([...P256, ...compressPoint(point)]))}`;
}

/** The public key that a `did:key` is; undefined when it is none that we know, or not written in the one way that there is. */
export function keyOfDid(did: string): JWK | undefined {
	const bytes = did.startsWith("did:key:z") ? decodeBase58(did.slice("did:key:z".length)) : undefined;
	if (bytes === undefined || `did:key:z${encodeBase58(bytes)}` !== did) return undefined;
	if (startsWith(bytes, ED25519) && bytes.length === 34) return { kty: "OKP", crv: "Ed25519", x: base64url.encode(bytes.subarray(2)) };
	const point = startsWith(bytes, P256) ? decompressPoint(bytes.subarray(2)) : undefined;
	return point && { kty: "EC", crv: "P-256", x: base64url.encode(toBytes(point.x)), y: base64url.encode(toBytes(point.y)) };
}

/** The id of the one key of a `did:key`: the part after `did:key:` again, as a fragment. */
export function keyIdOfDid(did: string): string {
	return `${did}#${did.slice("did:key:".length)}`;
}

function startsWith(bytes: Uint8Array, [first, second]: readonly [number, number]): boolean {
	return bytes[0] === first && bytes[1] === second;
}
