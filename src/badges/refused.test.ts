import { describe, expect, it } from "vitest";
import { credentialUrl } from "./address.ts";
import { type Code, codes, sentenceOf } from "./codes.ts";
import { credentialUuid } from "./credential-id.ts";
import { buildDidDocument, didDocumentUrl } from "./did-web.ts";
import { formatJws } from "./jws.ts";
import { createKey, importSecret, publicOf } from "./key.ts";
import {
	did,
	INDEX,
	listUrl,
	makeCircumstances,
	makeCredential,
	makeSigned,
	makeSigner,
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
	[
		"hosted-nowhere",
		"a badge of version 2.0 without an address",
		async () => [JSON.stringify({ "@context": "https://w3id.org/openbadges/v2", type: "Assertion", id: "urn:x" })],
	],
	["proof-refused", "a proof inside the document", async () => [JSON.stringify({ ...(await makeCredential()), proof: {} })]],
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
