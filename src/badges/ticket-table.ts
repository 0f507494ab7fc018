/** Tickets as a table (CSV) for a mail merge. It is private: keep it out of Git, and delete it when the badges are claimed. */
import { ticketLink } from "./ticket.ts";

export interface TicketRow {
	readonly ticket: string;
	/** The e-mail address that the ticket goes to. */
	readonly address?: string | undefined;
}

/** `siteUrl` ends with a slash. Without addresses, their column is left out. RFC 4180. */
export function formatTicketTable(siteUrl: string, rows: readonly TicketRow[]): string {
	const hasAddresses = rows.some(({ address }) => address !== undefined);
	const head = [...(hasAddresses ? ["address"] : []), "ticket", "link"];
	const lines = rows.map(({ ticket, address = "" }) => [...(hasAddresses ? [quote(address)] : []), ticket, ticketLink(siteUrl, ticket)]);
	return [head, ...lines, []].map((cells) => cells.join(",")).join("\r\n");
}

function quote(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
