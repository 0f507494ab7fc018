/** Fetches what checking needs - keys, lists, signed texts - from this site only; without a connection it takes the copy of the last time, and says of when. */
import { didDocumentUrl } from "../badges/did-web.ts";
import { createResolver, type FetchText } from "../badges/resolve.ts";
import { TEXT_LIMIT } from "../badges/strict-json.ts";
import type { Circumstances } from "../badges/verify-credential.ts";
import { isKnownAddress, type OwnSite, toOwn } from "./own-site.ts";
import type { WalletStore } from "./wallet-store.ts";

export interface Reach {
	readonly circumstances: Circumstances;
	readonly fetchText: FetchText;
	/** When the oldest copy was fetched that was used; undefined while everything came just now. */
	since(): number | undefined;
	/** Whether an answer came over the network, be it that there is nothing. */
	isOnline(): boolean;
}

/** Milliseconds. */
const PATIENCE = 8000;

/** Make one for each look: it asks for everything once. `store` is missing in a browser that keeps nothing. */
export function createReach(site: OwnSite, store: WalletStore | undefined, now: number): Reach {
	let since: number | undefined;
	let isOnline = true;
	const fetchText: FetchText = async (url) => {
		const own = toOwn(url, site);
		if (own === undefined) return undefined;
		try {
			const answer = await fetch(own, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
			if (!answer.ok) return undefined;
			const text = await answer.text();
			if (text.length > TEXT_LIMIT) return undefined;
			store?.keepText({ url, text, at: now }).catch(() => undefined);
			return text;
		} catch {
			isOnline = false;
			const kept = await store?.findText(url).catch(() => undefined);
			if (kept !== undefined) since = Math.min(since ?? kept.at, kept.at);
			return kept?.text;
		}
	};
	const isKnown = (issuer: string) => isKnownAddress(didDocumentUrl(issuer), site);
	return {
		circumstances: { resolver: createResolver(fetchText), now, isKnown },
		fetchText,
		since: () => since,
		isOnline: () => isOnline,
	};
}
