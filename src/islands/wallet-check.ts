/** Looks again at what a wallet holds: is what waited signed, and what was signed taken back? A look without a connection changes nothing. */
import { verifyCredential } from "../badges/verify-credential.ts";
import { isKeepable } from "./badge-facts.ts";
import type { Reach } from "./badge-reach.ts";
import type { OwnSite } from "./own-site.ts";
import type { Held } from "./wallet-store.ts";

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
	const uuid = held.id.replace("urn:uuid:", "");
	const compact = held.compact ?? (await fetchText(`${absolute}credentials/${uuid}.txt`))?.trim();
	if (compact === undefined) return undefined;
	const { code, verdict } = await verifyCredential(compact, circumstances);
	// What comes in must be good; what was in the wallet stays, with what is wrong with it.
	if (held.compact === undefined && !isKeepable(code, verdict)) return undefined;
	return { ...held, compact, code, checkedAt: circumstances.now };
}
