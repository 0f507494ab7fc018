import { createPublicKey, verify as verifyBytes } from "node:crypto";
import { CompactSign, generateKeyPair } from "jose";
import jsonwebtoken from "jsonwebtoken";
import { describe, expect, it, test } from "vitest";
import { credentialUrl, statusListUrl } from "./address.ts";
import { type Code, codes, sentenceOf } from "./codes.ts";
import { credentialUuid } from "./credential-id.ts";
import { buildDidDocument, didDocumentUrl, keyId } from "./did-web.ts";
import { formatJws, toCompact } from "./jws.ts";
import { createKey, importSecret, publicOf } from "./key.ts";
import { createResolver } from "./resolve.ts";
import {
	badge,
	did,
	INDEX,
	listUrl,
	makeCircumstances,
	makeCredential,
	makeSigned,
	makeSigner,
	makeWeb,
	NOW,
	resign,
	SITE,
	sampleBadgeWith,
	secret,
	verifyText,
} from "./sample.ts";
import { signCredential, signStatusList } from "./sign.ts";
import { buildStatusList } from "./status-list.ts";

const signed = await makeSigned();
const didUrl = didDocumentUrl(did) ?? "";
const other = createKey((length) => new Uint8Array(length).fill(8));
const [head = "", body = "", signature = ""] = signed.split(".");
const text = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const payload = JSON.parse(Buffer.from(body, "base64url").toString());
const header = JSON.parse(Buffer.from(head, "base64url").toString());
const listOf = async (changes: object, key = secret) => {
	const list = await buildStatusList({ url: listUrl, issuer: did, revoked: [], length: 131_072, now: NOW });
	return signStatusList({ ...list, ...changes }, await makeSigner(key));
};

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

const later = { ...(await makeCircumstances()), now: NOW + 10 * 86_400_000 };
const ended = await makeSigned({ badge: sampleBadgeWith({ validFor: { amount: 3, unit: "days" } }) });
const documentWith = async (change: (document: Record<string, unknown>) => unknown) =>
	makeCircumstances({ [didUrl]: JSON.stringify(change({ ...(await buildDidDocument(did, [secret])) })) });

