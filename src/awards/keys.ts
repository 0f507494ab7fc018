/** The keys of an issuer in its city's keys.json: a first one, a newer one in place of the old one, one that no longer counts. Pure. */
import { type PublicKey, publicOf } from "../badges/key.ts";
import type { Content } from "../content/entry.ts";

type KeyEntry = Content["cities"][number]["keys"][number];

export interface KeyChange {
	/** The slug of the organisation. */
	readonly issuer: string;
	/** Becomes the one key that the issuer signs with; missing when none shall. */
	readonly key?: PublicKey | undefined;
	readonly isDemonstration: boolean;
	/** `2026-11-22` */
	readonly day: string;
	/** What becomes of the key before. */
	readonly before: "retired" | "compromised";
}

/** The new text of the file. */
export function changeKeys(keys: readonly KeyEntry[], { issuer, key, isDemonstration, day, before }: KeyChange): string {
	const old = keys.map((entry) => (entry.issuer === issuer && isActive(entry) ? { ...entry, [before]: day } : entry));
	const { x = "", y = "" } = key === undefined ? {} : publicOf(key);
	const fresh: KeyEntry[] = key === undefined ? [] : [{ issuer, x, y, since: day, ...(isDemonstration ? { demonstration: true } : {}) }];
	const all = [...old, ...fresh].sort((a, b) => compare(a.issuer, b.issuer) || compare(a.since, b.since));
	return `${JSON.stringify(all, undefined, "\t")}\n`;
}

export function isActive({ retired, compromised }: KeyEntry): boolean {
	return retired === undefined && compromised === undefined;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
