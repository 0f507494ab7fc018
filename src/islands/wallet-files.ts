/** Brings badges from files into the wallet: only what is authentic, or cannot be judged here. Of other sites nothing is asked. */
import { type Fault, fault, isFault } from "../badges/codes.ts";
import { isRecord } from "../badges/jws.ts";
import { isPng } from "../badges/png.ts";
import { readInput } from "../badges/read-input.ts";
import { type Judgement, verifyCredential } from "../badges/verify-credential.ts";
import { verifyDocument } from "../badges/verify-document.ts";
import { openJws } from "../badges/verify-jws.ts";
import { isKeepable } from "./badge-facts.ts";
import type { Reach } from "./badge-reach.ts";
import { pngUrl } from "./png-url.ts";
import { type Held, noteFound } from "./wallet-held.ts";

/** A larger picture would fill the device. */
const PICTURE_LIMIT = 400_000;

/** The badge in a file, or why there is none. The picture of a badge of another site is kept with it: it cannot be loaded from there. */
export async function readBadgeFile(bytes: Uint8Array, reach: Reach): Promise<Held | Fault> {
	const held = await readBadge(bytes, reach);
	const isForeign = !isFault(held) && held.code !== "valid";
	return isForeign && isPng(bytes) && bytes.length <= PICTURE_LIMIT ? { ...held, picture: pngUrl(bytes) } : held;
}

async function readBadge(bytes: Uint8Array, { circumstances }: Reach): Promise<Held | Fault> {
	const input = readInput(bytes);
	if (isFault(input)) return input;
	switch (input.kind) {
		case "jws": {
			const opened = openJws(input.compact);
			if (isFault(opened)) return opened;
			const judgement = await verifyCredential(input.compact, circumstances);
			return keep({ compact: input.compact }, opened.payload, judgement, circumstances.now);
		}
		case "document": {
			const judgement = await verifyDocument(input.document, undefined, circumstances);
			return keep({ document: JSON.stringify(input.document) }, input.document, judgement, circumstances.now);
		}
		case "hosted":
			return fault("hosted-unreachable");
		case "link":
		case "ticket":
			return fault("nothing-found");
		default:
			return input satisfies never;
	}
}

function keep(
	text: Pick<Held, "compact" | "document">,
	{ id, credentialSubject: subject }: Readonly<Record<string, unknown>>,
	judgement: Judgement,
	now: number,
): Held | Fault {
	if (!isKeepable(judgement.code, judgement.verdict)) return fault(judgement.code);
	const did = isRecord(subject) && typeof subject.id === "string" ? subject.id : undefined;
	const name = typeof id === "string" ? id : did;
	if (name === undefined) return fault("malformed");
	return noteFound({ id: name, ...text, ...(did === undefined ? {} : { did }), addedAt: now }, judgement, now);
}
