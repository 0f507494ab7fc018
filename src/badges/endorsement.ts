/** What one organisation says for a badge, an opportunity or another organisation, as a credential of its own (OB 3.0 §B.2.3). */
import type { Organisation } from "../model/organisation.ts";
import { credentialUuid } from "./credential-id.ts";
import { BADGES_CONTEXT, CREDENTIALS_CONTEXT, type EndorsementCredential } from "./credential-type.ts";
import { formatInstant } from "./instant.ts";
import { buildProfile } from "./profile.ts";

export interface EndorsementInput {
	/** Ends with a slash. */
	readonly siteUrl: string;
	/** Who speaks. */
	readonly endorser: Organisation;
	readonly isDemonstration: boolean;
	/** The address of what is endorsed: a page of the site, or the did of an issuer. */
	readonly subject: string;
	/** Why, in a sentence or two. */
	readonly comment: string;
	/** Of the comment: `en`. */
	readonly language: string;
	/** Milliseconds since 1970, as below. */
	readonly now: number;
	readonly until: number;
}

/** One organisation endorses a thing once: the id follows from both. */
export async function buildEndorsement({
	siteUrl,
	endorser,
	isDemonstration,
	subject,
	comment,
	language,
	now,
	until,
}: EndorsementInput): Promise<EndorsementCredential> {
	const issuer = buildProfile(siteUrl, endorser, isDemonstration);
	return {
		"@context": [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
		id: `urn:uuid:${await credentialUuid(`endorsement\n${issuer.id}\n${subject}`)}`,
		type: ["VerifiableCredential", "EndorsementCredential"],
		name: `Endorsement by ${issuer.name}`,
		issuer,
		validFrom: formatInstant(now),
		validUntil: formatInstant(until),
		credentialSubject: { id: subject, type: ["EndorsementSubject"], endorsementComment: comment, inLanguage: language },
	};
}
