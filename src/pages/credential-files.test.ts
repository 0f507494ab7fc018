/** The files of issuers and badges, and where they may stand. */
import { describe, expect, test } from "vitest";
import { firstCity, sampleBadge, sampleCity, sampleContent, sampleEntry, sampleOrganisation } from "../../tests/sample.ts";
import { demonstrationKey } from "../awards/demonstration.ts";
import { buildRegister } from "../awards/register.ts";
import { buildNetwork } from "../model/build.ts";
import { buildCredentialFiles } from "./credential-files.ts";

const signing = demonstrationKey("vilnius/youth-centre");
const compromised = demonstrationKey("vilnius/youth-centre", 2);
const entries = {
	organisations: [sampleEntry("youth-centre", sampleOrganisation())],
	badges: [sampleEntry("team-player", sampleBadge()), sampleEntry("nobodys", sampleBadge({ issuer: "nobody" }))],
	keys: [
		{ issuer: "youth-centre", x: signing.x, y: signing.y, since: "2026-01-01" },
		{ issuer: "youth-centre", x: compromised.x, y: compromised.y, since: "2025-01-01", compromised: "2026-01-01" },
	],
};
const content = sampleContent([sampleCity("vilnius", entries)]);
const network = buildNetwork(content);

async function filesAt(siteUrl: string, only?: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const site = { network, register: await buildRegister(content, network, siteUrl), siteUrl };
	return new Map((await buildCredentialFiles(site, only)).map(({ url, text }) => [url, text()]));
}

describe("of a network with one issuer", () => {
	test("the document, the profile and each badge that somebody issues have a file; a list comes with the first signature", async () => {
		expect([...(await filesAt("https://learn.example/network/")).keys()]).toEqual([
			"/vilnius/badges/team-player/achievement.json",
			"/issuers/vilnius/youth-centre/did.json",
			"/issuers/vilnius/youth-centre/profile.json",
		]);
	});

	test("the document names the site that is built, and the keys that still count", async () => {
		const text = (await filesAt("https://learn.example/network/")).get("/issuers/vilnius/youth-centre/did.json");
		expect(text).toContain('"id": "did:web:learn.example:network:issuers:vilnius:youth-centre"');
		expect(text).toContain(signing.x);
		expect(text).not.toContain(compromised.x);
	});

	test("at the root of a host the keys stand at the well-known address too", async () => {
		const text = (await filesAt("https://learn.example/")).get("/.well-known/jwks.json");
		const { keys } = JSON.parse(text ?? "{}");
		expect(keys).toMatchObject([{ kty: "EC", crv: "P-256", x: signing.x, y: signing.y, alg: "ES256", use: "sig" }]);
	});

	test("a build of some cities has what stands in their folders only", async () => {
		expect([...(await filesAt("https://learn.example/", ["vilnius"])).keys()]).toEqual(["/vilnius/badges/team-player/achievement.json"]);
		expect([...(await filesAt("https://learn.example/", ["tilburg"])).keys()]).toEqual([]);
	});
});

test("a secret never reaches a file", async () => {
	const texts = [...(await filesAt("https://learn.example/")).values()].join("\n");
	expect(texts).not.toContain(signing.d);
	expect(firstCity(network).badges).toHaveLength(2);
});
