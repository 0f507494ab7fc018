/** A credential that is signed again: the same id, day, words and place in the list; a newer start, and the addresses of the site as it is now. */
import type { Credential, EndorsementCredential } from "../badges/credential-type.ts";
import { didOfPath } from "../badges/did-web.ts";
import { formatInstant } from "../badges/instant.ts";
import type { Payload } from "../badges/verify-jws.ts";

const CLAIMS = ["iss", "sub", "jti", "nbf", "exp"];

/** What was signed, and the address of the site that it was signed for. */
interface Signed {
	readonly siteUrl: string;
	readonly payload: () => Payload;
}

export function moveCredential<Kind extends Credential | EndorsementCredential>(signed: Signed, siteUrl: string, now: number): Kind {
	const inside = Object.fromEntries(Object.entries(signed.payload()).filter(([name]) => !CLAIMS.includes(name)));
	const before = `${didOfPath(signed.siteUrl, "issuers")}:`;
	const after = `${didOfPath(siteUrl, "issuers")}:`;
	const moved = replaceTexts({ ...inside, validFrom: formatInstant(now) }, (text) => {
		if (text.startsWith(before)) return after + text.slice(before.length);
		return text.startsWith(signed.siteUrl) ? siteUrl + text.slice(signed.siteUrl.length) : text;
	});
	return moved as Kind;
}

function replaceTexts(value: unknown, replace: (text: string) => string): unknown {
	if (typeof value === "string") return replace(value);
	if (Array.isArray(value)) return value.map((item) => replaceTexts(item, replace));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaceTexts(inner, replace)]));
}
