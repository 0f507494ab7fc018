/** Judges a credential that carries its proof inside. */
import { type Circumstances, type Judgement, judge } from "./verify-credential.ts";
import type { Payload } from "./verify-jws.ts";

export async function verifyDocument(document: Payload, _circumstances: Circumstances): Promise<Judgement> {
	if (document.proof === undefined) return judge("unsigned");
	return judge("proof-refused");
}
