/** What somebody brings to be checked, followed to the signed text: links of this site and tickets lead to one, files and texts hold one. */

import { isFault } from "../badges/codes.ts";
import { credentialUuid } from "../badges/credential-id.ts";
import { deriveHolder } from "../badges/holder.ts";
import { unpackJws } from "../badges/packed.ts";
import { readInput } from "../badges/read-input.ts";
import type { FetchText } from "../badges/resolve.ts";
import { type OwnSite, uuidOfLink } from "./own-site.ts";

export type Brought =
	/** `hasKey`: it came with the ticket, so whoever brought it holds its key. */
	{ readonly bytes: Uint8Array; readonly hasKey: boolean } | { readonly problem: "other-site" | "not-found" };

export async function followBrought(bytes: Uint8Array, site: OwnSite, fetchText: FetchText): Promise<Brought> {
	const input = readInput(bytes);
	if (isFault(input)) return { bytes, hasKey: false };
	const fetchProof = async (uuid: string, hasKey: boolean): Promise<Brought> => {
		const text = await fetchText(`${site.absolute}credentials/${uuid}.txt`);
		return text === undefined ? { problem: "not-found" } : { bytes: toBytes(text), hasKey };
	};
	switch (input.kind) {
		case "ticket": {
			const { did } = await deriveHolder(input.ticket);
			return fetchProof(await credentialUuid(did), true);
		}
		case "link": {
			const packed = await unpackJws(input.url.slice(input.url.indexOf("#") + 1));
			if (packed !== undefined) return { bytes: toBytes(packed), hasKey: false };
			const uuid = uuidOfLink(input.url, site);
			return uuid === undefined ? { problem: "other-site" } : fetchProof(uuid, false);
		}
		case "jws":
		case "hosted":
		case "document":
			return { bytes, hasKey: false };
		default:
			return input satisfies never;
	}
}

export function toBytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
