/** Checks a proof that stands inside of a document: Data Integrity with `eddsa-rdfc-2022` (https://www.w3.org/TR/vc-di-eddsa/ §3.2). Loaded only when there is one. */
import { importJWK } from "jose";
import { decodeBase58, encodeBase58 } from "./base58.ts";
import { type Fault, fault, isFault } from "./codes.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import { canonicalise } from "./linked-data.ts";
import type { Resolver } from "./resolve.ts";
import type { Payload } from "./verify-jws.ts";

export interface Proven {
	/** The document without its proof. */
	readonly payload: Payload;
}

/** `issuer`: whose proof it must be. `now`: milliseconds since 1970. */
export async function openProof(document: Payload, issuer: string, resolver: Resolver, now: number): Promise<Proven | Fault> {
	const { proof: proofs, ...payload } = document;
	const [proof, another] = [proofs].flat();
	if (!isRecord(proof) || another !== undefined) return fault("proof-refused");
	if (proof.type !== "DataIntegrityProof" || proof.cryptosuite !== "eddsa-rdfc-2022") return fault("proof-refused");
	const { verificationMethod, proofPurpose, expires } = proof;
	if (typeof verificationMethod !== "string" || verificationMethod === "") return fault("key-id-missing");
	if (proofPurpose !== "assertionMethod") return fault("key-of-another");
	const signature = decodeSignature(proof.proofValue);
	if (signature === undefined) return fault("malformed");
	const bytes = await hashProof(proof, payload);
	if (bytes === undefined) return fault("terms-unknown");
	const wrong = await findSignatureFault(bytes, signature, await resolver.findKey(issuer, verificationMethod));
	if (wrong !== undefined) return wrong;
	return expires !== undefined && !(now < parseInstant(String(expires))) ? fault("expired") : { payload };
}

/** Multibase: `z` and 64 bytes in base58, written in the one way that there is. */
function decodeSignature(value: unknown): Uint8Array<ArrayBuffer> | undefined {
	const bytes = typeof value === "string" && value.startsWith("z") ? decodeBase58(value.slice(1)) : undefined;
	return bytes?.length === 64 && `z${encodeBase58(bytes)}` === value ? bytes : undefined;
}

/** §3.2.4: the hash of how it was proven, then the hash of what was. */
async function hashProof(
	{ proofValue, "@context": own, ...options }: Payload,
	payload: Payload,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const context = payload["@context"];
	if (own !== undefined && JSON.stringify(own) !== JSON.stringify(context)) return undefined;
	const texts = [await canonicalise({ ...options, "@context": context }), await canonicalise(payload)];
	const hashes = await Promise.all(
		texts.map(async (text) => (text ? new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))) : undefined)),
	);
	return hashes.every((hash) => hash !== undefined) ? Uint8Array.from(hashes.flatMap((hash) => [...hash])) : undefined;
}

async function findSignatureFault(
	bytes: Uint8Array<ArrayBuffer>,
	signature: Uint8Array<ArrayBuffer>,
	key: Awaited<ReturnType<Resolver["findKey"]>>,
): Promise<Fault | undefined> {
	if (isFault(key)) return key;
	if (key.kty !== "OKP" || key.crv !== "Ed25519") return fault("key-wrong");
	try {
		const imported = await importJWK({ kty: "OKP", crv: "Ed25519", x: String(key.x) }, "EdDSA");
		if (imported instanceof Uint8Array) return fault("key-wrong");
		return (await crypto.subtle.verify("Ed25519", imported, signature, bytes)) ? undefined : fault("signature-wrong");
	} catch (error) {
		// An old browser cannot compute with such keys: that says nothing about the badge.
		return fault(error instanceof Error && error.name === "NotSupportedError" ? "proof-refused" : "key-wrong");
	}
}
