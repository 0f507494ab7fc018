/** An assertion is one signed credential in the repository, opened: who it was given to, by whom, for what. Pure; believes nothing yet. */

import { isFault } from "../badges/codes.ts";
import { decodeObject, isRecord, toCompact } from "../badges/jws.ts";
import { openJws, type Payload } from "../badges/verify-jws.ts";
import type { CityContent, Content } from "../content/entry.ts";

export interface Assertion {
	readonly uuid: string;
	/** The folder of the city that gave it. */
	readonly city: string;
	/** `content/vilnius/assertions/<uuid>.json` */
	readonly file: string;
	/** The JWS in three parts. */
	readonly compact: () => string;
	/** What was signed, in full; opened anew at each call, for thousands of them would fill the memory. */
	readonly payload: () => Payload;
	/** `urn:uuid:…` as it was signed. */
	readonly id: string;
	readonly holder: string;
	/** The did of the issuer. */
	readonly issuer: string;
	/** The thumbprint after `#` in `kid`. */
	readonly thumbprint: string;
	/** The address of the site that it was signed for: `https://example.org/network/`. */
	readonly siteUrl: string;
	/** `vilnius/nectarus` */
	readonly issuerId: string;
	/** The address of the badge's page. */
	readonly badgeUrl: string;
	/** `2026-11-22` */
	readonly awardedOn: string;
	readonly statusIndex: number;
	readonly isRevoked: boolean;
}

/** Sorted by city and uuid. What is not even well formed is left out: `findAwardFaults` names it. */
export function listAssertions(content: Content): readonly Assertion[] {
	return content.cities.flatMap((city) => {
		const revoked = new Set(city.revocations.map(({ id }) => id));
		return city.assertions.flatMap((entry) => openAssertion(city, entry, revoked) ?? []);
	});
}

type AssertionEntry = CityContent["assertions"][number];

const known = new WeakMap<object, Omit<Assertion, "isRevoked">>();

/** Opened once for as long as the entry lives. */
export function openAssertion(city: CityContent, entry: AssertionEntry, revoked: ReadonlySet<string>): Assertion | undefined {
	const opened = known.get(entry.data) ?? readParts(city, entry);
	if (opened === undefined) return undefined;
	known.set(entry.data, opened);
	return { ...opened, isRevoked: revoked.has(opened.id) };
}

function readParts({ slug: city }: CityContent, { slug: uuid, file, data }: AssertionEntry): Omit<Assertion, "isRevoked"> | undefined {
	const opened = openJws(toCompact(data));
	if (isFault(opened)) return undefined;
	const { header, payload } = opened;
	const status = isRecord(payload.credentialStatus) ? payload.credentialStatus : {};
	const subject = isRecord(payload.credentialSubject) ? payload.credentialSubject : {};
	const achievement = isRecord(subject.achievement) ? subject.achievement : {};
	const place = /^(https?:\/\/.+?\/)issuers\/([a-z0-9-]+\/[a-z0-9-]+)\/status\.txt$/.exec(toText(status.statusListCredential));
	const id = toText(payload.id);
	return {
		uuid,
		city,
		file,
		compact: () => toCompact(data),
		payload: () => decodeObject(data.payload) ?? {},
		id,
		holder: toText(subject.id),
		issuer: toText(isRecord(payload.issuer) ? payload.issuer.id : undefined),
		thumbprint: toText(header.kid).replace(/^[^#]*#/, ""),
		siteUrl: place?.[1] ?? "",
		issuerId: place?.[2] ?? "",
		badgeUrl: toText(achievement.id),
		awardedOn: toText(payload.awardedDate).slice(0, 10),
		statusIndex: Number(toText(status.statusListIndex) || Number.NaN),
	};
}

function toText(value: unknown): string {
	return typeof value === "string" ? value : "";
}
