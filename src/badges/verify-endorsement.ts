/** Opens a signed endorsement: who says what about which thing; a fault when it is not authentic or about something else. */
import { type Fault, fault, isFault } from "./codes.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import type { Resolver } from "./resolve.ts";
import { findClaimFault, findDateFault, issuerOf } from "./shape.ts";
import { findSignatureFault, openJws, type Payload } from "./verify-jws.ts";

export interface Endorsement {
	/** The did of the one who speaks. */
	readonly issuer: string;
	readonly comment: string;
	/** Milliseconds since 1970, as below. */
	readonly since: number;
	/** Missing when it holds for ever. */
	readonly until: number | undefined;
}

export function isEndorsement({ type }: Payload): boolean {
	return Array.isArray(type) && type.includes("EndorsementCredential");
}

/** `subject` is the address of the thing that the reader looks at; undefined when they look at the endorsement alone. */
export async function verifyEndorsement(
	compact: string,
	subject: string | undefined,
	resolver: Resolver,
	now: number,
): Promise<Endorsement | Fault> {
	const opened = openJws(compact);
	if (isFault(opened)) return opened;
	const { payload } = opened;
	const issuer = issuerOf(payload);
	const { credentialSubject: about, validFrom, validUntil } = payload;
	if (!isEndorsement(payload)) return fault("type-wrong");
	if (issuer === undefined) return fault("issuer-missing");
	if (!isRecord(about) || typeof about.id !== "string" || typeof about.endorsementComment !== "string") return fault("subject-wrong");
	if (subject !== undefined && about.id !== subject) return fault("subject-wrong");
	const since = parseInstant(String(validFrom));
	const until = validUntil === undefined ? undefined : parseInstant(String(validUntil));
	const wrong = findDateFault(payload) ?? findClaimFault(payload) ?? (await findSignatureFault(compact, opened, issuer, resolver));
	if (wrong !== undefined) return wrong;
	if (since > now) return fault("not-yet-valid");
	if (until !== undefined && until <= now) return fault("expired");
	return { issuer, comment: about.endorsementComment, since, until };
}
