/** `tickets`: makes fresh tickets as a sheet to print and a private table, in a folder that no repository takes along. */
import { createTicket, formatTicket, ticketLink } from "../../badges/ticket.ts";
import { formatTicketTable } from "../../badges/ticket-table.ts";
import { UsageError } from "../../build/errors.ts";
import { textIn } from "../../model/text.ts";
import { demonstrationTicket } from "../demonstration.ts";
import { findOutside, writePrivate } from "../outside.ts";
import { readRepository } from "../repository.ts";
import type { Shell } from "../shell.ts";
import { findBadge } from "./find.ts";
import { readOptions, readSite } from "./options.ts";

export const TICKETS = "tickets --badge vilnius/team-player --count 30 --out ~/tickets";

export async function makeTickets(args: readonly string[], shell: Shell): Promise<number> {
	const options = {
		badge: { type: "string" },
		count: { type: "string" },
		out: { type: "string" },
		demonstration: { type: "boolean" },
	} as const;
	const values = readOptions(args, options, TICKETS);
	const count = Number(values.need("count"));
	if (!Number.isInteger(count) || count < 1 || count > 2000)
		throw new UsageError(`Set --count to a number from 1 to 2000. Write: npm run badge -- ${TICKETS}`);
	const { siteUrl, root } = readSite(shell);
	const id = values.need("badge");
	if (values.is("demonstration")) return printDemonstration(id, count, siteUrl, shell);
	const folder = findOutside(values.need("out"));
	// Loaded here alone: where badges are signed, no QR code is drawn, and what draws them is not installed.
	const { formatSheet } = await import("../sheet.ts");
	const badge = findBadge((await readRepository(root)).network, id);
	const tickets = Array.from({ length: count }, () => createTicket(shell.random));
	const language = badge.city.mainLanguage;
	const sheet = formatSheet({
		siteUrl,
		language,
		badge: textIn(badge, language).data.name,
		city: textIn(badge.city, language).data.name,
		tickets,
	});
	const name = badge.slug;
	shell.print(`Cards to print and cut: ${writePrivate(folder, `${name}.html`, sheet)}`);
	shell.print(
		`Private table for a mail merge: ${writePrivate(
			folder,
			`${name}.csv`,
			formatTicketTable(
				siteUrl,
				tickets.map((ticket) => ({ ticket })),
			),
		)}`,
	);
	shell.print(
		`Give out the cards, then run: npm run badge -- award --badge ${badge.id} with the tickets that you gave. Keep both files private.`,
	);
	return 0;
}

/** The tickets of the demonstration are no secret: they follow from a text that everybody can read. */
function printDemonstration(badge: string, count: number, siteUrl: string, shell: Shell): number {
	for (let number = 1; number <= count; number++) {
		const ticket = formatTicket(demonstrationTicket(badge, number));
		shell.print(`${ticket},${ticketLink(siteUrl, ticket)}`);
	}
	return 0;
}
