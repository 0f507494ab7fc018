/** What an organiser gives at the beginning - a number, addresses or codes - as the entries of a batch, or the sentences that say what to mend. */
import { type NamedHolders, readHolders } from "../badges/award.ts";
import { deriveHolder } from "../badges/holder.ts";
import { createTicket, parseTicket } from "../badges/ticket.ts";
import { parseAddresses } from "./award-addresses.ts";
import type { BatchEntry, Way } from "./award-batch.ts";
import type { PageWords } from "./page-words.ts";

export interface Given {
	readonly way: Way;
	/** How many tickets, as it was typed. */
	readonly count: string;
	readonly most: number;
	/** The list of addresses. */
	readonly addresses: string;
	/** The codes of wallets. */
	readonly codes: string;
}

export interface Entries {
	readonly entries: readonly BatchEntry[];
	/** With one of them, nothing is made. */
	readonly faults: readonly string[];
}

/** `random` gives that many random bytes. */
export async function readGiven(given: Given, words: PageWords, random: (length: number) => Uint8Array): Promise<Entries> {
	const { entries, faults } = await readWay(given, words, random);
	const empty = entries.length === 0 && faults.length === 0 ? [words("award.empty")] : [];
	return { entries, faults: [...faults, ...empty] };
}

async function readWay(given: Given, words: PageWords, random: (length: number) => Uint8Array): Promise<Entries> {
	switch (given.way) {
		case "tickets": {
			const count = Number(given.count);
			if (!Number.isInteger(count) || count < 1 || count > given.most)
				return { entries: [], faults: [words("award.number", { most: given.most })] };
			return { entries: await makeEntries(Array.from({ length: count }), random), faults: [] };
		}
		case "addresses": {
			const { addresses, faults } = parseAddresses(given.addresses);
			const sentences = faults.map(({ code, ...fault }) =>
				words(code === "broken" ? "award.lineAddress" : "award.lineRepeated", { ...fault, first: fault.first ?? "" }),
			);
			const list = addresses.map(({ address }) => address);
			if (list.length > given.most) return { entries: [], faults: [words("award.most", { most: given.most })] };
			return { entries: faults.length > 0 ? [] : await makeEntries(list, random), faults: sentences };
		}
		case "wallets": {
			const named = await readHolders(given.codes);
			const entries = named.holders.map(({ holder, ticket }) => ({ holder, isGiven: true, ...(ticket === undefined ? {} : { ticket }) }));
			return { entries, faults: explainLines(named, words) };
		}
		default:
			return given.way satisfies never;
	}
}

export function explainLines({ faults }: NamedHolders, words: PageWords): string[] {
	return faults.map(({ line, code, first }) =>
		words(code === "unreadable" ? "award.lineUnreadable" : "award.lineRepeated", { line, first: first ?? "" }),
	);
}

/** A ticket for each; with an address it is as good as given, for the mail merge gives it. */
async function makeEntries(addresses: readonly (string | undefined)[], random: (length: number) => Uint8Array): Promise<BatchEntry[]> {
	const entries: BatchEntry[] = [];
	for (const address of addresses) {
		const ticket = createTicket(random);
		const bytes = parseTicket(ticket);
		if (bytes === undefined) throw new Error("A fresh ticket cannot be read.");
		const { did: holder } = await deriveHolder(bytes);
		entries.push({ holder, ticket, isGiven: address !== undefined, ...(address === undefined ? {} : { address }) });
	}
	return entries;
}
