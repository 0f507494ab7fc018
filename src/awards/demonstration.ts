/**
 * The keys and tickets of the demonstration: they follow from texts that anyone can read here, so that whoever takes a copy can sign and claim.
 * They prove nothing, for nobody but us keeps them secret - which is why each public key must be marked as a demonstration.
 */
import { createHash } from "node:crypto";
import { createKey, type SecretKey } from "../badges/key.ts";

/** `issuer`: `vilnius/nectarus`; `number` from 1, for keys that came after. */
export function demonstrationKey(issuer: string, number = 1): SecretKey {
	const hash = createHash("sha384").update(`cities-of-learning/demonstration-key/v1\n${issuer}\n${number}`).digest();
	return createKey(() => hash);
}

/** `name`: `vilnius/team-player`, the badge; `number` from 1. */
export function demonstrationTicket(name: string, number: number): Uint8Array<ArrayBuffer> {
	const hash = createHash("sha256").update(`cities-of-learning/demonstration-ticket/v1\n${name}\n${number}`).digest();
	return Uint8Array.from(hash.subarray(0, 16));
}

/** Whether a public key is one of ours, of the first nine of an issuer. */
export function isDemonstrationKey(issuer: string, x: string): boolean {
	return [1, 2, 3, 4, 5, 6, 7, 8, 9].some((number) => demonstrationKey(issuer, number).x === x);
}
