/** What can be said of a credential: a code for machines, a verdict, and a sentence that needs no knowledge of signatures. */

export type Verdict = "valid" | "invalid" | "revoked" | "unknown";

const FINDINGS = {
	valid: ["valid", "This badge is genuine and valid."],
	revoked: ["revoked", "This badge was genuine, but its issuer has taken it back."],
	expired: ["invalid", "This badge is genuine, but it was valid only until a day that has passed."],
	"not-yet-valid": ["invalid", "This badge is genuine, but it becomes valid only on a day to come."],

	"endorsement-valid": ["valid", "This endorsement is genuine and valid."],
	"endorsement-expired": ["invalid", "This endorsement is genuine, but it was valid only until a day that has passed."],
	"endorsement-early": ["invalid", "This endorsement is genuine, but it becomes valid only on a day to come."],

	"nothing-found": ["invalid", "There is no badge in this file or text."],
	"too-long": ["invalid", "This is longer than a badge can be, so it was not read."],
	"duplicate-member": ["invalid", "A name stands in this badge twice, so that it could be read in two ways."],
	unsigned: ["invalid", "This badge has no signature, so anyone could have written it."],
	malformed: ["invalid", "This is no well-formed signed badge: it may have been cut or changed on its way."],
	"algorithm-none": ["invalid", "This badge says that it needs no signature, so anyone could have written it."],
	"algorithm-refused": ["invalid", "This badge is signed in a way that is not accepted: ES256, RS256, EdDSA and Ed25519 are."],
	"critical-header": ["invalid", "This badge asks for an extension that is not known here, so it cannot be judged."],
	"embedded-key": ["invalid", "This badge brings its own key along, which proves nothing."],
	"key-id-missing": ["invalid", "This badge does not say with which key it was signed."],
	"key-of-another": ["invalid", "This badge was signed with a key that is not its issuer's."],
	"key-not-listed": ["invalid", "The issuer does not list the key that this badge was signed with."],
	"key-wrong": ["invalid", "The key that the issuer lists cannot have signed this badge."],
	"issuer-unsupported": ["invalid", "The issuer of this badge is named in a way that cannot be checked here."],
	"issuer-document-wrong": ["invalid", "What stands at the issuer's address does not describe this issuer."],
	"issuer-unreachable": ["unknown", "The issuer's keys cannot be reached now, so this badge cannot be checked."],
	"signature-wrong": ["invalid", "The signature does not fit: this badge was changed, or somebody else wrote it."],
	"claims-differ": ["invalid", "This badge says one thing outside and another inside."],
	"wrapped-claim": ["invalid", "This badge is written in an old way that leaves open what was signed."],

	"context-wrong": ["invalid", "This is no Open Badge of version 3.0."],
	"type-wrong": ["invalid", "This is signed, but it is no Open Badge."],
	"issuer-missing": ["invalid", "This badge does not say who issued it."],
	"subject-wrong": ["invalid", "This badge does not say, in the one way that is allowed, who has earned what."],
	"dates-wrong": ["invalid", "A date in this badge is missing or is no date."],

	"status-wrong": ["invalid", "This badge does not say properly where to look whether it was taken back."],
	"status-foreign": ["invalid", "This badge wants to be looked up in the list of another issuer."],
	"status-list-wrong": ["unknown", "The list of what was taken back is damaged or not signed by the issuer."],
	"status-list-old": ["unknown", "The list of what was taken back is out of date."],
	"status-unreachable": ["unknown", "The list of what was taken back cannot be reached now, so nobody can say if this badge still holds."],

	"presentation-wrong": ["invalid", "This proof of possession is not well formed."],
	"presentation-expired": ["invalid", "This proof of possession was made too long ago: ask for a new one."],
	"presentation-long": ["invalid", "This proof of possession is meant to last longer than five minutes, so it may have been passed on."],
	"audience-differs": ["invalid", "This proof of possession was made for somebody else."],
	"nonce-differs": ["invalid", "This proof of possession does not answer the question that was asked."],
	"holder-differs": ["invalid", "Who shows this badge does not hold its key."],

	"proof-refused": [
		"unknown",
		"This badge carries a proof inside that cannot be checked here: eddsa-rdfc-2022 can. Ask its holder for the signed text (JWT).",
	],
	"terms-unknown": ["invalid", "This badge uses names that are explained nowhere that is known here, so it leaves open what was signed."],

	"hosted-valid": ["valid", "Hosted: this badge is true as long as its issuer's site says so, and it says so now."],
	"hosted-revoked": ["revoked", "Hosted: the issuer's site says that it has taken this badge back."],
	"hosted-expired": ["invalid", "Hosted: the issuer's site says that this badge was valid only until a day that has passed."],
	"hosted-early": ["invalid", "Hosted: the issuer's site says that this badge was given on a day to come."],
	"hosted-differs": ["invalid", "Hosted: what stands at this badge's address is not the same badge."],
	"hosted-elsewhere": ["invalid", "Hosted: this badge does not lie on a site that its issuer names as its own."],
	"hosted-recipient": ["invalid", "Hosted: this badge was given to somebody with another e-mail address."],
	"hosted-nowhere": ["unknown", "This is an Open Badge of version 2.0 that lies on no site, so nobody vouches for it."],
	"hosted-unreachable": [
		"unknown",
		"Hosted: the issuer's site cannot be reached now, or no longer shows this badge, so nobody vouches for it.",
	],
	"hosted-signed": ["unknown", "This is a signed Open Badge of version 2.0, which cannot be checked here: ask its issuer for a newer one."],
} as const satisfies Record<string, readonly [Verdict, string]>;

export type Code = keyof typeof FINDINGS;

export const codes = Object.keys(FINDINGS) as readonly Code[];

/** Why something cannot be accepted. */
export interface Fault {
	readonly fault: Code;
}

export function fault(code: Code): Fault {
	return { fault: code };
}

export function isFault(value: unknown): value is Fault {
	return typeof value === "object" && value !== null && "fault" in value;
}

export function verdictOf(code: Code): Verdict {
	return FINDINGS[code][0];
}

export function sentenceOf(code: Code): string {
	return FINDINGS[code][1];
}
