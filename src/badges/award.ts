/** An award as text: the holders that lines of tickets, links or keys name, and the file that says who gets which badge: sorted keys and nothing else. */
import { keyOfDid } from "./did-key.ts";
import { deriveHolder } from "./holder.ts";
import { formatTicket, parseTicket } from "./ticket.ts";

/** How many fit into one award. */
export const MOST_HOLDERS = 2000;

const LONGEST_NAME = 60;

export interface NamedHolder {
	/** From 1. */
	readonly line: number;
	/** `did:key:zDn…` */
	readonly holder: string;
	/** As it stands on paper; missing when the line is a key. */
	readonly ticket?: string;
}

export interface LineFault {
	/** From 1. */
	readonly line: number;
	readonly code: "unreadable" | "repeated";
	/** The line in which the same holder stands. */
	readonly first?: number;
}

export interface NamedHolders {
	readonly holders: readonly NamedHolder[];
	readonly faults: readonly LineFault[];
}

export interface AwardText {
	/** The badge's slug: an award lies in the folder of the badge's city. */
	readonly badge: string;
	/** `2026-11-22` */
	readonly awardedOn: string;
	readonly holders: Iterable<string>;
}

/** One ticket, link or `did:key:zDn…` a line; empty lines and the head of a table are fine. A holder counts once. */
export async function readHolders(lines: string): Promise<NamedHolders> {
	const holders = new Map<string, NamedHolder>();
	const faults: LineFault[] = [];
	for (const [index, text] of lines.split(/\r?\n/).entries()) {
		const token = findToken(text);
		if (token === undefined) continue;
		const line = index + 1;
		const named = await readHolder(token);
		const first = named && holders.get(named.holder);
		if (named === undefined) faults.push({ line, code: "unreadable" });
		else if (first !== undefined) faults.push({ line, code: "repeated", first: first.line });
		else holders.set(named.holder, { line, ...named });
	}
	return { holders: [...holders.values()], faults };
}

/** The bytes of the file in `content/<city>/awards/`. */
export function formatAward({ badge, awardedOn, holders }: AwardText): string {
	return `${JSON.stringify({ badge, awardedOn, holders: [...holders].sort() }, undefined, "\t")}\n`;
}

/** `team-player-2026-11-22`, or `team-player-2026-11-22-1a2b3c` with a mark: without the ending, at most 60 letters. */
export function awardName(badge: string, awardedOn: string, mark = ""): string {
	const end = [awardedOn, mark].filter((part) => part !== "").join("-");
	return `${badge.slice(0, LONGEST_NAME - end.length - 1).replace(/-+$/, "")}-${end}`;
}

/** The ticket in a line of the private table (its last column), or the line itself. */
function findToken(line: string): string | undefined {
	const cells = line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
	const token = cells.findLast((cell) => cell !== "");
	return token === undefined || token === "link" ? undefined : token;
}

async function readHolder(text: string): Promise<Omit<NamedHolder, "line"> | undefined> {
	if (text.startsWith("did:")) return text.startsWith("did:key:zDn") && keyOfDid(text) !== undefined ? { holder: text } : undefined;
	const ticket = parseTicket(text);
	return ticket && { holder: (await deriveHolder(ticket)).did, ticket: formatTicket(ticket) };
}
