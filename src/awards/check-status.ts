/** Do the revocations and the signed lists agree? A list may be behind, until the next signing; it never forgets. */

import { issuerDid, statusListUrl } from "../badges/address.ts";
import { decodeBits, listBits } from "../badges/bitstring.ts";
import { isFault } from "../badges/codes.ts";
import { isRecord } from "../badges/jws.ts";
import { findSignatureFault, openJws } from "../badges/verify-jws.ts";
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import type { Assertion } from "./assertion.ts";
import { TOUCHED } from "./check-assertions.ts";
import type { Issuer } from "./issuer.ts";

export interface ReadList {
	/** The positions of what is revoked. */
	readonly revoked: readonly number[];
	/** In bits. */
	readonly length: number;
	/** The address that it was signed for. */
	readonly url: string;
	readonly thumbprint: string;
	/** As it was signed: `2026-11-22T09:30:15Z` */
	readonly from: string;
}

/** The list of an issuer; undefined when there is none, "broken" when it is not as the issuer signed it. */
export async function readStatusList(issuer: Issuer): Promise<ReadList | undefined | "broken"> {
	if (issuer.statusList === undefined) return undefined;
	const opened = openJws(issuer.statusList);
	if (isFault(opened)) return "broken";
	const { header, payload } = opened;
	const subject = isRecord(payload.credentialSubject) ? payload.credentialSubject : {};
	const thumbprint = String(header.kid).replace(/^[^#]*#/, "");
	const key = issuer.keys.find((each) => each.thumbprint === thumbprint);
	const bits = await decodeBits(String(subject.encodedList));
	if (key === undefined || bits === undefined) return "broken";
	const resolver = { fetchText: async () => undefined, findKey: async () => key.jwk };
	if ((await findSignatureFault(issuer.statusList, opened, String(payload.issuer), resolver)) !== undefined) return "broken";
	const url = String(payload.id);
	const siteUrl = url.replace(/issuers\/[^/]*\/[^/]*\/status\.txt$/, "");
	if (statusListUrl(siteUrl, issuer.organisation) !== url || issuerDid(siteUrl, issuer.organisation) !== payload.issuer) return "broken";
	return { revoked: listBits(bits), length: bits.length * 8, url, thumbprint, from: String(payload.validFrom) };
}

export async function findStatusFaults(
	content: Content,
	issuers: readonly Issuer[],
	assertions: readonly Assertion[],
): Promise<readonly Problem[]> {
	const ids = new Set(assertions.map(({ id }) => id));
	const found: Problem[] = content.cities.flatMap(({ slug, revocations }) =>
		revocations.flatMap(({ id }, index) => {
			const file = `content/${slug}/revocations.json`;
			const message = `Correct the id of revocation ${index + 1}: there is no assertion "${id}".`;
			return ids.has(id) ? [] : [{ file, line: 1, field: `[${index}].id`, message, fix: "" }];
		}),
	);
	for (const issuer of issuers) {
		const file = `content/${issuer.organisation.city.slug}/status/${issuer.organisation.slug}.json`;
		const list = await readStatusList(issuer);
		if (list === "broken") found.push({ file, line: 1, field: "", message: TOUCHED, fix: "" });
		if (list === undefined || list === "broken") continue;
		const forgotten = assertions.find((each) => each.issuerId === issuer.id && !each.isRevoked && list.revoked.includes(each.statusIndex));
		if (forgotten === undefined) continue;
		const revocations = `content/${forgotten.city}/revocations.json`;
		found.push({
			file: revocations,
			line: 1,
			field: "",
			message: `Put the revocation of "${forgotten.id}" back: what was revoked stays so.`,
			fix: "",
		});
	}
	return found;
}
