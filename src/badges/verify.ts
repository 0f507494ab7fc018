/** The one verifier: browser page, build and command line give it bytes and get a judgement with a sentence. */
import { type Code, isFault, sentenceOf } from "./codes.ts";
import { readInput } from "./read-input.ts";
import { type Circumstances, type Judgement, judge, verifyCredential } from "./verify-credential.ts";
import { verifyDocument } from "./verify-document.ts";
import { isEndorsement, verifyEndorsement } from "./verify-endorsement.ts";
import { openJws } from "./verify-jws.ts";
import { isPresentation, type Question, verifyPresentation } from "./verify-presentation.ts";

export interface Verification extends Judgement {
	readonly message: string;
	/** Whether the one who shows it proved to hold its key; a badge that was only passed on proves nothing about that. */
	readonly isHolderProved: boolean;
}

/** Links and tickets hold no credential by themselves: follow them first. */
export async function verify(bytes: Uint8Array, question: Question, circumstances: Circumstances): Promise<Verification> {
	const input = readInput(bytes);
	if (isFault(input)) return toVerification(judge(input.fault), false);
	switch (input.kind) {
		case "jws": {
			const opened = openJws(input.compact);
			if (!isFault(opened) && isEndorsement(opened.payload))
				return toVerification(await judgeEndorsement(input.compact, circumstances), false);
			if (!isPresentation(input.compact)) return toVerification(await verifyCredential(input.compact, circumstances), false);
			const judgement = await verifyPresentation(input.compact, question, circumstances);
			return toVerification(judgement, judgement.credential !== undefined);
		}
		case "document":
			return toVerification(await verifyDocument(input.document, question.recipient, circumstances), false);
		case "hosted": {
			const { verifyAddress } = await import("./verify-hosted.ts");
			return toVerification(judge(await verifyAddress(input.url, question.recipient, circumstances)), false);
		}
		case "link":
		case "ticket":
			return toVerification(judge("nothing-found"), false);
		default:
			return input satisfies never;
	}
}

const ENDORSEMENT: Readonly<Partial<Record<Code, Code>>> = { expired: "endorsement-expired", "not-yet-valid": "endorsement-early" };

async function judgeEndorsement(compact: string, { resolver, now }: Circumstances): Promise<Judgement> {
	const found = await verifyEndorsement(compact, undefined, resolver, now);
	return judge(isFault(found) ? (ENDORSEMENT[found.fault] ?? found.fault) : "endorsement-valid");
}

function toVerification(judgement: Judgement, isHolderProved: boolean): Verification {
	const foreign = judgement.verdict === "valid" && judgement.facts?.isIssuerKnown === false;
	const addition = foreign ? " Its issuer is not one that this network lists: find out who it is." : "";
	return { ...judgement, message: sentenceOf(judgement.code) + addition, isHolderProved };
}
