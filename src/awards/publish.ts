/** What must be true before signed badges are published: untouched, signed for this very site, and no demonstration where people take it for real. */
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import type { Network } from "../model/network.ts";
import { listApproved } from "./approved.ts";
import { listAssertions } from "./assertion.ts";
import { findAssertionFaults, isTampering } from "./check-assertions.ts";
import { findEndorsementFaults } from "./check-endorsements.ts";
import { findStatusFaults } from "./check-status.ts";
import { listEndorsements } from "./endorsement.ts";
import { buildIssuers, isDemonstration } from "./issuer.ts";

export interface PublishOptions {
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly allowsDemonstration: boolean;
}

export async function findPublishFaults(content: Content, network: Network, options: PublishOptions): Promise<readonly Problem[]> {
	const issuers = await buildIssuers(content, network);
	const assertions = listAssertions(content);
	const touched = [
		...(await findAssertionFaults(content, issuers, await listApproved(content, network))),
		...(await findEndorsementFaults(content, network, issuers)),
		...(await findStatusFaults(content, issuers, assertions)),
	].filter(isTampering);
	if (touched.length > 0) return touched;
	const demonstrations = new Set(issuers.filter(isDemonstration).map(({ id }) => id));
	const isReal = !isPractice(options.siteUrl) && !options.allowsDemonstration;
	const endorsements = listEndorsements(content, network).map((each) => ({ ...each, issuerId: each.endorser.id, what: "endorsement" }));
	const badges = assertions.map((each) => ({ ...each, what: "badge" }));
	return [...badges, ...endorsements].flatMap(({ issuerId, siteUrl, file, what }): Problem[] => {
		const add = (message: string) => [{ file, line: 1, field: "", message, fix: "" }];
		if (!demonstrations.has(issuerId)) {
			return siteUrl === options.siteUrl
				? []
				: add(`Build this site for ${siteUrl}, or sign anew with "npm run badge -- sign --move": it was signed for that address.`);
		}
		return isReal
			? add(
					`Remove this ${what} of the demonstration, or set DEMONSTRATION_KEYS=allowed: "${issuerId}" signs with a key that everybody knows.`,
				)
			: [];
	});
}

/** A site on this machine, or one whose name can belong to nobody (RFC 2606, RFC 6761). */
export function isPractice(siteUrl: string): boolean {
	const { hostname } = new URL(siteUrl);
	return /^(?:localhost|127\.0\.0\.1|\[::1\])$|(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)example\.(?:org|com|net)$/.test(
		hostname,
	);
}
