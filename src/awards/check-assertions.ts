/** Is every assertion what was approved, signed with a key of its issuer's, and unchanged since? A file that somebody touched stops check and build. */
import { issuerDid } from "../badges/address.ts";
import { isFault } from "../badges/codes.ts";
import { findClaimFault, findShapeFault } from "../badges/shape.ts";
import { findSignatureFault, openJws } from "../badges/verify-jws.ts";
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import { entryUrl } from "../model/url.ts";
import type { Approved } from "./approved.ts";
import { type Assertion, openAssertion } from "./assertion.ts";
import type { Issuer } from "./issuer.ts";

/** Of a signed file that somebody changed. */
export const TOUCHED = "Restore this file from the history: it is not as it was signed.";

/** Whether a problem means that a signed file was changed, whatever else is wrong with the content. */
export function isTampering({ message }: Problem): boolean {
	return message === TOUCHED;
}

/** Verified texts are remembered for as long as their entry lives, so that a build after a small change does not verify all again. */
const known = new WeakMap<object, string>();

export async function findAssertionFaults(
	content: Content,
	issuers: readonly Issuer[],
	approved: readonly Approved[],
): Promise<readonly Problem[]> {
	const byHolder = new Map(approved.map((each) => [each.holder, each]));
	const positions = new Map<string, string>();
	const found: Problem[] = [];
	for (const city of content.cities) {
		for (const entry of city.assertions) {
			const assertion = openAssertion(city, entry, new Set());
			const issuer = issuers.find(({ id }) => id === assertion?.issuerId);
			const message =
				assertion === undefined
					? TOUCHED
					: (await explainSignature(assertion, issuer, entry.data)) ||
						explainAward(assertion, byHolder.get(assertion.holder)) ||
						explainPosition(assertion, positions);
			if (message !== "") found.push({ file: entry.file, line: 1, field: "", message, fix: "" });
		}
	}
	return found;
}

async function explainSignature(assertion: Assertion, issuer: Issuer | undefined, entry: object): Promise<string> {
	const key = issuer?.keys.find(({ thumbprint }) => thumbprint === assertion.thumbprint);
	if (issuer === undefined || key === undefined) {
		return `Put the key "${assertion.thumbprint}" back into the keys.json of "${assertion.issuerId}" (as retired, or as compromised to sign anew): this file was signed with it.`;
	}
	if (known.get(entry) === key.thumbprint) return "";
	const opened = openJws(assertion.compact());
	if (isFault(opened) || assertion.issuer !== issuerDid(assertion.siteUrl, issuer.organisation)) return TOUCHED;
	const wrong =
		findClaimFault(opened.payload) ??
		findShapeFault(opened.payload) ??
		(await findSignatureFault(assertion.compact(), opened, assertion.issuer, {
			fetchText: async () => undefined,
			findKey: async () => key.jwk,
		}));
	if (wrong === undefined) known.set(entry, key.thumbprint);
	return wrong === undefined ? "" : TOUCHED;
}

/** The words of a badge may change after it was given; who got which badge, when and from whom, may not. */
function explainAward(assertion: Assertion, approved: Approved | undefined): string {
	if (approved === undefined)
		return `Put its award back: no award names the holder "${assertion.holder}". To take a badge back, revoke it.`;
	if (approved.uuid !== assertion.uuid || assertion.id !== `urn:uuid:${approved.uuid}`)
		return `Rename this file to ${approved.uuid}.json: that is the name of what is in it.`;
	if (approved.city !== assertion.city) return `Move this file to content/${approved.city}/assertions: its award is there.`;
	const { badge, issuer, awardedOn, file } = approved;
	const page = assertion.siteUrl + entryUrl(badge, badge.city.mainLanguage).slice(1);
	if (page !== assertion.badgeUrl) return `Change "badge" in ${file} back: another badge was signed.`;
	if (awardedOn !== assertion.awardedOn) return `Change "awardedOn" in ${file} back to "${assertion.awardedOn}": that day was signed.`;
	if (issuer.id !== assertion.issuerId)
		return `Change the issuer of the badge "${badge.id}" back to "${assertion.issuerId}", or make a new badge: it was given already.`;
	return "";
}

function explainPosition({ issuer, statusIndex, uuid }: Assertion, positions: Map<string, string>): string {
	const key = `${issuer} ${statusIndex}`;
	const twin = positions.get(key);
	positions.set(key, uuid);
	return twin === undefined ? "" : `Remove this file and sign again: it shares its place in the status list with ${twin}.json.`;
}
