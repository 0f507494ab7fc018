/** The files of a built site as a verifier somewhere else sees them: an address becomes a file, and nothing is asked from anybody. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createResolver } from "../../src/badges/resolve.ts";
import { type Verification, verify } from "../../src/badges/verify.ts";

export interface Published {
	readonly folder: string;
	/** The address that the files were signed for; ends with a slash. */
	readonly siteUrl: string;
}

export function readPublished({ folder, siteUrl }: Published, url: string): string | undefined {
	const file = url.startsWith(siteUrl) ? join(folder, url.slice(siteUrl.length)) : undefined;
	return file !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** `path`: of a file in the folder. `now`: milliseconds since 1970. */
export async function verifyPublished(published: Published, path: string, now: number): Promise<Verification> {
	const bytes = readFileSync(join(published.folder, path));
	const resolver = createResolver(async (url) => readPublished(published, url));
	return verify(bytes, { audience: undefined, nonce: undefined }, { resolver, now, isKnown: () => true });
}
