/** Where the site says that it is, and where it is open now: what is signed names the first, what is fetched comes from the second. */
export interface OwnSite {
	/** `https://example.org/network/`, as signed texts name it. */
	readonly absolute: string;
	/** The address that its issuers signed with: that of a demonstration is another one. */
	readonly signed: string;
	/** `http://127.0.0.1:8080/network/`, as it is open now. */
	readonly here: string;
}

export function readSite({ dataset }: HTMLElement): OwnSite {
	return { absolute: dataset.absolute ?? "", signed: dataset.signed ?? "", here: new URL(dataset.site ?? "/", location.origin).href };
}

/** The address at which this page may ask; undefined for other sites, which it never asks. */
export function toOwn(url: string, { absolute, signed, here }: OwnSite): string | undefined {
	if (url.startsWith(here)) return url;
	const start = [absolute, signed].find((address) => address !== "" && url.startsWith(address));
	return start === undefined ? undefined : here + url.slice(start.length);
}

/** An issuer is known when its keys stand on the site of the network. */
export function isKnownAddress(didDocument: string | undefined, { absolute, signed }: OwnSite): boolean {
	return [absolute, signed].some((address) => address !== "" && didDocument?.startsWith(`${address}issuers/`));
}

/** The number in the address of a proof: `…/credentials/<uuid>/`, `.txt` or `.json`. */
export function uuidOfLink(url: string, site: OwnSite): string | undefined {
	const own = toOwn(url, site)?.slice(site.here.length) ?? "";
	return /^credentials\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[./?#]|$)/.exec(own)?.[1];
}
