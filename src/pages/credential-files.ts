/** The files with which anybody checks a badge without us: signed credentials, lists, keys, profiles and achievements. All at addresses that never change. */

import type { PublishedIssuer } from "../awards/published-issuer.ts";
import type { PublishedAssertion, PublishedEndorsement } from "../awards/register.ts";
import { buildAchievement } from "../badges/achievement.ts";
import { issuerPath } from "../badges/address.ts";
import { BADGES_CONTEXT } from "../badges/credential-type.ts";
import { buildKeySet } from "../badges/did-web.ts";
import { decodeObject } from "../badges/jws.ts";
import type { Badge } from "../model/badge.ts";
import { achievementUrl } from "../model/url.ts";
import type { Site } from "../views/reader.ts";
import type { TextFile } from "./files.ts";

type Signed = Pick<Site, "network" | "register" | "siteUrl">;

/** `only`: the slugs of the cities to build; what stands in no city's folder is left out then. */
export async function buildCredentialFiles(site: Signed, only?: readonly string[]): Promise<TextFile[]> {
	const { network, register, siteUrl } = site;
	const cities = network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const achievements = cities.flatMap(({ badges }) => badges.flatMap((badge) => achievementFiles(badge, siteUrl)));
	if (only !== undefined) return achievements;
	const issuers = [...register.issuers.values()];
	return [
		...achievements,
		...register.assertions.flatMap(assertionFiles),
		...register.endorsements.flatMap(endorsementFiles),
		...issuers.flatMap(issuerFiles),
		...(new URL(siteUrl).pathname === "/" ? await keySetFile(issuers) : []),
	];
}

function assertionFiles({ uuid, compact }: PublishedAssertion): TextFile[] {
	return [
		{ url: `/credentials/${uuid}.txt`, text: compact },
		{ url: `/credentials/${uuid}.json`, text: () => format(payloadOf(compact())) },
	];
}

function endorsementFiles({ uuid, compact }: PublishedEndorsement): TextFile[] {
	return [
		{ url: `/endorsements/${uuid}.txt`, text: compact },
		{ url: `/endorsements/${uuid}.json`, text: () => format(payloadOf(compact())) },
	];
}

function issuerFiles({ organisation, document, profile, list }: PublishedIssuer): TextFile[] {
	const folder = `/${issuerPath(organisation)}/`;
	return [
		{ url: `${folder}did.json`, text: () => format(document) },
		{ url: `${folder}profile.json`, text: () => format({ "@context": BADGES_CONTEXT, ...profile }) },
		...(list === undefined ? [] : [{ url: `${folder}status.txt`, text: () => list.compact }]),
	];
}

/** A badge as it would be signed now. */
function achievementFiles(badge: Badge, siteUrl: string): TextFile[] {
	if (badge.issuer === undefined) return [];
	return [{ url: achievementUrl(badge), text: () => format({ "@context": BADGES_CONTEXT, ...buildAchievement(siteUrl, badge) }) }];
}

/** RFC 8615 allows such a file at the root of a host only. */
async function keySetFile(issuers: readonly PublishedIssuer[]): Promise<TextFile[]> {
	const keys = issuers.flatMap((issuer) => issuer.keys.filter(({ state }) => state !== "compromised").map(({ key }) => key));
	if (keys.length === 0) return [];
	const set = await buildKeySet(keys);
	return [{ url: "/.well-known/jwks.json", text: () => format(set) }];
}

/** What was signed, to read; nobody should trust it without the signature beside it. */
function payloadOf(compact: string): unknown {
	return decodeObject(compact.split(".")[1] ?? "");
}

function format(value: unknown): string {
	return `${JSON.stringify(value, undefined, "\t")}\n`;
}
