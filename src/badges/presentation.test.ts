import { describe, expect, it } from "vitest";
import { importSecret } from "./key.ts";
import { signPresentation } from "./presentation.ts";
import { makeCircumstances, makeHolder, makeSigned, NOW } from "./sample.ts";
import { verify } from "./verify.ts";

const holder = await makeHolder(1);
const thief = await makeHolder(2);
const signed = await makeSigned();
const question = { audience: "https://employer.example", nonce: "n-0S6_WzA2Mj" };

async function present(changes: Partial<Parameters<typeof signPresentation>[0]> = {}): Promise<string> {
	const key = await importSecret(holder.key);
	return signPresentation({ credentials: [signed], holder: holder.did, key, ...question, now: NOW, ...changes });
}

async function ask(text: string, asked: { audience: string | undefined; nonce: string | undefined } = question, after = 0) {
	const circumstances = await makeCircumstances();
	const found = await verify(new TextEncoder().encode(text), asked, { ...circumstances, now: NOW + after * 1000 });
	return [found.code, found.isHolderProved];
}

describe("a proof of possession", () => {
	it("is good for the one who asked, for the question, for five minutes", async () => {
		expect(await ask(await present())).toEqual(["valid", true]);
		expect(await ask(await present(), question, 299)).toEqual(["valid", true]);
	});

	it.each([
		["audience-differs", { ...question, audience: "https://other.example" }, 0],
		["audience-differs", { ...question, audience: undefined }, 0],
		["nonce-differs", { ...question, nonce: "another" }, 0],
		["nonce-differs", { ...question, nonce: undefined }, 0],
		["presentation-expired", question, 301],
	])("is refused: %s", async (code, asked, after) => {
		expect(await ask(await present(), asked, after)).toEqual([code, false]);
	});

	it("is refused when somebody else shows the badge", async () => {
		const stolen = await present({ holder: thief.did, key: await importSecret(thief.key) });
		expect(await ask(stolen)).toEqual(["holder-differs", false]);
	});

	it("is refused when it is signed with another key than the holder's", async () => {
		expect(await ask(await present({ key: await importSecret(thief.key) }))).toEqual(["signature-wrong", false]);
	});

	it("is refused when it comes from the future, or holds no badge", async () => {
		expect(await ask(await present({ now: NOW + 3_600_000 }))).toEqual(["presentation-wrong", false]);
		expect(await ask(await present({ credentials: [] }))).toEqual(["presentation-wrong", false]);
	});

	it("without a question is a static proof for one page, which does not end", async () => {
		const key = await importSecret(holder.key);
		const page = "https://profile.example/me";
		const proof = await signPresentation({ credentials: [signed], holder: holder.did, key, audience: page, now: NOW });
		expect(await ask(proof, { audience: page, nonce: undefined }, 86_400)).toEqual(["valid", true]);
		expect(await ask(proof, { audience: "https://copy.example/me", nonce: undefined })).toEqual(["audience-differs", false]);
	});

	it("that is meant to last longer than five minutes is refused", async () => {
		const { SignJWT } = await import("jose");
		const long = await new SignJWT({
			...JSON.parse(Buffer.from((await present()).split(".")[1] ?? "", "base64url").toString()),
			exp: NOW / 1000 + 3600,
		})
			.setProtectedHeader({ alg: "ES256", kid: `${holder.did}#${holder.did.slice(8)}`, typ: "vp+jwt" })
			.sign(await importSecret(holder.key));
		expect(await ask(long)).toEqual(["presentation-long", false]);
	});

	it("is not proved by a badge that was only passed on", async () => {
		expect(await ask(signed)).toEqual(["valid", false]);
	});
});
