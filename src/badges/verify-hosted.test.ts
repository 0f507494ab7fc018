import { describe, expect, it, test } from "vitest";
import { buildHostedAssertion } from "./export-hosted.ts";
import { hashIdentity } from "./hosted-type.ts";
import { bakePng } from "./png.ts";
import { createResolver } from "./resolve.ts";
import { makeCredential, NOW } from "./sample.ts";
import { verify } from "./verify.ts";
import { isRecipient } from "./verify-hosted.ts";

const ASSERTION = "https://school.example/badges/1.json";
const CLASS = "https://school.example/badge.json";
const ISSUER = "https://school.example/issuer.json";
const ADDRESS = "holder@example.org";
const CONTEXT = "https://w3id.org/openbadges/v2";

const assertion = {
	"@context": CONTEXT,
	type: "Assertion",
	id: ASSERTION,
	recipient: { type: "email", hashed: true, salt: "abc", identity: await hashIdentity(ADDRESS, "abc") },
	badge: CLASS,
	verification: { type: "hosted" },
	issuedOn: "2020-05-01T10:00:00Z",
};
const badgeClass = { "@context": CONTEXT, type: "BadgeClass", id: CLASS, name: "Welder", issuer: ISSUER };
const issuer = { "@context": CONTEXT, type: "Issuer", id: ISSUER, name: "School" };

type Web = Readonly<Record<string, object | string | undefined>>;

async function check(brought: object | Uint8Array, web: Web = {}, recipient?: string) {
	const pages: Web = { [ASSERTION]: assertion, [CLASS]: badgeClass, [ISSUER]: issuer, ...web };
	const resolver = createResolver(async (url) => {
		const page = pages[url];
		return typeof page === "object" ? JSON.stringify(page) : page;
	});
	const bytes = brought instanceof Uint8Array ? brought : new TextEncoder().encode(JSON.stringify(brought));
	const found = await verify(bytes, { audience: undefined, nonce: undefined, recipient }, { resolver, now: NOW, isKnown: () => true });
	return [found.verdict, found.code];
}

describe("a badge of version 2.0", () => {
	it("is true as long as its issuer's site says so", async () => {
		expect(await check(assertion)).toEqual(["valid", "hosted-valid"]);
		expect(await check(assertion, { [ASSERTION]: undefined })).toEqual(["unknown", "hosted-unreachable"]);
		expect(await check(assertion, { [CLASS]: undefined })).toEqual(["unknown", "hosted-unreachable"]);
		expect(await check(assertion, { [ISSUER]: undefined })).toEqual(["unknown", "hosted-unreachable"]);
	});

	it.each([
		["was taken back", {}, { [ASSERTION]: { ...assertion, revoked: true } }, ["revoked", "hosted-revoked"]],
		["was taken back, with nothing else left", {}, { [ASSERTION]: { id: ASSERTION, revoked: true } }, ["revoked", "hosted-revoked"]],
		["has an end that passed", { expires: "2021-05-01T10:00:00Z" }, {}, ["invalid", "hosted-expired"]],
		["begins later", { issuedOn: "2050-05-01T10:00:00Z" }, {}, ["invalid", "hosted-early"]],
		["has no day", { issuedOn: "some day" }, {}, ["invalid", "dates-wrong"]],
		["is signed in the old way", { verification: { type: "signed" } }, {}, ["unknown", "hosted-signed"]],
		["lies nowhere", { id: "urn:uuid:1" }, {}, ["unknown", "hosted-nowhere"]],
		["names no badge", { badge: 7 }, {}, ["invalid", "malformed"]],
		["is no assertion", { type: "BadgeClass" }, {}, ["invalid", "type-wrong"]],
		["points at something that is no badge", { badge: ISSUER }, {}, ["invalid", "type-wrong"]],
	] as const)("that %s", async (_, change, web, found) => {
		const changed = { ...assertion, ...change };
		expect(await check(changed, { [ASSERTION]: changed, ...web })).toEqual(found);
	});

	it.each(["recipient", "badge", "issuedOn", "verification"] as const)("whose %s was changed on its way is another one", async (name) => {
		expect(await check({ ...assertion, [name]: "https://school.example/other.json" })).toEqual(["invalid", "hosted-differs"]);
	});

	it("that calls a file its badge which has another name is refused", async () => {
		expect(await check(assertion, { [CLASS]: { ...badgeClass, id: "https://school.example/x.json" } })).toEqual([
			"invalid",
			"hosted-differs",
		]);
		expect(await check(assertion, { [CLASS]: "<html>" })).toEqual(["invalid", "hosted-differs"]);
	});

	it("must lie on a site of its issuer's, whatever it says itself", async () => {
		const there = "https://evil.example/1.json";
		const forged = { ...assertion, id: there };
		expect(await check(forged, { [there]: forged })).toEqual(["invalid", "hosted-elsewhere"]);
		const named = (verification: object) => check(forged, { [there]: forged, [ISSUER]: { ...issuer, verification } });
		expect(await named({ allowedOrigins: "evil.example" })).toEqual(["valid", "hosted-valid"]);
		expect(await named({ startsWith: "https://evil.example/" })).toEqual(["valid", "hosted-valid"]);
		expect(await named({ startsWith: "https://evil.exam" })).toEqual(["invalid", "hosted-elsewhere"]);
	});

	it("is believed about its issuer only as far as the issuer's own address says it", async () => {
		const own = { ...issuer, verification: { allowedOrigins: ["evil.example"] } };
		const there = "https://evil.example/1.json";
		const forged = { ...assertion, id: there, badge: { ...badgeClass, issuer: own } };
		expect(await check(forged, { [there]: forged })).toEqual(["invalid", "hosted-elsewhere"]);
	});

	it("belongs to whom its hash names", async () => {
		expect(await check(assertion, {}, ADDRESS)).toEqual(["valid", "hosted-valid"]);
		expect(await check(assertion, {}, " Holder@Example.org")).toEqual(["valid", "hosted-valid"]);
		expect(await check(assertion, {}, "other@example.org")).toEqual(["invalid", "hosted-recipient"]);
	});

	it("is found in a picture, as an address or whole", async () => {
		const svg = (inside: string) =>
			new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">${inside}</svg>`);
		expect(await check(svg(`<openbadges:assertion verify="${ASSERTION}"/>`))).toEqual(["valid", "hosted-valid"]);
		const whole = `<openbadges:assertion><![CDATA[${JSON.stringify(assertion)}]]></openbadges:assertion>`;
		expect(await check(svg(whole))).toEqual(["valid", "hosted-valid"]);
		expect(await check(oldPng(ASSERTION))).toEqual(["valid", "hosted-valid"]);
		expect(await check(oldPng(JSON.stringify(assertion)))).toEqual(["valid", "hosted-valid"]);
	});
});

