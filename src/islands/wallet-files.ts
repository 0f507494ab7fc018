/** Brings badges from files into the wallet: only what is authentic, or cannot be judged here; and nothing takes the place of what is there. */
import { isFault, sentenceOf } from "../badges/codes.ts";
import { isRecord } from "../badges/jws.ts";
import { readInput } from "../badges/read-input.ts";
import { verifyCredential } from "../badges/verify-credential.ts";
import { openJws } from "../badges/verify-jws.ts";
import { isKeepable } from "./badge-facts.ts";
import type { Reach } from "./badge-reach.ts";
import type { BackupEntry } from "./wallet-backup.ts";
import type { Held } from "./wallet-store.ts";

/** The badge in a file, or the sentence that says why there is none. */
export async function readBadgeFile(bytes: Uint8Array, { circumstances }: Reach): Promise<Held | string> {
	const input = readInput(bytes);
	if (isFault(input)) return sentenceOf(input.fault);
	if (input.kind === "document") return sentenceOf("proof" in input.document ? "proof-refused" : "unsigned");
	if (input.kind !== "jws") return sentenceOf("nothing-found");
	const { code, verdict } = await verifyCredential(input.compact, circumstances);
	const opened = openJws(input.compact);
	if (isFault(opened) || !isKeepable(code, verdict)) return sentenceOf(code);
	const { id, credentialSubject: subject } = opened.payload;
	const did = isRecord(subject) && typeof subject.id === "string" ? subject.id : undefined;
	const now = circumstances.now;
	return { id: String(id ?? did), compact: input.compact, ...(did === undefined ? {} : { did }), addedAt: now, code, checkedAt: now };
}

/** Those that are new, or that bring what a waiting one lacks: the same holder must be in both. */
export function chooseNew(held: readonly Held[], brought: readonly (Held | BackupEntry)[]): Held[] {
	const known = new Map(held.map((each) => [each.id, each]));
	return brought.flatMap((each) => {
		const old = known.get(each.id);
		if (old === undefined) return [each];
		return old.compact === undefined && each.compact !== undefined && old.did === each.did ? [{ ...old, ...each }] : [];
	});
}
