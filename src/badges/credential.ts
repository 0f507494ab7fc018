/** Builds what is signed for one holder: an `OpenBadgeCredential` (OB 3.0 §B.1.2), with nothing in it about a person but the holder's key. */
import type { Badge } from "../model/badge.ts";
import type { Organisation } from "../model/organisation.ts";
import { buildAchievement } from "./achievement.ts";
import { statusListUrl } from "./address.ts";
import { BADGES_CONTEXT, CREDENTIALS_CONTEXT, type Credential } from "./credential-type.ts";
import { formatInstant } from "./instant.ts";
import { buildProfile } from "./profile.ts";

export interface CredentialInput {
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly badge: Badge;
	readonly issuer: Organisation;
	readonly isDemonstration: boolean;
	/** `urn:uuid:…`, which follows from the holder: `credentialId`. */
	readonly id: string;
	/** `did:key:zDn…` */
	readonly holder: string;
	/** `2026-11-22` */
	readonly awardedOn: string;
	/** Milliseconds since 1970: when it is signed. */
	readonly now: number;
	/** In the list of the issuer; random, never used before. */
	readonly statusIndex: number;
}

export function buildCredential(input: CredentialInput): Credential {
	const { siteUrl, badge, issuer, holder, awardedOn } = input;
	const achievement = buildAchievement(siteUrl, badge);
	const until = validUntil(badge, awardedOn);
	const list = statusListUrl(siteUrl, issuer);
	return {
		"@context": [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
		id: input.id,
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		name: achievement.name,
		issuer: buildProfile(siteUrl, issuer, input.isDemonstration),
		validFrom: formatInstant(input.now),
		...(until === undefined ? {} : { validUntil: until }),
		awardedDate: `${awardedOn}T00:00:00Z`,
		credentialSubject: { id: holder, type: ["AchievementSubject"], achievement },
		credentialStatus: {
			id: `${list}#${input.statusIndex}`,
			type: "BitstringStatusListEntry",
			statusPurpose: "revocation",
			statusListIndex: String(input.statusIndex),
			statusListCredential: list,
		},
	};
}

/** The end of the badge's validity, counted from the day of the award; undefined when it holds for ever. */
export function validUntil({ facts: { validFor } }: Badge, awardedOn: string): string | undefined {
	if (validFor === undefined) return undefined;
	const start = Temporal.PlainDateTime.from(`${awardedOn}T00:00:00`);
	return `${start.add({ [validFor.unit]: validFor.amount }).toString({ smallestUnit: "second" })}Z`;
}
