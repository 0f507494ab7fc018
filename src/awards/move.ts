/** A credential that is signed again: the same id, day, words and place in the list; a newer start, and the addresses of the site as it is now. */
import { issuerDid } from "../badges/address.ts";
import type { Credential } from "../badges/credential-type.ts";
import { formatInstant } from "../badges/instant.ts";
import type { Assertion } from "./assertion.ts";
import type { Desk } from "./signing.ts";

const CLAIMS = ["iss", "sub", "jti", "nbf", "exp"];

export function moveCredential(assertion: Assertion, siteUrl: string, { issuer }: Pick<Desk, "issuer">, now: number): Credential {
	const inside = Object.fromEntries(Object.entries(assertion.payload()).filter(([name]) => !CLAIMS.includes(name)));
	const before = issuerDid(assertion.siteUrl, issuer.organisation);
	const after = issuerDid(siteUrl, issuer.organisation);
	const moved = replaceTexts({ ...inside, validFrom: formatInstant(now) }, (text) => {
		if (text === before) return after;
		return text.startsWith(assertion.siteUrl) ? siteUrl + text.slice(assertion.siteUrl.length) : text;
	});
	return moved as Credential;
}

function replaceTexts(value: unknown, replace: (text: string) => string): unknown {
	if (typeof value === "string") return replace(value);
	if (Array.isArray(value)) return value.map((item) => replaceTexts(item, replace));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaceTexts(inner, replace)]));
}
