/** Judges a credential that is not a signed text: with its proof inside, or an older one that lies at its issuer's address. What few need is loaded only then. */
import { isFault } from "./codes.ts";
import { isHosted } from "./hosted-context.ts";
import { findShapeFault, issuerOf } from "./shape.ts";
import { type Circumstances, type Judgement, judge, weigh } from "./verify-credential.ts";
import type { Payload } from "./verify-jws.ts";

/** `recipient`: the e-mail address of the one who shows it, which only an older badge names. */
export async function verifyDocument(document: Payload, recipient: string | undefined, circumstances: Circumstances): Promise<Judgement> {
	if (isHosted(document)) {
		const { verifyHosted } = await import("./verify-hosted.ts");
		return judge(await verifyHosted(document, recipient, circumstances));
	}
	if (document.proof === undefined) return judge("unsigned");
	const wrong = findShapeFault(document);
	if (wrong !== undefined) return judge(wrong.fault);
	const { openProof } = await import("./verify-proof.ts");
	const opened = await openProof(document, issuerOf(document) ?? "", circumstances.resolver, circumstances.now);
	return isFault(opened) ? judge(opened.fault) : weigh(opened.payload, circumstances);
}
