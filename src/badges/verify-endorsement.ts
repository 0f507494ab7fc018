/** Opens a signed endorsement: who says what about which thing; a fault when it is not authentic or about something else. */
import { type Fault, fault, isFault } from "./codes.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import type { Resolver } from "./resolve.ts";
import { findClaimFault, issuerOf } from "./shape.ts";
import { findSignatureFault, openJws } from "./verify-jws.ts";

export interface Endorsement {
	/** The did of the one who speaks. */
	readonly issuer: string;
	readonly comment: string;
	/** Milliseconds since 1970. */
	readonly since: number;
}

/** `subject` is the address of the thing that the reader looks at. */
export async function verifyEndorsement(compact: string, subject: string, resolver: Resolver, now: number): Promise<Endorsement | Fault> {
	const opened = openJws(compact);
	if (isFault(opened)) return opened;
	const { payload } = opened;
	const issuer = issuerOf(payload);
	const { type, credentialSubject: about, validFrom } = payload;
	if (!Array.isArray(type) || !type.includes("EndorsementCredential")) return fault("type-wrong");
	if (issuer === undefined) return fault("issuer-missing");
	if (!isRecord(about) || about.id !== subject || typeof about.endorsementComment !== "string") return fault("subject-wrong");
	const since = parseInstant(String(validFrom));
	if (Number.isNaN(since)) return fault("dates-wrong");
	if (since > now) return fault("not-yet-valid");
	return (
		findClaimFault(payload) ??
		(await findSignatureFault(compact, opened, issuer, resolver)) ?? { issuer, comment: about.endorsementComment, since }
	);
}
