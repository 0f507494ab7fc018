/** A very small network with signed badges, for tests of what is published: one issuer with a key of its own, and assertions as a test wants them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { issuerDid, statusListUrl } from "../../src/badges/address.ts";
import { buildCredential } from "../../src/badges/credential.ts";
import { credentialUuid } from "../../src/badges/credential-id.ts";
import { keyId } from "../../src/badges/did-web.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { formatJws } from "../../src/badges/jws.ts";
import { createKey, importSecret, type SecretKey } from "../../src/badges/key.ts";
import { type Signer, signCredential, signStatusList } from "../../src/badges/sign.ts";
import { buildStatusList } from "../../src/badges/status-list.ts";
import { readContent } from "../../src/content/read.ts";
import { buildNetwork } from "../../src/model/build.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { type Folder, writeFiles, writeNetwork } from "./network.ts";

export const SIGNED_URL = "https://learn.example/network/";

const BADGE = `---
name: Team player
description: Works well with others.
criteria:
  text: You work in a team.
  points: [You listen., You help.]
issuer: house
---
`;

export interface Award {
	readonly awardedOn: string;
	/** Position in the status list. */
	readonly index: number;
	readonly badge?: string;
}

export interface SignedNetwork extends Folder {
	readonly uuids: readonly string[];
	/** Takes assertions back: writes revocations and a list signed at `now`. */
	revoke(uuids: readonly string[], now: number): Promise<void>;
}

export const secret: SecretKey = createKey((length) => new Uint8Array(length).fill(9));

/** Signed at `now` for `SIGNED_URL`; each award has one holder. */
export async function writeSignedNetwork(
	awards: readonly Award[],
	now: number,
	files: Readonly<Record<string, string>> = {},
): Promise<SignedNetwork> {
	const folder = writeNetwork({
		"alpha/badges/team-player.md": BADGE,
		"alpha/badges/explorer.md": BADGE.replace("Team player", "Explorer").replace(
			"issuer: house",
			"issuer: house\nvalidFor: { amount: 1, unit: months }",
		),
		"alpha/keys.json": json([{ issuer: "house", x: secret.x, y: secret.y, since: "2026-01-01" }]),
		...files,
	});
	const house = await readIssuer(folder.content);
	const signer = await makeSigner(house);
	const uuids: string[] = [];
	const positions = new Map<string, number>();
	for (const [number, { awardedOn, index, badge: slug = "team-player" }] of awards.entries()) {
		const { did: holder } = await deriveHolder(new Uint8Array(16).fill(number + 1));
		const badge = house.badges.find((each) => each.slug === slug);
		if (badge === undefined) throw new Error(`The network has no badge ${slug}.`);
		const uuid = await credentialUuid(holder);
		const id = `urn:uuid:${uuid}`;
		const input = { id, siteUrl: SIGNED_URL, badge, issuer: house, isDemonstration: false, holder, awardedOn, now, statusIndex: index };
		uuids.push(uuid);
		positions.set(uuid, index);
		writeFiles(folder.content, {
			[`alpha/awards/batch-${number + 1}.json`]: json({ badge: slug, awardedOn, holders: [holder] }),
			[`alpha/assertions/${uuid}.json`]: formatJws(await signCredential(buildCredential(input), signer)),
		});
	}
	const writeList = async (revoked: readonly number[], at: number) => {
		const list = await buildStatusList({
			url: statusListUrl(SIGNED_URL, house),
			issuer: issuerDid(SIGNED_URL, house),
			revoked,
			length: 131_072,
			now: at,
		});
		writeFiles(folder.content, { "alpha/status/house.json": formatJws(await signStatusList(list, signer)) });
	};
	await writeList([], now);
	return {
		...folder,
		settings: { ...folder.settings, SITE_URL: SIGNED_URL },
		uuids,
		revoke: async (taken, at) => {
			const entries = taken.map((uuid) => ({ id: `urn:uuid:${uuid}`, reason: "holder-request" }));
			writeFileSync(join(folder.content, "alpha/revocations.json"), json(entries));
			await writeList(
				taken.flatMap((uuid) => positions.get(uuid) ?? []),
				at,
			);
		},
	};
}

async function readIssuer(content: string): Promise<Organisation> {
	const { content: read, problems } = await readContent(content);
	const house = read && buildNetwork(read).cities[0]?.organisations.find(({ slug }) => slug === "house");
	if (house === undefined) throw new Error(`The network cannot be read: ${JSON.stringify(problems)}`);
	return house;
}

async function makeSigner(house: Organisation): Promise<Signer> {
	return { key: await importSecret(secret), keyId: await keyId(issuerDid(SIGNED_URL, house), secret), algorithm: "ES256" };
}

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, "\t")}\n`;
}
