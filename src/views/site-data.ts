/** Where an island finds the site, and the address that its badges were signed with. */
import { issuerPath } from "../badges/address.ts";
import { didDocumentUrl } from "../badges/did-web.ts";
import type { Reader } from "./reader.ts";

/** A demonstration is signed for one address, and shown at any. */
export function siteData({ href, site: { siteUrl, register } }: Reader) {
	const [first] = register.issuers.values();
	const document = first && didDocumentUrl(first.document.id);
	const end = first && `${issuerPath(first.organisation)}/did.json`;
	const signed = end !== undefined && document?.endsWith(end) ? document.slice(0, -end.length) : siteUrl;
	return { "data-site": href("/"), "data-absolute": siteUrl, "data-signed": signed };
}
