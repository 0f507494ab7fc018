/** From a ticket to the key of its holder: one ticket, one badge, one key, so that nobody can link two badges of one person. */
import { didOfKey } from "./did-key.ts";
import { keyOfNumber, type SecretKey } from "./key.ts";
import { fromBytes, ORDER } from "./p256.ts";

export interface Holder {
	/** `did:key:zDn…` */
	readonly did: string;
	readonly key: SecretKey;
}

/** HKDF (RFC 5869) of the ticket's 16 bytes: 48 bytes mod (n - 1) + 1, so that no key is likelier than another (FIPS 186-5 A.2.1). */
export async function deriveHolder(ticket: Uint8Array<ArrayBuffer>): Promise<Holder> {
	const text = new TextEncoder();
	const source = await crypto.subtle.importKey("raw", ticket, "HKDF", false, ["deriveBits"]);
	const salt = text.encode("cities-of-learning/ticket/v1");
	const info = text.encode("holder-key P-256");
	const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, source, 48 * 8);
	const key = keyOfNumber((fromBytes(new Uint8Array(bits)) % (ORDER - 1n)) + 1n);
	return { did: didOfKey(key), key };
}
