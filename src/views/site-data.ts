/** Where an island finds the site, the address that its badges were signed with, and what it needs without a connection. */
import { issuerPath } from "../badges/address.ts";
import { didDocumentUrl } from "../badges/did-web.ts";
import { hubUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

/** All that claiming, showing and checking need, but for what finds codes: it is large, and browsers of phones can do without. */
const SCRIPTS = ["badge-claim", "badge-wallet", "badge-verifier", "wallet-backup", "wallet-paper", "page-tools"];

/** A demonstration is signed for one address, and shown at any. */
export function siteData({ href, site: { siteUrl, register } }: Reader) {
	const [first] = register.issuers.values();
	const document = first && didDocumentUrl(first.document.id);
	const end = first && `${issuerPath(first.organisation)}/did.json`;
	const signed = end !== undefined && document?.endsWith(end) ? document.slice(0, -end.length) : siteUrl;
	return { "data-site": href("/"), "data-absolute": siteUrl, "data-signed": signed };
}

export function keepData({ href, language, site: { network, assets } }: Reader) {
	const pages = ["claim/", "wallet/", "verify/", "wallet/skills.json"].map((path) => hubUrl(network, language, path));
	const files = [...SCRIPTS.map((name) => assets.scripts.get(name)), ...["", "badge-tool"].map((name) => assets.styles.get(name))];
	return { "data-keep": [...pages, ...files.filter((file) => file !== undefined)].map(href).join(" ") };
}
