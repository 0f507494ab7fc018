/** One badge as a wallet holds it, and how what comes joins what is there: nothing that was there is ever lost. Pure. */
import type { Judgement } from "../badges/verify-credential.ts";

export interface Held {
	/** `urn:uuid:…`; of other issuers' badges whatever id they have. */
	readonly id: string;
	/** The signed text; missing while the badge waits to be signed. */
	readonly compact?: string;
	/** A badge that is no signed text, as JSON: with its proof inside, or of version 2.0. */
	readonly document?: string;
	/** As a `data:` address, of a badge that came as a picture: that of another site is never loaded. */
	readonly picture?: string;
	readonly did?: string;
	/** Not extractable; missing when the badge came as a file. */
	readonly key?: CryptoKey;
	/** Milliseconds since 1970. */
	readonly addedAt: number;
	/** What the last look said: a code of the verifier's, and when. */
	readonly code?: string;
	readonly checkedAt?: number;
	/** When the issuer signed the list that said so. */
	readonly listFrom?: number;
}

const TEXTS = ["compact", "document", "picture", "did", "code"] as const;
const NUMBERS = ["checkedAt", "listFrom"] as const;

/** Out of the database, which may be damaged: what cannot be read in a badge is as if it was missing. Undefined when it is none at all. */
export function parseHeld(value: unknown): Held | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	const { id, key, addedAt, ...rest } = value as Readonly<Record<string, unknown>>;
	if (typeof id !== "string") return undefined;
	const keep = (names: readonly string[], type: string) =>
		names.filter((name) => typeof rest[name] === type).map((name) => [name, rest[name]]);
	return {
		id,
		addedAt: typeof addedAt === "number" ? addedAt : Number.NaN,
		...(key instanceof CryptoKey ? { key } : {}),
		...Object.fromEntries([...keep(TEXTS, "string"), ...keep(NUMBERS, "number")]),
	};
}

/** Whether nothing but its ticket was seen of it so far. */
export function isWaiting({ compact, document }: Held): boolean {
	return compact === undefined && document === undefined;
}

/** A ticket that is entered again brings the key back and loses nothing. */
export function joinClaimed(old: Held | undefined, fresh: Held): Held {
	return { ...old, ...fresh, addedAt: old?.addedAt ?? fresh.addedAt };
}

/** A look changes what is known of a badge, not whose it is; one that was deleted meanwhile does not come back. */
export function joinChecked(old: Held | undefined, { did: _did, key: _key, addedAt: _addedAt, ...found }: Held): Held | undefined {
	if (old === undefined) return undefined;
	const { listFrom: _, ...kept } = old;
	return { ...kept, ...found };
}

/** A file brings what is new, or what a waiting badge lacks - then the same holder must be in both -, and takes the place of nothing. */
export function joinBrought(old: Held | undefined, fresh: Held): Held | undefined {
	if (old === undefined) return fresh;
	return isWaiting(old) && !isWaiting(fresh) && old.did === fresh.did ? { ...old, ...fresh, addedAt: old.addedAt } : undefined;
}

/** What a look found, as it is kept with a badge. */
export function noteFound({ listFrom: _, ...held }: Held, { code, facts }: Judgement, now: number): Held {
	const status = facts?.status;
	return { ...held, code, checkedAt: now, ...(status !== undefined && "listFrom" in status ? { listFrom: status.listFrom } : {}) };
}
