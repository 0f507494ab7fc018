/** A ticket is 16 random bytes on paper: claim link, key of the holder and backup in one. Who has it, has the badge. */
import { decodeBase32, encodeBase32 } from "./base32.ts";

const LENGTH = 16;

/** `random` gives that many random bytes. */
export function createTicket(random: (length: number) => Uint8Array): string {
	return formatTicket(random(LENGTH));
}

/** In groups of four, as it stands on paper: `7Q4K M2… …3`. */
export function formatTicket(bytes: Uint8Array): string {
	if (bytes.length !== LENGTH) throw new RangeError(`A ticket has ${LENGTH} bytes, not ${bytes.length}.`);
	return encodeBase32(bytes)
		.replace(/(.{4})/g, "$1 ")
		.trim();
}

/** The bytes of a ticket, or of a claim link; undefined after a slip of the hand. Spaces, hyphens and small letters do not matter. */
export function parseTicket(text: string): Uint8Array<ArrayBuffer> | undefined {
	const found = /#t=(.*)$/s.exec(text)?.[1];
	const symbols = found === undefined ? text : decodePart(found);
	return decodeBase32(symbols.replace(/[\s\-\u2010-\u2015]/g, ""));
}

/** The link on paper. The ticket stands in the fragment, which no server ever sees. `siteUrl` ends with a slash. */
export function ticketLink(siteUrl: string, ticket: string): string {
	return `${siteUrl}claim/#t=${encodeURIComponent(ticket.replaceAll(" ", "-"))}`;
}

function decodePart(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
