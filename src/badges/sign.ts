/** Signs a credential as a JSON Web Signature: VC-JOSE-COSE §3.1 and OB 3.0 §8.2. The key is passed in; it is never read here. */
import { CompactSign } from "jose";
import type { Credential, EndorsementCredential, StatusListCredential } from "./credential-type.ts";
import { parseInstant } from "./instant.ts";

export interface Signer {
	readonly key: CryptoKey;
	/** The address of the public key in the issuer's document, with the thumbprint after `#`. */
	readonly keyId: string;
	/** ES256 unless a wallet of the network's needs RSA. */
	readonly algorithm: "ES256" | "RS256";
}

/** The header is `{ alg, kid }` and nothing else: OB 3.0 would allow only the type `JWT`, VC-JOSE-COSE only `vc+jwt`; none satisfies both. */
export function signCredential(credential: Credential | EndorsementCredential, signer: Signer): Promise<string> {
	const { id, issuer, credentialSubject, validFrom } = credential;
	const until = "validUntil" in credential && credential.validUntil !== undefined ? { exp: seconds(credential.validUntil) } : {};
	return sign({ ...credential, iss: issuer.id, sub: credentialSubject.id, jti: id, nbf: seconds(validFrom), ...until }, signer);
}

/** A list has no `jti`: some verifiers take that for the id of one credential and refuse to see it twice. */
export function signStatusList(list: StatusListCredential, signer: Signer): Promise<string> {
	return sign({ ...list, iss: list.issuer, sub: list.credentialSubject.id, nbf: seconds(list.validFrom) }, signer);
}

function sign(payload: object, { key, keyId, algorithm }: Signer): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(payload));
	return new CompactSign(bytes).setProtectedHeader({ alg: algorithm, kid: keyId }).sign(key);
}

function seconds(instant: string): number {
	return Math.floor(parseInstant(instant) / 1000);
}
