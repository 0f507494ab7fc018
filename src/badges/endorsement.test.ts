import { describe, expect, it } from "vitest";
import { badgePageUrl } from "./address.ts";
import { buildEndorsement } from "./endorsement.ts";
import { createKey } from "./key.ts";
import { badge, did, issuer, makeCircumstances, makeSigned, makeSigner, NOW, SITE } from "./sample.ts";
import { signCredential } from "./sign.ts";
import { verifyEndorsement } from "./verify-endorsement.ts";

const YEAR = 365 * 86_400_000;
const subject = badgePageUrl(SITE, badge);
const input = {
	siteUrl: SITE,
	endorser: issuer,
	isDemonstration: false,
	subject,
	comment: "Employers here know it.",
	language: "en",
	now: NOW,
	until: NOW + YEAR,
};

describe("an endorsement", () => {
	it("says who vouches for what since when", async () => {
		const signed = await signCredential(await buildEndorsement(input), await makeSigner());
		const { resolver } = await makeCircumstances();
		expect(await verifyEndorsement(signed, subject, resolver, NOW)).toEqual({
			issuer: did,
			comment: input.comment,
			since: Math.floor(NOW / 1000) * 1000,
			until: Math.floor((NOW + YEAR) / 1000) * 1000,
		});
	});

	it("has the same id when the same one endorses the same thing again", async () => {
		const [one, two, other] = await Promise.all([input, { ...input, now: NOW + 1000 }, { ...input, subject: did }].map(buildEndorsement));
		expect(one?.id).toBe(two?.id);
		expect(one?.id).not.toBe(other?.id);
	});

	it.each([
		["subject-wrong", "about something else", `${subject}other/`, 0],
		["not-yet-valid", "from the future", subject, -10_000],
		["expired", "over", subject, YEAR],
	])("is refused as %s when it is %s", async (code, _, about, later) => {
		const signed = await signCredential(await buildEndorsement(input), await makeSigner());
		const { resolver } = await makeCircumstances();
		expect(await verifyEndorsement(signed, about, resolver, NOW + later)).toEqual({ fault: code });
	});

	it("is refused when somebody else signed it, or when it is a badge", async () => {
		const { resolver } = await makeCircumstances();
		const other = createKey((length) => new Uint8Array(length).fill(3));
		const forged = await signCredential(await buildEndorsement(input), await makeSigner(other));
		expect(await verifyEndorsement(forged, subject, resolver, NOW)).toEqual({ fault: "key-not-listed" });
		expect(await verifyEndorsement(await makeSigned(), subject, resolver, NOW)).toEqual({ fault: "type-wrong" });
	});
});