test.each([
	[{ type: "email", hashed: false, identity: ADDRESS }, true],
	[{ type: "email", identity: "other@example.org" }, false],
	[{ type: "email", hashed: true, identity: "md5$0bc83cb571cd1c50ba6f3e8a78ef1346" }, false],
	[undefined, false],
])("%j is the recipient: %s", async (recipient, is) => {
	expect(await isRecipient(recipient, ADDRESS)).toBe(is);
});

describe("a badge of version 2.0 that a holder makes of a signed one", () => {
	const salt = new Uint8Array(16).fill(5);
	const proofUrl = "https://learn.example/network/credentials/x/";

	it("has what the signed one says, and the address only as a hash with a salt", async () => {
		const credential = await makeCredential();
		const { achievement } = credential.credentialSubject;
		const made = await buildHostedAssertion({ credential, address: ` ${ADDRESS.toUpperCase()} `, salt, proofUrl });
		expect(made.badge).toMatchObject({ id: achievement.id, name: achievement.name, issuer: { name: credential.issuer.name } });
		expect([made.issuedOn, made.evidence[0]?.id]).toEqual([credential.awardedDate, proofUrl]);
		expect(JSON.stringify(made).toLowerCase()).not.toContain(ADDRESS);
		expect([await isRecipient(made.recipient, ADDRESS), await isRecipient(made.recipient, "other@example.org")]).toEqual([true, false]);
	});

	it("counts where its file lies only when its issuer says so, and nowhere by itself", async () => {
		const credential = await makeCredential();
		const alone = await buildHostedAssertion({ credential, address: ADDRESS, salt, proofUrl });
		expect(await check(alone)).toEqual(["unknown", "hosted-nowhere"]);
		const fileUrl = "https://holder.example/badge.json";
		const placed = await buildHostedAssertion({ credential, address: ADDRESS, salt, proofUrl, fileUrl });
		const { issuer: own } = placed.badge;
		expect(await check(placed, { [fileUrl]: placed, [own.id]: own })).toEqual(["invalid", "hosted-elsewhere"]);
	});

	it("needs a salt that nobody can guess", async () => {
		const made = buildHostedAssertion({ credential: await makeCredential(), address: ADDRESS, salt: salt.slice(1), proofUrl });
		await expect(made).rejects.toThrow("A salt has at least 16 bytes.");
	});
});

/** The smallest picture, with the text under the keyword of version 2.0. */
function oldPng(text: string): Uint8Array {
	const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
	const baked = Buffer.from(bakePng(pixel, text.padEnd(text.length + 9)) ?? pixel);
	const at = baked.indexOf("openbadgecredential");
	const before = baked.readUInt32BE(at - 8);
	const data = Buffer.concat([Buffer.from("openbadges"), baked.subarray(at + "openbadgecredential".length, at - 4 + 4 + before)]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	return Buffer.concat([baked.subarray(0, at - 8), length, Buffer.from("iTXt"), data, baked.subarray(at + before)]);
}
