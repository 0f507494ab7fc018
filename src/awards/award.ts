/** Makes an award file: from tickets that were handed out, scanned holders, or the links on the cards, or the sentences that say why not. */
import { formatAward, MOST_HOLDERS, readHolders } from "../badges/award.ts";

export interface AwardInput {
	/** The badge's slug. */
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

export async function buildAward({ badge, awardedOn, lines, taken }: AwardInput): Promise<AwardFile> {
	const { holders, faults } = await readHolders(lines);
	const found = [
		...faults
			.filter(({ code }) => code === "unreadable")
			.map(({ line }) => ({ line, sentence: "check this again, a letter is wrong or missing: it is no ticket, link or key." })),
		...holders
			.filter(({ holder }) => taken.has(holder))
			.map(({ line }) => ({ line, sentence: "leave this out: the ticket has been used for a badge already." })),
	];
	const problems = found.sort((a, b) => a.line - b.line).map(({ line, sentence }) => `Line ${line}: ${sentence}`);
	if (problems.length === 0 && holders.length === 0) problems.push("Give at least one ticket, link or key, one a line.");
	if (holders.length > MOST_HOLDERS)
		problems.push(`Make several awards of it: ${MOST_HOLDERS} holders fit into one, and these are ${holders.length}.`);
	return { text: formatAward({ badge, awardedOn, holders: holders.map(({ holder }) => holder) }), count: holders.length, problems };
}
