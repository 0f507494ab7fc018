/** What the site publishes about an issuer: its DID with its document, its profile, its keys, and its signed list of what was taken back. */
import { issuerDid, statusListUrl } from "../badges/address.ts";
import { decodeBits, listBits } from "../badges/bitstring.ts";
import type { Profile } from "../badges/credential-type.ts";
import { buildDidDocument, type DidDocument } from "../badges/did-web.ts";
import { parseInstant } from "../badges/instant.ts";
import { decodeObject, isRecord } from "../badges/jws.ts";
import type { Organisation } from "../model/organisation.ts";
import { type Issuer, type IssuerKey, isDemonstration, issuerProfile, publishedKeys } from "./issuer.ts";

export interface PublishedIssuer {
	readonly organisation: Organisation;
	/** The site that it signed for; ends with a slash. */
	readonly siteUrl: string;
	readonly did: string;
	readonly keys: readonly IssuerKey[];
	readonly document: DidDocument;
	readonly profile: Profile;
	/** Whether one of its keys is public. */
	readonly isDemonstration: boolean;
	/** Undefined before anything was signed. */
	readonly list: PublishedList | undefined;
}

export interface PublishedList {
	readonly compact: string;
	/** When it was signed, in milliseconds since 1970. */
	readonly from: number;
	/** The places of what was taken back. */
	readonly revoked: ReadonlySet<number>;
}

/** `here`: the site that is built. It is what an issuer that has signed nothing yet will sign for. */
export async function publishIssuer(issuer: Issuer, here: string): Promise<PublishedIssuer> {
	const { organisation, keys, statusList } = issuer;
	const payload = statusList === undefined ? undefined : decodeObject(statusList.split(".")[1] ?? "");
	const siteUrl = siteOf(organisation, payload?.id) ?? here;
	const did = issuerDid(siteUrl, organisation);
	return {
		organisation,
		siteUrl,
		did,
		keys,
		document: await buildDidDocument(did, publishedKeys(issuer)),
		profile: issuerProfile(siteUrl, issuer),
		isDemonstration: isDemonstration(issuer),
		list: statusList === undefined || payload === undefined ? undefined : await readList(statusList, payload),
	};
}

/** A signed list names the site that it was made for. */
function siteOf(organisation: Organisation, listId: unknown): string | undefined {
	const end = statusListUrl("/", organisation);
	return typeof listId === "string" && URL.canParse(listId) && listId.endsWith(end) ? listId.slice(0, 1 - end.length) : undefined;
}

async function readList(compact: string, { credentialSubject, validFrom }: Readonly<Record<string, unknown>>) {
	const bits = isRecord(credentialSubject) ? await decodeBits(String(credentialSubject.encodedList)) : undefined;
	return bits && { compact, from: parseInstant(String(validFrom)), revoked: new Set(listBits(bits)) };
}
