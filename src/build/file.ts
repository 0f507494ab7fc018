/** A file that a build makes besides its pages. */
import { createHash } from "node:crypto";

export interface BuiltFile {
	/** From the root of the site. */
	readonly url: string;
	readonly text: string | Uint8Array;
}

/** `/assets/vilnius.css` becomes `/assets/vilnius-1a2b3c4d.css`: a new content has a new address, so that caches never lie. */
export function hashedName(url: string, content: string | Uint8Array): string {
	const dot = url.lastIndexOf(".");
	return `${url.slice(0, dot)}-${hashOf(content)}${url.slice(dot)}`;
}

export function hashOf(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
