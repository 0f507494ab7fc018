/** What a credential must look like to be an Open Badge of version 3.0, and to say one thing only (VC-JOSE-COSE §3.1.3, OB 3.0 §8.2.4). */
import { type Fault, fault } from "./codes.ts";
import { CREDENTIALS_CONTEXT } from "./credential-type.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import type { Payload } from "./verify-jws.ts";

/** The id of the issuer, written alone or in a profile. */
export function issuerOf(payload: Payload): string | undefined {
	const { issuer } = payload;
	const id = isRecord(issuer) ? issuer.id : issuer;
	return typeof id === "string" && id !== "" ? id : undefined;
}

export function findShapeFault(payload: Payload): Fault | undefined {
	const contexts = toList(payload["@context"]);
	if (contexts[0] !== CREDENTIALS_CONTEXT || !contexts.some(isBadgeContext)) return fault("context-wrong");
	const types = toList(payload.type);
	if (
		!types.includes("VerifiableCredential") ||
		!types.some((type) => type === "OpenBadgeCredential" || type === "AchievementCredential")
	) {
		return fault("type-wrong");
	}
	if (!isRecord(payload.issuer) || issuerOf(payload) === undefined) return fault("issuer-missing");
	return findSubjectFault(payload.credentialSubject) ?? findDateFault(payload);
}

/** The claims of the token must say what the credential says; one that is missing says nothing. */
export function findClaimFault(payload: Payload): Fault | undefined {
	if ("vc" in payload || "vp" in payload) return fault("wrapped-claim");
	const subject = isRecord(payload.credentialSubject) ? payload.credentialSubject.id : undefined;
	const same = (claim: string, value: unknown) => !(claim in payload) || payload[claim] === value;
	const isWhole =
		same("iss", issuerOf(payload)) &&
		same("sub", subject) &&
		same("jti", payload.id) &&
		same("nbf", toSeconds(payload.validFrom)) &&
		same("exp", toSeconds(payload.validUntil));
	return isWhole ? undefined : fault("claims-differ");
}

export function findDateFault({ validFrom, validUntil }: Payload): Fault | undefined {
	const from = parseInstant(String(validFrom));
	const until = validUntil === undefined ? Number.POSITIVE_INFINITY : parseInstant(String(validUntil));
	return from <= until ? undefined : fault("dates-wrong");
}

function findSubjectFault(subject: unknown): Fault | undefined {
	if (!isRecord(subject) || !toList(subject.type).includes("AchievementSubject")) return fault("subject-wrong");
	const { achievement } = subject;
	const isWhole = isRecord(achievement) && [achievement.id, achievement.name].every((value) => typeof value === "string" && value !== "");
	return isWhole && (typeof subject.id === "string" || toList(subject.identifier).length > 0) ? undefined : fault("subject-wrong");
}

function isBadgeContext(context: unknown): boolean {
	return typeof context === "string" && /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/.test(context);
}

function toSeconds(instant: unknown): number | undefined {
	return typeof instant === "string" ? Math.floor(parseInstant(instant) / 1000) : undefined;
}

function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
