/** A proof that somebody holds a badge: a `vp+jwt` (VC-JOSE-COSE §3.2) for one audience and one question, good for five minutes at most. */
import { SignJWT } from "jose";
import { CREDENTIALS_CONTEXT } from "./credential-type.ts";
import { keyIdOfDid } from "./did-key.ts";

/** In seconds. */
export const PRESENTATION_LIFE = 300;

export interface PresentationInput {
	/** Compact signed credentials of this holder. */
	readonly credentials: readonly string[];
	readonly holder: string;
	readonly key: CryptoKey;
	/** Who asked; for a static proof the address of the page on which it stands. */
	readonly audience: string;
	/** What was asked; without it, the proof is a static one for a page, which does not end. */
	readonly nonce?: string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export function signPresentation({ credentials, holder, key, audience, nonce, now }: PresentationInput): Promise<string> {
	const issued = Math.floor(now / 1000);
	const payload = {
		"@context": [CREDENTIALS_CONTEXT],
		type: ["VerifiablePresentation"],
		holder,
		verifiableCredential: credentials.map(envelop),
		...(nonce === undefined ? {} : { nonce, exp: issued + PRESENTATION_LIFE }),
	};
	return new SignJWT(payload)
		.setProtectedHeader({ alg: "ES256", kid: keyIdOfDid(holder), typ: "vp+jwt" })
		.setIssuer(holder)
		.setAudience(audience)
		.setIssuedAt(issued)
		.sign(key);
}

/** VC Data Model 2.0 §4.13. */
function envelop(compact: string): object {
	return { "@context": CREDENTIALS_CONTEXT, id: `data:application/vc+jwt,${compact}`, type: "EnvelopedVerifiableCredential" };
}
