/** Where the site says that it is, and where it is open now: what is signed names the first, what is fetched comes from the second. */
export interface OwnSite {
	/** `https://example.org/network/`, as signed texts name it. */
	readonly absolute: string;
	/** `http://127.0.0.1:8080/network/`, as it is open now. */
	readonly here: string;
}

export function readSite({ dataset }: HTMLElement): OwnSite {
	return { absolute: dataset.absolute ?? "", here: new URL(dataset.site ?? "/", location.origin).href };
}

/** The address at which this page may ask; undefined for other sites, which it never asks. */
export function toOwn(url: string, { absolute, here }: OwnSite): string | undefined {
	if (url.startsWith(here)) return url;
	return url.startsWith(absolute) ? here + url.slice(absolute.length) : undefined;
}

/** An issuer is known when its keys stand on the site of the network. */
export function isKnownAddress(didDocument: string | undefined, { absolute }: OwnSite): boolean {
	return didDocument?.startsWith(`${absolute}issuers/`) ?? false;
}

/** The number in the address of a proof: `…/credentials/<uuid>/`, `.txt` or `.json`. */
export function uuidOfLink(url: string, site: OwnSite): string | undefined {
	const own = toOwn(url, site)?.slice(site.here.length) ?? "";
	return /^credentials\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[./?#]|$)/.exec(own)?.[1];
}
