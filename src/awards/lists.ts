/** Which issuers' lists of what is revoked must be signed anew, and the signing of one. */
import { statusListUrl } from "../badges/address.ts";
import { parseInstant } from "../badges/instant.ts";
import { signStatusList } from "../badges/sign.ts";
import { buildStatusList, listLength } from "../badges/status-list.ts";
import type { Approved } from "./approved.ts";
import type { Assertion } from "./assertion.ts";
import { readStatusList } from "./check-status.ts";
import type { Issuer } from "./issuer.ts";
import type { SignInput } from "./sign.ts";
import type { Desk } from "./signing.ts";

/** The ids of the issuers whose list must be signed: there is none, a bit is missing, it is too short, its key or address no longer counts, or it is old. */
export async function findStaleLists(
	issuers: readonly Issuer[],
	assertions: readonly Assertion[],
	fresh: readonly Approved[],
	input: SignInput,
): Promise<string[]> {
	const stale: string[] = [];
	for (const issuer of issuers) {
		const own = assertions.filter(({ issuerId }) => issuerId === issuer.id);
		const count = own.length + fresh.filter((each) => each.issuer.id === issuer.id).length;
		if (count === 0) continue;
		const list = await readStatusList(issuer);
		if (list === "broken") throw new Error(`The list of ${issuer.id} was not checked before signing.`);
		const isFresh =
			list !== undefined &&
			own.every((each) => !each.isRevoked || list.revoked.includes(each.statusIndex)) &&
			list.length >= listLength(count) &&
			(!input.isMove || list.url === statusListUrl(input.siteUrl, issuer.organisation)) &&
			issuer.keys.some((key) => key.thumbprint === list.thumbprint && key.state !== "compromised") &&
			(input.listAge === undefined || input.now - parseInstant(list.from) < input.listAge);
		if (!isFresh) stale.push(issuer.id);
	}
	return stale;
}

export async function signList(
	{ issuer, did, signer }: Desk,
	assertions: readonly Assertion[],
	fresh: readonly Approved[],
	{ siteUrl, now }: SignInput,
): Promise<string> {
	const own = assertions.filter(({ issuerId }) => issuerId === issuer.id);
	const before = await readStatusList(issuer);
	const count = own.length + fresh.filter((each) => each.issuer.id === issuer.id).length;
	const list = await buildStatusList({
		url: statusListUrl(siteUrl, issuer.organisation),
		issuer: did,
		revoked: own.filter(({ isRevoked }) => isRevoked).map(({ statusIndex }) => statusIndex),
		length: Math.max(listLength(count), typeof before === "object" ? before.length : 0),
		now,
	});
	return signStatusList(list, signer);
}
