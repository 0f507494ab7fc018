/** Keys as JSON Web Keys (RFC 7517): the public half of a secret, and the secret as its 43-character scalar `d`. */
import { base64url, calculateJwkThumbprint, importJWK } from "jose";
import { fromBytes, ORDER, publicPoint, toBytes } from "./p256.ts";

/** RFC 7518 §6.2.1, with nothing that is not needed. */
export interface PublicKey {
	readonly kty: "EC";
	readonly crv: "P-256";
	readonly x: string;
	readonly y: string;
}

export interface SecretKey extends PublicKey {
	readonly d: string;
}

/** The key of a number from 1 to the order of the curve - 1. */
export function keyOfNumber(secret: bigint): SecretKey {
	const { x, y } = publicPoint(secret);
	return { kty: "EC", crv: "P-256", x: encode(x), y: encode(y), d: encode(secret) };
}

/** The key of a scalar `d`; undefined when the text is none. */
export function parseSecret(text: string): SecretKey | undefined {
	if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return undefined;
	const secret = fromBytes(base64url.decode(text));
	const key = secret >= 1n && secret < ORDER ? keyOfNumber(secret) : undefined;
	return key?.d === text ? key : undefined;
}

/** A fresh key: 48 random bytes, reduced as FIPS 186-5 A.2.1 does it. */
export function createKey(random: (length: number) => Uint8Array): SecretKey {
	return keyOfNumber((fromBytes(random(48)) % (ORDER - 1n)) + 1n);
}

export function publicOf({ kty, crv, x, y }: PublicKey): PublicKey {
	return { kty, crv, x, y };
}

/** RFC 7638. */
export function thumbprint(key: PublicKey): Promise<string> {
	return calculateJwkThumbprint(publicOf(key));
}

/** A key that signs and cannot be read out again. */
export async function importSecret(key: SecretKey): Promise<CryptoKey> {
	return (await importJWK({ ...key, ext: false }, "ES256", { extractable: false })) as CryptoKey;
}

function encode(value: bigint): string {
	return base64url.encode(toBytes(value));
}
