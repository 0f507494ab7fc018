import { expect, test } from "vitest";
import { issuerDid, statusListUrl } from "../badges/address.ts";
import { didDocumentUrl } from "../badges/did-web.ts";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import { buildIssuers, fetchPublished, issuerProfile, publishedKeys } from "./issuer.ts";
import { awardOf, makeRepository, SITE, secret } from "./sample.ts";

test("an issuer publishes its profile, its list, and the keys that still count", async () => {
	const repository = makeRepository({ "town/awards/one.json": await awardOf("maker", [1]) });
	await repository.run("sign");
	await repository.run("key town/club --rotate");
	await repository.run("key town/club --compromised --demonstration");
	const { content } = await readContent(repository.root);
	if (content === undefined) throw new Error("The sample cannot be read.");
	const issuers = await buildIssuers(content, buildNetwork(content));
	const [club] = issuers;
	if (club === undefined) throw new Error("The sample has an issuer.");
	expect(issuers.map(({ id, keys }) => [id, keys.map(({ state }) => state).sort()])).toEqual([
		["town/club", ["active", "compromised", "retired"]],
	]);
	expect(publishedKeys(club).map(({ x }) => x)).toContain(secret.x);
	expect(publishedKeys(club)).toHaveLength(2);
	expect(issuerProfile(SITE, club)).toMatchObject({ id: "did:web:learn.example:network:issuers:town:club", name: "Club" });
	const did = issuerDid(SITE, club.organisation);
	const fetchText = fetchPublished(SITE, issuers);
	expect(JSON.parse((await fetchText(didDocumentUrl(did) ?? "")) ?? "").assertionMethod).toHaveLength(4);
	expect(await fetchText(statusListUrl(SITE, club.organisation))).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
	expect(await fetchText(`${SITE}issuers/town/other/did.json`)).toBeUndefined();
});
