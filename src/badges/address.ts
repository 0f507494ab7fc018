/** The addresses that a credential names: they never change, for signed texts cannot be corrected. `siteUrl` ends with a slash. */
import type { Badge } from "../model/badge.ts";
import type { Organisation } from "../model/organisation.ts";
import { entryUrl } from "../model/url.ts";
import { didOfPath } from "./did-web.ts";

/** The folder of an issuer: `issuers/vilnius/nectarus`. Its did.json stands there. */
export function issuerPath({ city, slug }: Pick<Organisation, "slug"> & { readonly city: { readonly slug: string } }): string {
	return `issuers/${city.slug}/${slug}`;
}

export function issuerDid(siteUrl: string, organisation: Organisation): string {
	return didOfPath(siteUrl, issuerPath(organisation));
}

/** `https://example.org/issuers/vilnius/nectarus/status.txt`: the signed list of what the issuer has revoked. */
export function statusListUrl(siteUrl: string, organisation: Organisation): string {
	return `${siteUrl}${issuerPath(organisation)}/status.txt`;
}

export function badgePageUrl(siteUrl: string, badge: Badge): string {
	return siteUrl + entryUrl(badge, badge.city.mainLanguage).slice(1);
}

/** A PNG, for wallets that show no SVG. */
export function badgeImageUrl(siteUrl: string, badge: Badge): string {
	return `${badgePageUrl(siteUrl, badge)}badge.png`;
}

/** `https://example.org/credentials/<uuid>.txt`: the compact JWS, which static hosts send as plain text. */
export function credentialUrl(siteUrl: string, uuid: string): string {
	return `${siteUrl}credentials/${uuid}.txt`;
}
