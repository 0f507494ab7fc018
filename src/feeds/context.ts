/** What every feed is told from outside: where the site stands, in which language its reader reads, and what time it is. */
export interface FeedContext {
	/** The address of the hub with a slash at its end: `https://example.org/network/`. */
	readonly siteUrl: string;
	/** The language of the reader, BCP 47. */
	readonly language: string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** The full address of a path from the root of the site (`/vilnius/`); a full address stays as it is. */
export function absoluteUrl(path: string, { siteUrl }: Pick<FeedContext, "siteUrl">): string {
	return path.startsWith("/") ? siteUrl + path.slice(1) : path;
}
