/**
 * A badge as an Open Badge of version 2.0, for places that know no other: made on the holder's own device, into a file of their own, because it has the
 * hash of an e-mail address in it. Who knows the address can recognise it, so such a file belongs into no repository and on no site of ours.
 */
import type { Credential } from "./credential-type.ts";
import { HOSTED_CONTEXT } from "./hosted-context.ts";
import { type HostedAssertion, hashIdentity } from "./hosted-type.ts";

export interface HostedInput {
	/** As it was signed, and verified before. */
	readonly credential: Credential;
	/** The holder's own. */
	readonly address: string;
	/** At least 16 fresh random bytes, so that nobody can look the hash up in a list. */
	readonly salt: Uint8Array;
	/** The page where everybody can check the signed badge. */
	readonly proofUrl: string;
	/** Where the holder will put the file; without it, the badge is its own name only, and no site vouches for it. */
	readonly fileUrl?: string | undefined;
}

/** Throws when the salt is too short: that is no mistake of the holder's. */
export async function buildHostedAssertion({ credential, address, salt, proofUrl, fileUrl }: HostedInput): Promise<HostedAssertion> {
	if (salt.length < 16) throw new RangeError("A salt has at least 16 bytes.");
	const text = [...salt].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	const { achievement } = credential.credentialSubject;
	const { id, name, url = id, email } = credential.issuer;
	const alignment = achievement.alignment?.map(({ targetName, targetUrl, targetFramework }) => ({
		targetName,
		targetUrl,
		targetFramework,
	}));
	return {
		"@context": HOSTED_CONTEXT,
		type: "Assertion",
		id: fileUrl ?? credential.id,
		recipient: { type: "email", hashed: true, salt: text, identity: await hashIdentity(address.trim().toLowerCase(), text) },
		badge: {
			type: "BadgeClass",
			id: achievement.id,
			name: achievement.name,
			description: achievement.description,
			image: achievement.image.id,
			criteria: { id: achievement.criteria.id, narrative: achievement.criteria.narrative },
			...(alignment === undefined ? {} : { alignment }),
			issuer: { type: "Issuer", id: url, name, url, ...(email === undefined ? {} : { email }) },
		},
		verification: { type: "hosted" },
		issuedOn: credential.awardedDate,
		...(credential.validUntil === undefined ? {} : { expires: credential.validUntil }),
		evidence: [{ id: proofUrl, narrative: "The signed badge (Open Badges 3.0), with its proof." }],
	};
}
