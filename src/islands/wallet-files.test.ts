import sharp from "sharp";
import { expect, test } from "vitest";
import { bakePng } from "../badges/png.ts";
import { makeCircumstances, makeSigned, resign } from "../badges/sample.ts";
import type { Reach } from "./badge-reach.ts";
import { readBadgeFile } from "./wallet-files.ts";

async function makeReach(): Promise<Reach> {
	return { circumstances: await makeCircumstances(), fetchText: async () => undefined, since: () => undefined, isOnline: () => true };
}

const read = async (text: string) => readBadgeFile(new TextEncoder().encode(text), await makeReach());

test("a signed badge comes in with its holder and what the check said", async () => {
	expect(await read(await makeSigned())).toMatchObject({ code: "valid", did: expect.stringMatching(/^did:key:zDn/) });
});

test("a badge of another site comes in, though its keys cannot be reached", async () => {
	const foreign = await resign(
		(payload) => {
			const issuer = "did:web:other.example";
			return { ...payload, iss: issuer, issuer: { id: issuer, type: ["Profile"], name: "Other" } };
		},
		{ kid: "did:web:other.example#key" },
	);
	expect(await read(foreign)).toMatchObject({ code: "issuer-unreachable" });
});

test("a badge that was changed stays out, with the code that says why", async () => {
	const [head, , signature] = (await makeSigned()).split(".");
	const [, body] = (await resign((payload) => ({ ...payload, name: "Other" }))).split(".");
	expect(await read(`${head}.${body}.${signature}`)).toEqual({ fault: "signature-wrong" });
	expect(await read("hello")).toEqual({ fault: "nothing-found" });
});

test("a badge of version 2.0 of another site comes in, though nobody can vouch for it here", async () => {
	const id = "https://badges.example/a/1";
	const document = { "@context": "https://w3id.org/openbadges/v2", type: "Assertion", id, badge: "https://badges.example/b/1" };
	expect(await read(JSON.stringify(document))).toMatchObject({ id, document: JSON.stringify(document), code: "hosted-unreachable" });
});

test("a badge with a proof inside that cannot be checked here comes in, and one without any proof stays out", async () => {
	const [, body = ""] = (await makeSigned()).split(".");
	const { iss, sub, jti, nbf, ...document } = JSON.parse(Buffer.from(body, "base64url").toString());
	const proof = { type: "Ed25519Signature2020", proofPurpose: "assertionMethod" };
	expect(await read(JSON.stringify({ ...document, proof }))).toMatchObject({ id: document.id, code: "proof-refused" });
	expect(await read(JSON.stringify(document))).toEqual({ fault: "unsigned" });
});

test("a look keeps the day on which the issuer signed its list", async () => {
	expect(await read(await makeSigned())).toMatchObject({ listFrom: expect.any(Number) });
});

test("a badge of another site that comes as a picture keeps it, for it cannot be loaded from there", async () => {
	const id = "https://badges.example/a/1";
	const badge = { name: "First aid", issuer: "https://badges.example/" };
	const document = { "@context": "https://w3id.org/openbadges/v2", type: "Assertion", id, badge };
	const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: "red" } })
		.png()
		.toBuffer();
	const baked = bakePng(pixel, JSON.stringify(document)) ?? new Uint8Array();
	const held = await readBadgeFile(baked, await makeReach());
	expect(held).toMatchObject({ id, picture: `data:image/png;base64,${Buffer.from(baked).toString("base64")}` });
});
