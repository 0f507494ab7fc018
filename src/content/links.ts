/** What a link may be: https to a named host, and in texts also the address of a role or a place on the same page. */
import { isRoleAddress } from "./roles.ts";

const maximum = 500;

/** An https address with an ordinary host name: no password in it, no bare IP number, no local name, nothing invisible. */
export function isLink(text: string): boolean {
	if (!/^https:\/\/[^/\\@\s]/.test(text) || text.length > maximum || hasHiddenPart(text) || !URL.canParse(text)) return false;
	const { hostname, username, password } = new URL(text);
	return username === "" && password === "" && isHost(hostname);
}

/** The address of map pictures: a link with {z}, {x} and {y} in its path. */
export function isTileUrl(text: string): boolean {
	const filled = text.replace(/\{(?:s|r|z|x|y)\}/g, "1");
	return (
		isLink(filled) &&
		["{z}", "{x}", "{y}"].every((part) => text.indexOf(part) > text.indexOf("/", "https://".length)) &&
		!/[{}]/.test(filled)
	);
}

/** The address of a concept: ESCO's exactly as ESCO writes it, others as links; a host that looks like ESCO's is neither. */
export function isConceptUri(text: string): boolean {
	return isEscoUri(text) || (isLink(text) && !looksLikeEsco(text));
}

export function isEscoUri(text: string): boolean {
	return /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

export function looksLikeEsco(text: string): boolean {
	return /esco|europa|data[.-]eu/i.test(text);
}

/** What a link inside a text may point to; the reason it may not is a sentence's end, or empty when it may. */
export function explainTarget(target: string): string {
	if (/^#[^\s#]*$/.test(target)) return "";
	if (/^mailto:/i.test(target)) {
		return isRoleAddress(target.slice("mailto:".length)) ? "" : "only the address of a role, such as info@example.org, may stand here";
	}
	if (isLink(target)) return "";
	if (/^https?:\/\//i.test(target)) return "a link starts with https:// and a host's name, without a password";
	return "a link starts with https://";
}

function isHost(host: string): boolean {
	return (
		host.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/.test(host) && !isLocal(host)
	);
}

function isLocal(host: string): boolean {
	return /\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|onion)$/.test(host);
}

function hasHiddenPart(text: string): boolean {
	return /[\s"<>\\^`|\p{Cc}\p{Cf}\p{Z}]/u.test(text);
}