const refused: readonly [Code, string, () => Promise<[input: string, circumstances?: Awaited<ReturnType<typeof makeCircumstances>>]>][] = [
	["revoked", "its bit is set", async () => [signed, await makeCircumstances({}, [INDEX])]],
	["expired", "its end has passed", async () => [ended, later]],
	["not-yet-valid", "its start lies ahead", async () => [await makeSigned({ now: NOW + 60_000 })]],
	["nothing-found", "a text without a badge", async () => ["Good morning"]],
	["nothing-found", "a link, which must be followed first", async () => [credentialUrl(SITE, await credentialUuid("x"))]],
	["too-long", "a text that is far too long", async () => ["a".repeat(2_000_000)]],
	[
		"duplicate-member",
		"a name twice in the payload",
		async () => [`${head}.${text(JSON.stringify(payload).replace("{", '{"id":"urn:x",'))}.${signature}`],
	],
	[
		"duplicate-member",
		"a name twice in the header",
		async () => [`${text(JSON.stringify(header).replace("{", '{"kid":"x",'))}.${body}.${signature}`],
	],
	["duplicate-member", "a name twice in the file", async () => [formatJws(signed).replace("{", '{"payload":"x",')]],
	["unsigned", "a credential without a signature", async () => [JSON.stringify(await makeCredential())]],
	["malformed", "two parts only", async () => [`${text({ alg: "ES256" })}..`]],
	["malformed", "a file with several signatures", async () => [formatJws(signed).replace("{", '{"signatures":[],')]],
	["algorithm-none", "none", async () => [`${text({ alg: "none" })}.${body}.`]],
	["algorithm-none", "nOnE", async () => [`${text({ ...header, alg: "nOnE" })}.${body}.`]],
	[
		"algorithm-refused",
		"HS256 with the public key as the secret",
		async () => [`${text({ ...header, alg: "HS256" })}.${body}.${signature}`],
	],
	["algorithm-refused", "ES384", async () => [`${text({ ...header, alg: "ES384" })}.${body}.${signature}`]],
	["critical-header", "crit", async () => [`${text({ ...header, crit: ["b64"] })}.${body}.${signature}`]],
	["embedded-key", "a key in the header", async () => [`${text({ ...header, jwk: publicOf(other) })}.${body}.${signature}`]],
	[
		"embedded-key",
		"the address of a key in the header",
		async () => [`${text({ ...header, jku: "https://evil.example/keys" })}.${body}.${signature}`],
	],
	["key-id-missing", "no kid", async () => [`${text({ alg: "ES256" })}.${body}.${signature}`]],
	["key-of-another", "the key of another did", async () => [`${text({ ...header, kid: "did:web:evil.example#1" })}.${body}.${signature}`]],
	[
		"key-of-another",
		"a did that only starts like the issuer's",
		async () => [`${text({ ...header, kid: `${did}-2#1` })}.${body}.${signature}`],
	],
	["key-of-another", "a key that another one controls", async () => [signed, await documentWith(foreignController)]],
	[
		"key-not-listed",
		"a key that the document does not have",
		async () => [await signCredential(await makeCredential(), await makeSigner(other))],
	],
	[
		"key-not-listed",
		"a key that is listed for another purpose",
		async () => [
			signed,
			await documentWith((document) => ({ ...document, assertionMethod: [], authentication: document.assertionMethod })),
		],
	],
	["key-wrong", "a key that shows its secret", async () => [signed, await documentWith(leaked)]],
	[
		"issuer-unsupported",
		"an issuer that is a mere address",
		async () => [
			await resign((value) => ({ ...value, iss: "https://learn.example/", issuer: { ...payload.issuer, id: "https://learn.example/" } }), {
				kid: "https://learn.example/#1",
			}),
		],
	],
	[
		"issuer-document-wrong",
		"a document about somebody else",
		async () => [signed, await documentWith((document) => ({ ...document, id: "did:web:evil.example" }))],
	],
	["issuer-document-wrong", "a document that is no JSON", async () => [signed, await makeCircumstances({ [didUrl]: "<!doctype html>" })]],
	["issuer-unreachable", "no document", async () => [signed, await makeCircumstances({ [didUrl]: undefined })]],
	["signature-wrong", "another text under the signature", async () => [`${head}.${text({ ...payload, name: "Master" })}.${signature}`]],
	[
		"signature-wrong",
		"the right key's name, another key's signature",
		async () => [await signCredential(await makeCredential(), { ...(await makeSigner()), key: await importSecret(other) })],
	],
	["claims-differ", "iss", async () => [await resign((value) => ({ ...value, iss: "did:web:evil.example" }))]],
	["claims-differ", "sub", async () => [await resign((value) => ({ ...value, sub: "did:key:zDnother" }))]],
	["claims-differ", "jti", async () => [await resign((value) => ({ ...value, jti: "urn:uuid:other" }))]],
	["claims-differ", "nbf", async () => [await resign((value) => ({ ...value, nbf: 1 }))]],
	["claims-differ", "exp without validUntil", async () => [await resign((value) => ({ ...value, exp: 9_999_999_999 }))]],
	["wrapped-claim", "vc", async () => [await resign((value) => ({ ...value, vc: {} }))]],
	[
		"context-wrong",
		"the contexts in another order",
		async () => [await resign((value) => ({ ...value, "@context": (value["@context"] as string[]).toReversed() }))],
	],
	["type-wrong", "another type", async () => [await resign((value) => ({ ...value, type: ["VerifiableCredential"] }))]],
	[
		"type-wrong",
		"a status list",
		async () => [
			await resign(() =>
				JSON.parse(JSON.stringify({ "@context": payload["@context"], type: ["VerifiableCredential", "BitstringStatusListCredential"] })),
			),
		],
	],
	[
		"issuer-missing",
		"an issuer without an id",
		async () => [await resign(({ iss, ...value }) => ({ ...value, issuer: { type: ["Profile"] } }))],
	],
	[
		"subject-wrong",
		"two subjects",
		async () => [
			await resign(({ sub, ...value }) => ({ ...value, credentialSubject: [value.credentialSubject, value.credentialSubject] })),
		],
	],
	["dates-wrong", "a start that is no date", async () => [await resign(({ nbf, ...value }) => ({ ...value, validFrom: "yesterday" }))]],
	["dates-wrong", "an end before the start", async () => [await resign((value) => ({ ...value, validUntil: "2020-01-01T00:00:00Z" }))]],
	[
		"status-wrong",
		"two entries",
		async () => [await resign((value) => ({ ...value, credentialStatus: [value.credentialStatus, value.credentialStatus] }))],
	],
	[
		"status-wrong",
		"a position that is no number",
		async () => [await resign((value) => ({ ...value, credentialStatus: { ...payload.credentialStatus, statusListIndex: "-1" } }))],
	],
	[
		"status-wrong",
		"a position behind the end",
		async () => [await resign((value) => ({ ...value, credentialStatus: { ...payload.credentialStatus, statusListIndex: "9999999" } }))],
	],
	[
		"status-foreign",
		"the list of another issuer",
		async () => [signed, await makeCircumstances({ [listUrl]: await listOf({ issuer: "did:web:evil.example" }) })],
	],
	[
		"status-list-wrong",
		"a list signed by another key",
		async () => [signed, await makeCircumstances({ [listUrl]: await listOf({}, other) })],
	],
	[
		"status-list-wrong",
		"a list for another address",
		async () => [signed, await makeCircumstances({ [listUrl]: await listOf({ id: "https://learn.example/x" }) })],
	],
	[
		"status-list-wrong",
		"a list from the future",
		async () => [signed, await makeCircumstances({ [listUrl]: await listOf({ validFrom: "2027-01-01T00:00:00Z" }) })],
	],
	[
		"status-list-old",
		"a list whose time is over",
		async () => [signed, await makeCircumstances({ [listUrl]: await listOf({ validUntil: "2026-11-22T09:30:15Z" }) })],
	],
	["status-unreachable", "no list", async () => [signed, await makeCircumstances({ [listUrl]: undefined })]],
];

describe("what is not valid has its own code and sentence", () => {
	it.each(refused)("%s: %s", async (code, _, make) => {
		const [input, circumstances] = await make();
		const found = await verifyText(input, circumstances);
		expect([found.code, found.message]).toEqual([code, sentenceOf(code)]);
		expect(found.verdict).not.toBe("valid");
	});

	it("and no two codes share a sentence, which is short and ends with a full stop", () => {
		const sentences = codes.map(sentenceOf);
		expect(new Set(sentences).size).toBe(codes.length);
		expect(sentences.filter((sentence) => !/^[A-Z].{20,150}\.$/.test(sentence))).toEqual([]);
	});

	it("and what is not authentic is never shown", async () => {
		const found = await verifyText(`${head}.${text({ ...payload, name: "Master" })}.${signature}`);
		expect([found.facts, found.credential]).toEqual([undefined, undefined]);
	});
});

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

function foreignController(document: Record<string, unknown>): unknown {
	const methods = document.verificationMethod as object[];
	return { ...document, verificationMethod: methods.map((method) => ({ ...method, controller: "did:web:evil.example" })) };
}

function leaked(document: Record<string, unknown>): unknown {
	const methods = document.verificationMethod as { publicKeyJwk: object }[];
	return {
		...document,
		verificationMethod: methods.map((method) => ({ ...method, publicKeyJwk: { ...method.publicKeyJwk, d: secret.d } })),
	};
}

function never(): never {
	throw new Error("The sample has an issuer.");
}
