/** For tests: an issuer with a key, a badge, a signed credential, and a web on which both are published. */
import { sampleBadge, sampleCity, sampleContent, sampleEntry, sampleOrganisation, sampleSkill } from "../../tests/sample.ts";
import type { Badge } from "../model/badge.ts";
import { buildNetwork } from "../model/build.ts";
import type { Organisation } from "../model/organisation.ts";
import { issuerDid, statusListUrl } from "./address.ts";
import { buildCredential } from "./credential.ts";
import { credentialId } from "./credential-id.ts";
import type { Credential } from "./credential-type.ts";
import { buildDidDocument, didDocumentUrl, keyId } from "./did-web.ts";
import { deriveHolder, type Holder } from "./holder.ts";
import { createKey, importSecret, type SecretKey } from "./key.ts";
import { createResolver, type FetchText } from "./resolve.ts";
import { type Signer, signCredential, signStatusList } from "./sign.ts";
import { buildStatusList } from "./status-list.ts";
import { type Verification, verify } from "./verify.ts";
import type { Circumstances } from "./verify-credential.ts";

export const SITE = "https://learn.example/network/";
export const NOW = Date.UTC(2026, 10, 22, 9, 30, 15, 250);
export const INDEX = 94_567;

export const badge = sampleBadgeWith();
export const issuer = badge.issuer as Organisation;
export const did = issuerDid(SITE, issuer);
export const listUrl = statusListUrl(SITE, issuer);
export const secret: SecretKey = createKey((length) => new Uint8Array(length).fill(7));

export function sampleBadgeWith(facts: Parameters<typeof sampleBadge>[0] = {}): Badge {
	const rest = {
		criteria: { text: "You work in a team.", points: ["You listen.", "You help."] },
		skills: ["work-in-teams", "democracy"],
		...facts,
	};
	const city = sampleCity("vilnius", {
		organisations: [sampleEntry("youth-centre", sampleOrganisation({ email: "info@example.org" }))],
		badges: [sampleEntry("team-player", sampleBadge(rest), { lt: { name: "Komandos žaidėjas" } })],
	});
	const democracy = { framework: "rfcdc", kind: "value", code: "1", labels: { en: "Valuing democracy" } } as const;
	const skills = [sampleEntry("work-in-teams", sampleSkill()), { ...sampleEntry("democracy", democracy) }];
	const [found] = buildNetwork(sampleContent([city], { skills })).cities[0]?.badges ?? [];
	if (found === undefined) throw new Error("The sample has no badge.");
	return found;
}

export function makeHolder(number = 1): Promise<Holder> {
	return deriveHolder(new Uint8Array(16).fill(number));
}

export async function makeSigner(key: SecretKey = secret, issuerId = did): Promise<Signer> {
	return { key: await importSecret(key), keyId: await keyId(issuerId, key), algorithm: "ES256" };
}

export async function makeCredential(changes: Partial<Parameters<typeof buildCredential>[0]> = {}): Promise<Credential> {
	const { did: holder } = await makeHolder();
	const input = {
		id: await credentialId(holder),
		siteUrl: SITE,
		badge,
		issuer,
		isDemonstration: false,
		holder,
		awardedOn: "2026-11-20",
		now: NOW,
		statusIndex: INDEX,
	};
	return buildCredential({ ...input, ...changes });
}

export async function makeSigned(changes: Partial<Parameters<typeof buildCredential>[0]> = {}): Promise<string> {
	return signCredential(await makeCredential(changes), await makeSigner());
}

/** The web as it is when nothing is revoked; what stands in `pages` comes first, and undefined there cannot be reached. */
export async function makeWeb(
	pages: Readonly<Record<string, string | undefined>> = {},
	revoked: readonly number[] = [],
): Promise<FetchText> {
	const list = await buildStatusList({ url: listUrl, issuer: did, revoked, length: 131_072, now: NOW - 60_000 });
	const web: Record<string, string | undefined> = {
		[didDocumentUrl(did) ?? ""]: JSON.stringify(await buildDidDocument(did, [secret])),
		[listUrl]: await signStatusList(list, await makeSigner()),
		...pages,
	};
	return async (url) => web[url];
}

export async function makeCircumstances(
	pages: Readonly<Record<string, string | undefined>> = {},
	revoked: readonly number[] = [],
): Promise<Circumstances> {
	return { resolver: createResolver(await makeWeb(pages, revoked)), now: NOW, isKnown: (id) => id === did };
}

export async function verifyText(text: string, circumstances?: Circumstances): Promise<Verification> {
	const asked = { audience: undefined, nonce: undefined };
	return verify(new TextEncoder().encode(text), asked, circumstances ?? (await makeCircumstances()));
}

/** A signed text with other contents: what an attacker with a good key could write. */
export async function resign(change: (payload: Record<string, unknown>) => Record<string, unknown>, header: object = {}): Promise<string> {
	const { CompactSign } = await import("jose");
	const [, body = ""] = (await makeSigned()).split(".");
	const payload = change(JSON.parse(Buffer.from(body, "base64url").toString()));
	const { key, keyId: kid } = await makeSigner();
	return new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader({ alg: "ES256", kid, ...header }).sign(key);
}
