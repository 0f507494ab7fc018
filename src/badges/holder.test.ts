import { createECDH, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeBase58, encodeBase58 } from "./base58.ts";
import { credentialUuid } from "./credential-id.ts";
import { didOfKey, keyIdOfDid, keyOfDid } from "./did-key.ts";
import { deriveHolder } from "./holder.ts";
import { createKey, keyOfNumber, parseSecret, thumbprint } from "./key.ts";
import { decompressPoint, fromBytes, ORDER, publicPoint } from "./p256.ts";

const ticket = fc.uint8Array({ minLength: 16, maxLength: 16 });
const secret = fc.bigInt({ min: 1n, max: ORDER - 1n });

describe("the key of a holder", () => {
	it("is HKDF-SHA256 of the ticket mod (n−1) + 1, as another implementation computes it", async () => {
		await fc.assert(
			fc.asyncProperty(ticket, async (bytes) => {
				const derived = new Uint8Array(hkdfSync("sha256", bytes, "cities-of-learning/ticket/v1", "holder-key P-256", 48));
				const number = (fromBytes(derived) % (ORDER - 1n)) + 1n;
				const { key } = await deriveHolder(Uint8Array.from(bytes));
				expect(fromBytes(Buffer.from(key.d, "base64url"))).toBe(number);
			}),
			{ numRuns: 20 },
		);
	});

	it("has a did that starts with did:key:zDn, as awards write it", async () => {
		const { did } = await deriveHolder(new Uint8Array(16));
		expect(did).toMatch(/^did:key:zDn[1-9A-HJ-NP-Za-km-z]{46}$/);
	});

	it("is another one for every ticket", async () => {
		const all = await Promise.all(Array.from({ length: 50 }, (_, index) => deriveHolder(new Uint8Array(16).fill(index))));
		expect(new Set(all.map(({ did }) => did)).size).toBe(50);
	});
});

describe("a public point", () => {
	it("is the one that OpenSSL computes", () => {
		fc.assert(
			fc.property(secret, (number) => {
				const other = createECDH("prime256v1");
				other.setPrivateKey(number.toString(16).padStart(64, "0"), "hex");
				const { x, y } = publicPoint(number);
				expect(`04${x.toString(16).padStart(64, "0")}${y.toString(16).padStart(64, "0")}`).toBe(other.getPublicKey("hex"));
			}),
			{ numRuns: 30 },
		);
	});

	it.each([1n, 2n, 3n, ORDER - 1n, ORDER - 2n])("is right at the edge %s", (number) => {
		const { x, y } = publicPoint(number);
		const other = createECDH("prime256v1");
		other.setPrivateKey(number.toString(16).padStart(64, "0"), "hex");
		expect(Buffer.from(other.getPublicKey()).subarray(1)).toEqual(
			Buffer.from(x.toString(16).padStart(64, "0") + y.toString(16).padStart(64, "0"), "hex"),
		);
	});

	it.each([0n, ORDER])("is none of %s", (number) => {
		expect(() => publicPoint(number)).toThrow(RangeError);
	});

	it("is refused when its x belongs to no point", () => {
		expect(decompressPoint(Uint8Array.from([2, ...new Array(32).fill(255)]))).toBeUndefined();
		expect(decompressPoint(Uint8Array.from([4, ...new Array(32).fill(1)]))).toBeUndefined();
	});
});

describe("did:key", () => {
	it("is the key itself, there and back", () => {
		fc.assert(
			fc.property(secret, (number) => {
				const { x, y } = keyOfNumber(number);
				expect(keyOfDid(didOfKey({ kty: "EC", crv: "P-256", x, y }))).toEqual({ kty: "EC", crv: "P-256", x, y });
			}),
			{ numRuns: 30 },
		);
	});

	it("reads the examples of its specification", () => {
		expect(keyOfDid("did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv")).toMatchObject({ kty: "EC", crv: "P-256" });
		expect(keyOfDid("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")).toMatchObject({ kty: "OKP", crv: "Ed25519" });
	});

	it.each(["", "did:key:", "did:key:z", "did:key:zDn0", "did:web:learn.example", `did:key:z${"1".repeat(200)}`])("is not %s", (did) => {
		expect(keyOfDid(did)).toBeUndefined();
	});

	it("names its one key after itself", () => {
		expect(keyIdOfDid("did:key:zDnx")).toBe("did:key:zDnx#zDnx");
	});
});

test("base58 keeps every byte, also zeros in front", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
			expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
		}),
	);
});

describe("a secret", () => {
	it("is a scalar of 43 characters, from which the whole key follows", () => {
		const key = createKey((length) => new Uint8Array(length).fill(9));
		expect(key.d).toMatch(/^[A-Za-z0-9_-]{43}$/);
		expect(parseSecret(key.d)).toEqual(key);
	});

	it.each(["", "A".repeat(43), "_".repeat(43), "x".repeat(42), `${"A".repeat(42)}B`])("is not %j", (text) => {
		expect(parseSecret(text)).toBeUndefined();
	});

	it("has the thumbprint of RFC 7638", async () => {
		expect(await thumbprint(keyOfNumber(1n))).toMatch(/^[A-Za-z0-9_-]{43}$/);
	});
});

test("the id of a credential is a UUID of version 8 that follows from the did alone", async () => {
	const uuid = await credentialUuid("did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv");
	expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(await credentialUuid("did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv")).toBe(uuid);
	expect(await credentialUuid("did:key:zDnother")).not.toBe(uuid);
});
