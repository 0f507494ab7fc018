/** What one run of the signing command works with: the issuers, their keys, and the places in their lists that are taken. */
import { issuerDid } from "../badges/address.ts";
import { keyId } from "../badges/did-web.ts";
import { importSecret, type SecretKey } from "../badges/key.ts";
import type { Signer } from "../badges/sign.ts";
import type { Assertion } from "./assertion.ts";
import type { Issuer } from "./issuer.ts";
import { findSecret, secretName } from "./secrets.ts";

export interface Desk {
	readonly issuer: Issuer;
	readonly did: string;
	readonly signer: Signer;
	/** Grows while signing. */
	readonly used: Set<number>;
}

/** A sentence when the issuer cannot sign. */
export async function openDesk(
	siteUrl: string,
	issuer: Issuer,
	secrets: readonly SecretKey[],
	assertions: readonly Assertion[],
): Promise<Desk | string> {
	const active = issuer.keys.find(({ state }) => state === "active");
	const { organisation } = issuer;
	if (active === undefined)
		return `"${issuer.id}" has no key to sign with. Make one with "npm run badge -- key ${issuer.id}" and commit content/${organisation.city.slug}/keys.json.`;
	const secret = findSecret(issuer, active, secrets);
	if (secret === undefined)
		return `The secret of "${issuer.id}" is missing. Put the 43 characters that belong to the key ${active.thumbprint} into the environment variable ${secretName(issuer.id)}, or into BADGE_KEYS.`;
	const did = issuerDid(siteUrl, organisation);
	return {
		issuer,
		did,
		signer: { key: await importSecret(secret), keyId: await keyId(did, active.key), algorithm: "ES256" },
		used: new Set(assertions.filter(({ issuerId }) => issuerId === issuer.id).map(({ statusIndex }) => statusIndex)),
	};
}
