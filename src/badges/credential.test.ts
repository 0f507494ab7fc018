import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Ajv2019 from "ajv/dist/2019.js";
import { decodeProtectedHeader } from "jose";
import { describe, expect, it, test } from "vitest";
import { BADGES_CONTEXT, CREDENTIALS_CONTEXT, type Credential } from "./credential-type.ts";
import { thumbprint } from "./key.ts";
import {
	did,
	INDEX,
	issuer,
	listUrl,
	makeCredential,
	makeHolder,
	makeSigned,
	makeSigner,
	makeWeb,
	NOW,
	sampleBadgeWith,
	secret,
} from "./sample.ts";
import { signCredential } from "./sign.ts";

const credential = await makeCredential();
const withEnd = await makeCredential({ badge: sampleBadgeWith({ validFor: { amount: 2, unit: "years" } }) });

test("1. the contexts are those of Verifiable Credentials 2.0 and Open Badges 3.0.3, in this order", () => {
	expect(credential["@context"]).toEqual([CREDENTIALS_CONTEXT, BADGES_CONTEXT]);
	expect(BADGES_CONTEXT).toBe("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
});

test("2. the type is both, and the issuer is a profile, not an address alone", () => {
	expect(credential.type).toEqual(["VerifiableCredential", "OpenBadgeCredential"]);
	expect(credential.issuer).toEqual({
		id: "did:web:learn.example:network:issuers:vilnius:youth-centre",
		type: ["Profile"],
		name: "Youth centre",
		url: "https://learn.example/network/vilnius/organisations/youth-centre/",
		description: "A house for young people.",
		email: "info@example.org",
	});
});

describe("3. the dates", () => {
	it("are whole seconds with a zone, and the day of the award is in it from the first day", () => {
		expect([credential.validFrom, credential.awardedDate]).toEqual(["2026-11-22T09:30:15Z", "2026-11-20T00:00:00Z"]);
	});

	it("have an end only when the badge has a validity", () => {
		expect("validUntil" in credential).toBe(false);
		expect(withEnd.validUntil).toBe("2028-11-20T00:00:00Z");
	});
});

describe("4. the subject", () => {
	const { achievement } = credential.credentialSubject;

	it("is one object: the holder's did, and what was achieved", async () => {
		const { did: holder } = await makeHolder();
		expect(credential.credentialSubject).toMatchObject({ id: holder, type: ["AchievementSubject"] });
		expect(achievement).toMatchObject({
			id: "https://learn.example/network/vilnius/badges/team-player/",
			type: ["Achievement"],
			name: "Team player",
			description: "Works well with others.",
			criteria: {
				id: "https://learn.example/network/vilnius/badges/team-player/",
				narrative: "You work in a team.\n\n- You listen.\n- You help.",
			},
			image: { id: "https://learn.example/network/vilnius/badges/team-player/badge.png", type: "Image" },
		});
	});

	it("names skills by the address of the concept, ESCO's with the type ext:ESCOSkill", () => {
		expect(achievement.alignment).toEqual([
			{
				type: ["Alignment"],
				targetName: "work in teams",
				targetUrl: "http://data.europa.eu/esco/skill/1",
				targetFramework: "ESCO",
				targetType: "ext:ESCOSkill",
			},
			{
				type: ["Alignment"],
				targetName: "Valuing democracy",
				targetUrl: "https://learn.example/network/vilnius/skills/democracy/",
				targetFramework: "Reference Framework of Competences for Democratic Culture",
				targetType: "ext:RFCDCCompetence",
				targetCode: "1",
			},
		]);
	});

	it("has sets as arrays, and leaves out what is null or empty", async () => {
		const bare = await makeCredential({ badge: sampleBadgeWith({ skills: [], criteria: { text: "Be there." } }) });
		expect("alignment" in bare.credentialSubject.achievement).toBe(false);
		expect(bare.credentialSubject.achievement.criteria.narrative).toBe("Be there.");
		expect(JSON.stringify([credential, bare])).not.toMatch(/null|\[\]/);
	});
});

describe("5. the header", () => {
	it("is exactly the algorithm ES256 and the key's address with its thumbprint; no type", async () => {
		expect(decodeProtectedHeader(await makeSigned())).toEqual({ alg: "ES256", kid: `${did}#${await thumbprint(secret)}` });
	});

	it("says RS256 when that is set", async () => {
		const { privateKey } = await crypto.subtle.generateKey(
			{ name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
			false,
			["sign", "verify"],
		);
		const compact = await signCredential(credential, { key: privateKey, keyId: `${did}#rsa`, algorithm: "RS256" });
		expect(decodeProtectedHeader(compact)).toEqual({ alg: "RS256", kid: `${did}#rsa` });
	});
});

describe("6. the claims", () => {
	it("equal issuer, subject, id and start; there is no vc and no vp", async () => {
		const { iss, sub, jti, nbf, ...rest } = payloadOf(await makeSigned());
		expect([iss, sub, jti, nbf]).toEqual([did, credential.credentialSubject.id, credential.id, Math.floor(NOW / 1000)]);
		expect(rest).toEqual(credential);
		expect(["exp", "vc", "vp"].filter((name) => name in rest)).toEqual([]);
	});

	it("have an end when the credential has one", async () => {
		expect(payloadOf(await signCredential(withEnd, await makeSigner())).exp).toBe(Date.UTC(2028, 10, 20) / 1000);
	});
});

describe("7. the status", () => {
	it("is one object whose id is not the list's address, with a number written as a text", () => {
		expect(credential.credentialStatus).toEqual({
			id: `${listUrl}#${INDEX}`,
			type: "BitstringStatusListEntry",
			statusPurpose: "revocation",
			statusListIndex: String(INDEX),
			statusListCredential: "https://learn.example/network/issuers/vilnius/youth-centre/status.txt",
		});
	});

	it("is in a list of 131,072 bits or more, zipped, bit 0 leftmost, signed by the same issuer, without jti", async () => {
		const web = await makeWeb({}, [0, 9]);
		const compact = (await web(listUrl)) ?? "";
		const { jti, iss, credentialSubject, type, issuer: from } = payloadOf(compact);
		expect([jti, iss, from, type]).toEqual([undefined, did, did, ["VerifiableCredential", "BitstringStatusListCredential"]]);
		const { encodedList } = credentialSubject as unknown as { encodedList: string };
		expect(encodedList[0]).toBe("u");
		const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
		expect([bits.length * 8, bits[0], bits[1], bits[2]]).toEqual([131_072, 0b1000_0000, 0b0100_0000, 0]);
		expect(decodeProtectedHeader(compact)).toEqual({ alg: "ES256", kid: `${did}#${await thumbprint(secret)}` });
	});
});

test("10. the criteria are frozen: what is signed stays when the badge changes", async () => {
	const before = JSON.stringify(await makeCredential());
	const changed = await makeCredential({ badge: sampleBadgeWith({ criteria: { text: "Much harder now." } }) });
	expect(changed.credentialSubject.achievement.criteria.narrative).toBe("Much harder now.");
	expect(before).toContain("You work in a team.");
});

test("a demonstration issuer says so in its profile", async () => {
	const { issuer: profile } = await makeCredential({ isDemonstration: true });
	expect(profile.description).toMatch(/^Demonstration issuer: its key is public, so its badges prove nothing\. A house/);
});

test("11. nothing in a credential is about a person but the key", () => {
	const { credentialSubject } = credential;
	expect(Object.keys(credentialSubject).sort()).toEqual(["achievement", "id", "type"]);
	expect(issuer.facts.email).toBe("info@example.org");
});

const schemaFile = new URL("../../../shared/reference/openbadges/schemas/ob_v3p0_achievementcredential_schema.json", import.meta.url);
const missing = existsSync(schemaFile) ? "" : " (left out: ../shared/reference/openbadges is not beside this checkout)";

test.skipIf(missing !== "")(`the official JSON Schema accepts every credential${missing}`, () => {
	const ajv = new Ajv2019.default({ strict: false, validateFormats: false });
	const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
	const judged = [credential, withEnd].map((each) => [validate(each), validate.errors]);
	expect(judged).toEqual([
		[true, null],
		[true, null],
	]);
	expect(validate({ ...credential, credentialStatus: [credential.credentialStatus] })).toBe(false);
});

function payloadOf(compact: string): Record<string, unknown> & Partial<Credential> {
	return JSON.parse(Buffer.from(compact.split(".")[1] ?? "", "base64url").toString());
}
