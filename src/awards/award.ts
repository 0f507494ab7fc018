/** Makes an award file: from tickets that were handed out, scanned holders, or the links on the cards, to sorted keys and nothing else. */
import { keyOfDid } from "../badges/did-key.ts";
import { deriveHolder } from "../badges/holder.ts";
import { parseTicket } from "../badges/ticket.ts";

export interface AwardInput {
	/** The badge's slug, or `city/slug`. */
	readonly badge: string;
	/** `2026-11-22` */
	readonly awardedOn: string;
	/** One ticket, link or `did:key:zDn…` a line; empty lines and the head of a table are fine. */
	readonly lines: string;
	/** The keys that have a badge already. */
	readonly taken: ReadonlySet<string>;
}

export interface AwardFile {
	readonly text: string;
	readonly count: number;
	/** What could not be read, by line; nothing may be written then. */
	readonly problems: readonly string[];
}

const MAXIMUM = 2000;

export async function buildAward({ badge, awardedOn, lines, taken }: AwardInput): Promise<AwardFile> {
	const holders = new Set<string>();
	const problems: string[] = [];
	for (const [index, line] of lines.split(/\r?\n/).entries()) {
		const text = findToken(line);
		if (text === undefined) continue;
		const holder = await readHolder(text);
		if (holder === undefined)
			problems.push(`Line ${index + 1}: check this again, a letter is wrong or missing: it is no ticket, link or key.`);
		else if (taken.has(holder)) problems.push(`Line ${index + 1}: leave this out: the ticket has been used for a badge already.`);
		else holders.add(holder);
	}
	if (problems.length === 0 && holders.size === 0) problems.push("Give at least one ticket, link or key, one a line.");
	if (holders.size > MAXIMUM) problems.push(`Make several awards of it: ${MAXIMUM} holders fit into one, and these are ${holders.size}.`);
	return {
		text: `${JSON.stringify({ badge, awardedOn, holders: [...holders].sort() }, undefined, "\t")}\n`,
		count: holders.size,
		problems,
	};
}

/** The ticket in a line of the private table (its last column), or the line itself. */
function findToken(line: string): string | undefined {
	const cells = line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
	const token = cells.findLast((cell) => cell !== "");
	return token === undefined || token === "link" ? undefined : token;
}

async function readHolder(text: string): Promise<string | undefined> {
	if (text.startsWith("did:")) return text.startsWith("did:key:zDn") && keyOfDid(text) !== undefined ? text : undefined;
	const ticket = parseTicket(text);
	return ticket && (await deriveHolder(ticket)).did;
}
