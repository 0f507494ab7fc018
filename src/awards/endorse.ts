/** Signs what one organisation says for something, and verifies it with the published key before it is given out. */

import { isFault } from "../badges/codes.ts";
import type { EndorsementCredential } from "../badges/credential-type.ts";
import { buildEndorsement } from "../badges/endorsement.ts";
import { formatJws } from "../badges/jws.ts";
import { createResolver, type Resolver } from "../badges/resolve.ts";
import { signCredential } from "../badges/sign.ts";
import { verifyEndorsement } from "../badges/verify-endorsement.ts";
import { type Endorsed, subjectUrl } from "./endorsement.ts";
import { fetchPublished, type Issuer, isDemonstration } from "./issuer.ts";
import type { Desk } from "./signing.ts";

export interface EndorseInput {
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly desk: Desk;
	readonly target: Endorsed;
	readonly comment: string;
	readonly language: string;
	/** Milliseconds since 1970, as below. */
	readonly now: number;
	readonly until: number;
}

export interface EndorsementFile {
	/** `content/vilnius/endorsements/<uuid>.json` */
	readonly path: string;
	readonly text: string;
}

export async function endorse({ siteUrl, desk, target, ...rest }: EndorseInput, issuers: readonly Issuer[]): Promise<EndorsementFile> {
	const { organisation } = desk.issuer;
	const subject = subjectUrl(siteUrl, target);
	const demonstration = isDemonstration(desk.issuer);
	const credential = await buildEndorsement({ siteUrl, endorser: organisation, isDemonstration: demonstration, subject, ...rest });
	const resolver = createResolver(fetchPublished(siteUrl, issuers));
	const uuid = credential.id.slice("urn:uuid:".length);
	return {
		path: `content/${organisation.city.slug}/endorsements/${uuid}.json`,
		text: await signEndorsement(credential, desk, resolver, rest.now),
	};
}

/** What the published key does not verify never leaves this function. */
export async function signEndorsement(credential: EndorsementCredential, desk: Desk, resolver: Resolver, now: number): Promise<string> {
	const compact = await signCredential(credential, desk.signer);
	const found = await verifyEndorsement(compact, credential.credentialSubject.id, resolver, now);
	if (isFault(found)) throw new Error(`${credential.id} was signed, but does not verify: ${found.fault}.`);
	return formatJws(compact);
}
