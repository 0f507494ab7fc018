import { expect, test } from "vitest";
import { makeCircumstances, makeSigned, resign } from "../badges/sample.ts";
import type { Reach } from "./badge-reach.ts";
import { chooseNew, readBadgeFile } from "./wallet-files.ts";

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

test("a badge that was changed stays out, with the sentence that says why", async () => {
	const [head, , signature] = (await makeSigned()).split(".");
	const [, body] = (await resign((payload) => ({ ...payload, name: "Other" }))).split(".");
	expect(await read(`${head}.${body}.${signature}`)).toBe("The signature does not fit: this badge was changed, or somebody else wrote it.");
	expect(await read("hello")).toBe("There is no badge in this file or text.");
});

const own = { id: "urn:uuid:1", compact: "a.b.c", did: "did:key:z1", addedAt: 1 };

test("a file never takes the place of a badge that is there", () => {
	expect(chooseNew([own], [{ ...own, compact: "x.y.z" }])).toEqual([]);
});

test("a file completes a badge that waits, when its holder is the same", () => {
	const waiting = { id: own.id, did: own.did, addedAt: 0 };
	expect(chooseNew([waiting], [own])).toEqual([own]);
	expect(chooseNew([waiting], [{ ...own, did: "did:key:z2" }])).toEqual([]);
});
