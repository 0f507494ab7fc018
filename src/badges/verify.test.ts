import { createPublicKey, verify as verifyBytes } from "node:crypto";
import { CompactSign, generateKeyPair } from "jose";
import jsonwebtoken from "jsonwebtoken";
import { describe, expect, it, test } from "vitest";
import { statusListUrl } from "./address.ts";
import { didDocumentUrl, keyId } from "./did-web.ts";
import { formatJws, toCompact } from "./jws.ts";
import { publicOf } from "./key.ts";
import { createResolver } from "./resolve.ts";
import {
	badge,
	did,
	INDEX,
	listUrl,
	makeCircumstances,
	makeSigned,
	makeWeb,
	NOW,
	SITE,
	sampleBadgeWith,
	secret,
	verifyText,
} from "./sample.ts";

const signed = await makeSigned();
const didUrl = didDocumentUrl(did) ?? "";
const [head = "", body = "", signature = ""] = signed.split(".");
const payload = JSON.parse(Buffer.from(body, "base64url").toString());
const header = JSON.parse(Buffer.from(head, "base64url").toString());

describe("a credential of an issuer that the network lists", () => {
	it.each([
		["as a text", signed],
		["as a text with line breaks", signed.replace(/(.{70})/g, "$1\n")],
		["as the file in Git", formatJws(signed)],
		["as an enveloped credential", JSON.stringify({ id: `data:application/vc+jwt,${signed}`, type: "EnvelopedVerifiableCredential" })],
	])("is valid %s", async (_, input) => {
		expect(await verifyText(input)).toMatchObject({
			verdict: "valid",
			code: "valid",
			message: "This badge is genuine and valid.",
			isHolderProved: false,
			facts: {
				issuer: did,
				isIssuerKnown: true,
				date: "in-date",
				status: { kind: "held", listFrom: Math.floor((NOW - 60_000) / 1000) * 1000 },
			},
		});
	});

	it("is shown as one of an unknown issuer when the network does not list it", async () => {
		const found = await verifyText(signed, { ...(await makeCircumstances()), isKnown: () => false });
		expect([found.verdict, found.facts?.isIssuerKnown, found.message]).toEqual([
			"valid",
			false,
			"This badge is genuine and valid. Its issuer is not one that this network lists: find out who it is.",
		]);
	});

	it("shows revoked as a fact beside the date, and comes before it", async () => {
		const ended = await makeSigned({ badge: sampleBadgeWith({ validFor: { amount: 2, unit: "days" } }), awardedOn: "2026-11-21" });
		const found = await verifyText(ended, { ...(await makeCircumstances({}, [INDEX])), now: NOW + 5 * 86_400_000 });
		expect([found.verdict, found.facts?.date, found.facts?.status.kind]).toEqual(["revoked", "expired", "revoked"]);
	});
});

test.each(["ES256", "RS256", "EdDSA", "Ed25519"])("%s is accepted", async (alg) => {
	const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
	const jwk = await crypto.subtle.exportKey("jwk", publicKey);
	const kid = `${did}#1`;
	const method = { id: kid, type: "JsonWebKey", controller: did, publicKeyJwk: jwk };
	const document = { id: did, verificationMethod: [method], assertionMethod: [kid] };
	const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
		.setProtectedHeader({ alg, kid })
		.sign(privateKey);
	const found = await verifyText(compact, await makeCircumstances({ [didUrl]: JSON.stringify(document) }));
	// The list is signed with the issuer's first key, which this document no longer has.
	expect([found.code, found.facts?.issuer]).toEqual(["status-list-wrong", did]);
});

test("every single bit that is changed in a file is noticed", async () => {
	const circumstances = await makeCircumstances();
	const bytes = new TextEncoder().encode(signed);
	const undone: number[] = [];
	for (let bit = 0; bit < bytes.length * 8; bit += 1) {
		const changed = Uint8Array.from(bytes);
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		const input = new TextDecoder().decode(changed);
		if (input.replace(/\s+/g, "") === signed) continue;
		if ((await verifyText(input, circumstances)).verdict === "valid") undone.push(bit);
	}
	expect(undone).toEqual([]);
}, 120_000);

test("a status that nobody knows is never valid", async () => {
	const found = await verifyText(signed, await makeCircumstances({ [listUrl]: undefined }));
	expect([found.verdict, found.facts?.status]).toEqual(["unknown", { kind: "fault", code: "status-unreachable" }]);
});

test("an issuer's document and list are asked for once, however many credentials are verified", async () => {
	const asked: string[] = [];
	const web = await makeWeb();
	const resolver = createResolver((url) => {
		asked.push(url);
		return web(url);
	});
	const circumstances = { ...(await makeCircumstances()), resolver };
	for (let count = 0; count < 5; count++) await verifyText(signed, circumstances);
	expect(asked.sort()).toEqual([didUrl, statusListUrl(SITE, badge.issuer ?? never())].sort());
});

test("two implementations that are not ours accept the signature", () => {
	const key = createPublicKey({ key: { ...publicOf(secret) }, format: "jwk" });
	expect(jsonwebtoken.verify(signed, key, { algorithms: ["ES256"], clockTimestamp: NOW / 1000 })).toMatchObject({ jti: payload.jti });
	const input = Buffer.from(`${head}.${body}`);
	expect(verifyBytes("sha256", input, { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"))).toBe(true);
});

test("the file in Git is a flattened JWS of exactly three members", async () => {
	const file = JSON.parse(formatJws(signed));
	expect([Object.keys(file).sort(), toCompact(file)]).toEqual([["payload", "protected", "signature"], signed]);
	expect(header.kid).toBe(await keyId(did, secret));
});

function never(): never {
	throw new Error("The sample has an issuer.");
}
