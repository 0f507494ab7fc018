/** A batch: the tickets, addresses or keys that one organiser awards one badge to, and what has become of each. Pure. */
import { awardName, formatAward, MOST_HOLDERS } from "../badges/award.ts";

export type Way = "tickets" | "addresses" | "wallets";

export interface BatchEntry {
	/** `did:key:zDn…` */
	readonly holder: string;
	/** A secret; missing when the learner's own wallet made the key. */
	readonly ticket?: string;
	readonly address?: string;
	readonly isGiven: boolean;
	/** The path of the award file that it stands in. */
	readonly file?: string;
}

export interface Batch {
	readonly id: string;
	readonly way: Way;
	/** `vilnius/team-player` */
	readonly badge: string;
	/** Milliseconds since 1970. */
	readonly madeAt: number;
	readonly entries: readonly BatchEntry[];
	/** The newest award file; the ones before it have been handed over. */
	readonly file?: AwardedFile;
}

export interface AwardedFile {
	/** `content/vilnius/awards/team-player-2026-11-22-1a2b3c.json` */
	readonly path: string;
	readonly text: string;
}

/** What keeps a batch from becoming a file. */
export type BatchFault = "empty" | "most" | "future";

export function changeEntry(batch: Batch, holder: string, change: Partial<BatchEntry>): Batch {
	return { ...batch, entries: batch.entries.map((entry) => (entry.holder === holder ? { ...entry, ...change } : entry)) };
}

/** Ticks all or none; what stands in a file stays. */
export function tickAll(batch: Batch, isGiven: boolean): Batch {
	return { ...batch, entries: batch.entries.map((entry) => (entry.file === undefined ? { ...entry, isGiven } : entry)) };
}

/** Those that the next file would name. */
export function listChosen({ entries }: Batch): readonly BatchEntry[] {
	return entries.filter(({ isGiven, file }) => isGiven && file === undefined);
}

/** The file in which a holder of this batch stands already, in another batch of this device. */
export function findTaken(batch: Batch, others: readonly Batch[]): readonly BatchEntry[] {
	const taken = new Set(
		others
			.filter(({ id }) => id !== batch.id)
			.flatMap(({ entries }) => entries.filter(({ file }) => file !== undefined).map(({ holder }) => holder)),
	);
	return listChosen(batch).filter(({ holder }) => taken.has(holder));
}

/** `today`: the day of the organiser's clock, as `2026-11-22`. */
export function findBatchFault(batch: Batch, awardedOn: string, today: string): BatchFault | undefined {
	const { length } = listChosen(batch);
	if (length === 0) return "empty";
	if (length > MOST_HOLDERS) return "most";
	return !/^\d{4}-\d\d-\d\d$/.test(awardedOn) || awardedOn > today ? "future" : undefined;
}

/** The same holders on the same day make the same file with the same name, so that it cannot be proposed twice by mistake. */
export async function makeFile(batch: Batch, awardedOn: string): Promise<Batch> {
	const [city = "", badge = ""] = batch.badge.split("/");
	const chosen = listChosen(batch);
	const text = formatAward({ badge, awardedOn, holders: chosen.map(({ holder }) => holder) });
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
	const mark = [...hash.subarray(0, 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	const path = `content/${city}/awards/${awardName(badge, awardedOn, mark)}.json`;
	const entries = batch.entries.map((entry) => (chosen.includes(entry) ? { ...entry, file: path } : entry));
	return { ...batch, entries, file: { path, text } };
}

/** Back to before the newest file: who stood in it can be chosen again. */
export function takeBack({ file, ...batch }: Batch): Batch {
	const entries = batch.entries.map(({ file: own, ...entry }) => ({
		...entry,
		...(own === undefined || own === file?.path ? {} : { file: own }),
	}));
	return { ...batch, entries };
}

/** Adds what a line named, ticked; a ticket of the batch is only ticked. */
export function addHolder(batch: Batch, holder: string, ticket: string | undefined): Batch {
	if (batch.entries.some((entry) => entry.holder === holder)) return changeEntry(batch, holder, { isGiven: true });
	return { ...batch, entries: [...batch.entries, { holder, isGiven: true, ...(ticket === undefined ? {} : { ticket }) }] };
}
