/** Judges an Open Badge of version 2.0 by what stands at its issuer's address now: assertion, badge and issuer, each asked for (OB 2.0 §Hosted Verification). */
import { type Code, type Fault, fault, isFault } from "./codes.ts";
import { hashIdentity } from "./hosted-type.ts";
import { parseInstant } from "./instant.ts";
import { isRecord } from "./jws.ts";
import type { Resolver } from "./resolve.ts";
import { parseStrictJson } from "./strict-json.ts";
import type { Circumstances } from "./verify-credential.ts";
import type { Payload } from "./verify-jws.ts";

/** `brought` has the context of version 2.0. Only its address is believed; the rest must be the same there. */
export async function verifyHosted(brought: Payload, recipient: string | undefined, circumstances: Circumstances): Promise<Code> {
	if (!isType(brought, "Assertion")) return "type-wrong";
	if (isType(brought.verification, "signed") || isType(brought.verification, "SignedBadge")) return "hosted-signed";
	if (typeof brought.id !== "string") return "malformed";
	const code = await verifyAddress(brought.id, recipient, circumstances, (hosted) => isSame(brought, hosted));
	return code;
}

/** `url`: the address of an assertion, as a picture may hold it alone. */
export async function verifyAddress(
	url: string,
	recipient: string | undefined,
	{ resolver, now }: Circumstances,
	isExpected: (hosted: Payload) => boolean = () => true,
): Promise<Code> {
	const assertion = await fetchEntry(url, resolver);
	if (isFault(assertion)) return assertion.fault;
	if (assertion.revoked === true) return "hosted-revoked";
	if (!isType(assertion, "Assertion")) return "type-wrong";
	if (!isExpected(assertion)) return "hosted-differs";
	const badge = await follow(assertion.badge, resolver);
	if (isFault(badge)) return badge.fault;
	if (!isType(badge, "BadgeClass") || typeof badge.name !== "string") return "type-wrong";
	const issuer = await follow(isRecord(badge.issuer) ? badge.issuer.id : badge.issuer, resolver);
	if (isFault(issuer)) return issuer.fault;
	if (!speaksFor(issuer, url)) return "hosted-elsewhere";
	if (recipient !== undefined && !(await isRecipient(assertion.recipient, recipient))) return "hosted-recipient";
	return compareDates(assertion, now);
}

/** Whether the address of a person is the one that a badge was given to. Other hashes than SHA-256 are broken, so they prove nothing. */
export async function isRecipient(recipient: unknown, address: string): Promise<boolean> {
	if (!isRecord(recipient) || typeof recipient.identity !== "string") return false;
	const { identity, hashed, salt } = recipient;
	const names = [address, address.trim().toLowerCase()];
	if (hashed !== true) return names.includes(identity);
	const hashes = await Promise.all(names.map((name) => hashIdentity(name, typeof salt === "string" ? salt : "")));
	return hashes.includes(identity.toLowerCase());
}

async function follow(entry: unknown, resolver: Resolver): Promise<Payload | Fault> {
	if (isRecord(entry)) return entry;
	return typeof entry === "string" ? fetchEntry(entry, resolver) : fault("malformed");
}

async function fetchEntry(url: string, resolver: Resolver): Promise<Payload | Fault> {
	if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return fault("hosted-nowhere");
	const text = await resolver.fetchText(url);
	if (text === undefined) return fault("hosted-unreachable");
	const parsed = parseStrictJson(text);
	if (!("value" in parsed) || !isRecord(parsed.value)) return fault("hosted-differs");
	return parsed.value.id === url ? parsed.value : fault("hosted-differs");
}

/** OB 2.0 §VerificationObject: the hosts or beginnings that the issuer names for its badges; without any, its own host. */
function speaksFor({ id, verification }: Payload, url: string): boolean {
	const { startsWith, allowedOrigins } = isRecord(verification) ? verification : {};
	const beginnings = [startsWith ?? []].flat();
	if (beginnings.length > 0) return beginnings.some((beginning) => typeof beginning === "string" && isBelow(url, beginning));
	const hosts = allowedOrigins === undefined ? [new URL(String(id)).host] : [allowedOrigins].flat();
	return hosts.includes(new URL(url).host);
}

/** `https://example.org` alone would let `https://example.org.evil.example` through. */
function isBelow(url: string, beginning: string): boolean {
	return URL.canParse(beginning) && url.startsWith(beginning) && new URL(url).origin === new URL(beginning).origin;
}

function compareDates({ issuedOn, expires }: Payload, now: number): Code {
	const from = parseInstant(String(issuedOn));
	const until = expires === undefined ? Number.POSITIVE_INFINITY : parseInstant(String(expires));
	if (Number.isNaN(from) || Number.isNaN(until)) return "dates-wrong";
	if (now < from) return "hosted-early";
	return now < until ? "hosted-valid" : "hosted-expired";
}

/** The order of names does not matter. */
function isSame(one: unknown, two: unknown): boolean {
	if (Array.isArray(one) && Array.isArray(two)) return one.length === two.length && one.every((item, index) => isSame(item, two[index]));
	if (!isRecord(one) || !isRecord(two)) return one === two;
	const names = Object.keys(one);
	return names.length === Object.keys(two).length && names.every((name) => Object.hasOwn(two, name) && isSame(one[name], two[name]));
}

function isType(entry: unknown, name: string): boolean {
	return isRecord(entry) && [entry.type].flat().includes(name);
}
