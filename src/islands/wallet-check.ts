/** Looks again at what a wallet holds: is what waited signed, and what was signed taken back? A look without a connection changes nothing. */
import { isFault } from "../badges/codes.ts";
import { readInput } from "../badges/read-input.ts";
import { type Judgement, judge, verifyCredential } from "../badges/verify-credential.ts";
import { verifyDocument } from "../badges/verify-document.ts";
import { isKeepable } from "./badge-facts.ts";
import { lookOfJws } from "./badge-look.ts";
import type { Reach } from "./badge-reach.ts";
import type { OwnSite } from "./own-site.ts";
import { type Held, noteFound } from "./wallet-held.ts";

/** What is to be written; empty when nothing could be looked up. */
export async function checkHeld(held: readonly Held[], site: OwnSite, reach: Reach): Promise<Held[]> {
	const checked: Held[] = [];
	for (const each of held) {
		const fresh = await checkOne(each, site, reach);
		if (!reach.isOnline()) return [];
		if (fresh !== undefined) checked.push(fresh);
	}
	return checked;
}

async function checkOne(held: Held, { absolute }: OwnSite, { circumstances, fetchText }: Reach): Promise<Held | undefined> {
	if (held.document !== undefined) return noteFound(held, await judgeDocument(held.document, circumstances), circumstances.now);
	// What was damaged on this device is fetched anew, as if it had not come yet.
	const kept = held.compact !== undefined && lookOfJws(held.compact) !== undefined ? held.compact : undefined;
	const compact = kept ?? (await fetchText(`${absolute}credentials/${held.id.replace("urn:uuid:", "")}.txt`))?.trim();
	if (compact === undefined) return undefined;
	const judgement = await verifyCredential(compact, circumstances);
	// What comes in must be good; what was in the wallet stays, with what is wrong with it.
	if (kept === undefined && !isKeepable(judgement.code, judgement.verdict)) return undefined;
	return noteFound({ ...held, compact }, judgement, circumstances.now);
}

async function judgeDocument(text: string, circumstances: Reach["circumstances"]): Promise<Judgement> {
	const input = readInput(new TextEncoder().encode(text));
	if (isFault(input)) return judge(input.fault);
	return input.kind === "document" ? verifyDocument(input.document, undefined, circumstances) : judge("malformed");
}
