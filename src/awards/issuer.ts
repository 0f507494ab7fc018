/** The issuers of the network: each organisation that has a key, with what the site publishes about it. Pure. */

import type { JWK } from "jose";
import { issuerDid, statusListUrl } from "../badges/address.ts";
import type { Profile } from "../badges/credential-type.ts";
import { buildDidDocument, didDocumentUrl } from "../badges/did-web.ts";
import { toCompact } from "../badges/jws.ts";
import { type PublicKey, thumbprint } from "../badges/key.ts";
import { buildProfile } from "../badges/profile.ts";
import type { FetchText } from "../badges/resolve.ts";
import type { Content } from "../content/entry.ts";
import type { Network } from "../model/network.ts";
import type { Organisation } from "../model/organisation.ts";

/** `active` signs; what a `retired` key signed stays valid; what a `compromised` one signed does not. */
export type KeyState = "active" | "retired" | "compromised";

export interface IssuerKey {
	readonly key: PublicKey;
	/** The same object for every verification, so that it is imported once. */
	readonly jwk: JWK;
	/** RFC 7638. */
	readonly thumbprint: string;
	readonly state: KeyState;
	readonly isDemonstration: boolean;
}

export interface Issuer {
	/** `vilnius/nectarus` */
	readonly id: string;
	readonly organisation: Organisation;
	/** In the order of the file. */
	readonly keys: readonly IssuerKey[];
	/** The signed list as it lies in Git, compact; undefined before anything was signed. */
	readonly statusList: string | undefined;
}

/** Sorted by id. */
export async function buildIssuers(content: Content, network: Network): Promise<readonly Issuer[]> {
	const issuers = network.cities.flatMap((city) => {
		const entry = content.cities.find(({ slug }) => slug === city.slug);
		return city.organisations.map(async (organisation): Promise<Issuer> => {
			const entries = (entry?.keys ?? []).filter(({ issuer }) => issuer === organisation.slug || issuer === organisation.id);
			const list = entry?.statusLists.find(({ slug }) => slug === organisation.slug);
			return {
				id: organisation.id,
				organisation,
				keys: await Promise.all(entries.map(toKey)),
				statusList: list && toCompact(list.data),
			};
		});
	});
	return (await Promise.all(issuers)).filter(({ keys }) => keys.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function isDemonstration({ keys }: Issuer): boolean {
	return keys.some((key) => key.isDemonstration);
}

export function issuerProfile(siteUrl: string, issuer: Issuer): Profile {
	return buildProfile(siteUrl, issuer.organisation, isDemonstration(issuer));
}

/** The keys that the site publishes: those that still count. */
export function publishedKeys({ keys }: Issuer): readonly PublicKey[] {
	return keys.filter(({ state }) => state !== "compromised").map(({ key }) => key);
}

/** What stands at the addresses of the issuers, as the site publishes it: their did.json and their lists. */
export function fetchPublished(siteUrl: string, issuers: readonly Issuer[]): FetchText {
	const pages = new Map<string, () => Promise<string | undefined>>();
	for (const issuer of issuers) {
		const did = issuerDid(siteUrl, issuer.organisation);
		pages.set(didDocumentUrl(did) ?? "", async () => JSON.stringify(await buildDidDocument(did, publishedKeys(issuer))));
		pages.set(statusListUrl(siteUrl, issuer.organisation), async () => issuer.statusList);
	}
	return async (url) => pages.get(url)?.();
}

type KeyEntry = Content["cities"][number]["keys"][number];

async function toKey({ x, y, retired, compromised, demonstration }: KeyEntry): Promise<IssuerKey> {
	const key: PublicKey = { kty: "EC", crv: "P-256", x, y };
	const state = compromised !== undefined ? "compromised" : retired !== undefined ? "retired" : "active";
	return { key, jwk: { ...key }, thumbprint: await thumbprint(key), state, isDemonstration: demonstration === true };
}
