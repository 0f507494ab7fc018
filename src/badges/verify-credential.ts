/** Judges one signed credential: is it authentic, in date, and not taken back? Each fact stands alone beside the verdict. */
import { type Code, type Fault, isFault, type Verdict, verdictOf } from "./codes.ts";
import { parseInstant } from "./instant.ts";
import type { Resolver } from "./resolve.ts";
import { findClaimFault, findShapeFault, issuerOf } from "./shape.ts";
import { findSignatureFault, openJws, type Payload } from "./verify-jws.ts";
import { readStatus, type Status } from "./verify-status.ts";

export interface Circumstances {
	readonly resolver: Resolver;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Whether the network lists an issuer. */
	readonly isKnown: (issuer: string) => boolean;
}

/** What is known about a credential whose signature is good. */
export interface Facts {
	readonly issuer: string;
	readonly isIssuerKnown: boolean;
	readonly date: "in-date" | "expired" | "not-yet-valid";
	readonly status: Status;
}

export interface Judgement {
	readonly verdict: Verdict;
	readonly code: Code;
	/** Missing when it is not authentic. */
	readonly facts?: Facts;
	/** What was signed; missing when it is not authentic, so that nobody shows it. */
	readonly credential?: Payload;
}

export function judge(code: Code): Judgement {
	return { verdict: verdictOf(code), code };
}

export async function verifyCredential(compact: string, circumstances: Circumstances): Promise<Judgement> {
	const opened = await openCredential(compact, circumstances.resolver);
	return isFault(opened) ? judge(opened.fault) : weigh(opened, circumstances);
}

/** Facts about a credential whose signature is good already, and the verdict that follows from them. */
export async function weigh(credential: Payload, { resolver, now, isKnown }: Circumstances): Promise<Judgement> {
	const issuer = issuerOf(credential) ?? "";
	const status = await readStatus(credential, issuer, resolver, now);
	const date = compareDates(credential, now);
	const code = decide(status, date);
	return { verdict: verdictOf(code), code, facts: { issuer, isIssuerKnown: isKnown(issuer), date, status }, credential };
}

async function openCredential(compact: string, resolver: Resolver): Promise<Payload | Fault> {
	const opened = openJws(compact);
	if (isFault(opened)) return opened;
	const { payload } = opened;
	const wrong = findClaimFault(payload) ?? findShapeFault(payload);
	if (wrong !== undefined) return wrong;
	return (await findSignatureFault(compact, opened, issuerOf(payload) ?? "", resolver)) ?? payload;
}

function compareDates({ validFrom, validUntil }: Payload, now: number): Facts["date"] {
	if (now < parseInstant(String(validFrom))) return "not-yet-valid";
	return typeof validUntil === "string" && now >= parseInstant(validUntil) ? "expired" : "in-date";
}

/** What was taken back is called so even after its time; what cannot be looked up is never valid. */
function decide(status: Status, date: Facts["date"]): Code {
	if (status.kind === "revoked") return "revoked";
	if (status.kind === "fault" && verdictOf(status.code) === "invalid") return status.code;
	if (date !== "in-date") return date;
	return status.kind === "fault" ? status.code : "valid";
}
