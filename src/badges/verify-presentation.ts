/** Judges a proof of possession: made by the holder of every badge in it, for the one who asks, as an answer to the question, and just now. */
import { type Fault, fault, isFault } from "./codes.ts";
import { isRecord } from "./jws.ts";
import { PRESENTATION_LIFE } from "./presentation.ts";
import { type Circumstances, type Judgement, judge, verifyCredential } from "./verify-credential.ts";
import { findSignatureFault, openJws, type Payload } from "./verify-jws.ts";

export interface Question {
	readonly audience: string | undefined;
	readonly nonce: string | undefined;
	/** The e-mail address of the one who shows it: only badges of version 2.0 name one. */
	readonly recipient?: string | undefined;
}

/** In seconds: two clocks are never quite the same. */
const CLOCK_SKEW = 60;

/** Whether a text is a `vp+jwt`, by its header. */
export function isPresentation(compact: string): boolean {
	const opened = openJws(compact);
	return !isFault(opened) && (opened.header.typ === "vp+jwt" || isListed(opened.payload.type, "VerifiablePresentation"));
}

/** The judgement about the badge in it; of several, the first that is not valid. */
export async function verifyPresentation(compact: string, question: Question, circumstances: Circumstances): Promise<Judgement> {
	const holder = await openPresentation(compact, question, circumstances);
	if (isFault(holder)) return judge(holder.fault);
	let last: Judgement = judge("nothing-found");
	for (const credential of holder.credentials) {
		last = await verifyCredential(credential, circumstances);
		if (last.credential !== undefined && subjectOf(last.credential) !== holder.did) return judge("holder-differs");
		if (last.verdict !== "valid") return last;
	}
	return last;
}

async function openPresentation(
	compact: string,
	question: Question,
	{ resolver, now }: Circumstances,
): Promise<{ did: string; credentials: readonly string[] } | Fault> {
	const opened = openJws(compact);
	if (isFault(opened)) return opened;
	const { header, payload } = opened;
	const did = payload.holder;
	if (header.typ !== "vp+jwt" || !isListed(payload.type, "VerifiablePresentation") || typeof did !== "string")
		return fault("presentation-wrong");
	if ("vp" in payload || "vc" in payload) return fault("wrapped-claim");
	if (payload.iss !== did) return fault("claims-differ");
	const wrong =
		(await findSignatureFault(compact, opened, did, resolver)) ?? findTimeFault(payload, now / 1000) ?? findAnswerFault(payload, question);
	if (wrong !== undefined) return wrong;
	const credentials = unwrap(payload.verifiableCredential);
	return credentials === undefined || credentials.length === 0 ? fault("presentation-wrong") : { did, credentials };
}

function findTimeFault({ iat, exp, nbf, nonce }: Payload, now: number): Fault | undefined {
	if (typeof iat !== "number" || iat > now + CLOCK_SKEW || (typeof nbf === "number" && nbf > now + CLOCK_SKEW))
		return fault("presentation-wrong");
	if (exp === undefined && nonce === undefined) return undefined;
	if (typeof exp !== "number") return fault("presentation-long");
	if (exp - iat > PRESENTATION_LIFE) return fault("presentation-long");
	return now < exp ? undefined : fault("presentation-expired");
}

/** A proof that was made for somebody counts only for one who says that it is they. */
function findAnswerFault({ aud, nonce }: Payload, question: Question): Fault | undefined {
	if (typeof aud !== "string" || aud !== question.audience) return fault("audience-differs");
	return nonce === question.nonce ? undefined : fault("nonce-differs");
}

function unwrap(entries: unknown): string[] | undefined {
	const texts = (Array.isArray(entries) ? entries : [entries]).map((entry) => {
		if (!isRecord(entry) || !isListed(entry.type, "EnvelopedVerifiableCredential") || typeof entry.id !== "string") return undefined;
		return /^data:application\/vc(?:\+ld)?\+jwt[;,](.+)$/.exec(entry.id)?.[1];
	});
	return texts.every((text) => text !== undefined) ? texts : undefined;
}

function subjectOf(credential: Payload): unknown {
	return isRecord(credential.credentialSubject) ? credential.credentialSubject.id : undefined;
}

function isListed(value: unknown, name: string): boolean {
	return value === name || (Array.isArray(value) && value.includes(name));
}
