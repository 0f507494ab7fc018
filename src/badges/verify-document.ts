/** Judges a credential that is not a signed text: what has no signature at all, and what must be checked elsewhere. */
import type { Code } from "./codes.ts";
import type { Payload } from "./verify-jws.ts";

/** Proofs inside the document need the canonical form of linked data, which is not brought along; hosted badges need their host. */
export function judgeDocument({ "@context": context, proof }: Payload): Code {
	const contexts = [context].flat();
	if (contexts.includes("https://w3id.org/openbadges/v2") || contexts.includes("https://w3id.org/openbadges/v1")) return "hosted-old";
	return proof === undefined ? "unsigned" : "proof-refused";
}
