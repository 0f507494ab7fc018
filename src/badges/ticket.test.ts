import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeBase32, encodeBase32 } from "./base32.ts";
import { createTicket, formatTicket, parseTicket, ticketLink } from "./ticket.ts";

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const SITE = "https://learn.example/network/";

describe("a ticket", () => {
	it("is 26 Crockford base32 characters and a checksum character, in groups", () => {
		expect(formatTicket(new Uint8Array(16))).toBe("0000 0000 0000 0000 0000 0000 000");
		expect(formatTicket(new Uint8Array(16).fill(255))).toMatch(/^7ZZZ( ZZZZ){5} ZZ[0-9A-HJKMNP-TV-Z*~$=U]$/);
	});

	it("is read back whatever its bytes are, also from its link", () => {
		fc.assert(
			fc.property(bytes, (ticket) => {
				expect(parseTicket(formatTicket(ticket))).toEqual(ticket);
				expect(parseTicket(ticketLink(SITE, formatTicket(ticket)))).toEqual(ticket);
			}),
		);
	});

	it("is read with small letters, hyphens, no groups, O for 0, I and L for 1", () => {
		const ticket = Uint8Array.from({ length: 16 }, (_, index) => index * 17 + 1);
		const text = formatTicket(ticket);
		const sloppy = text.toLowerCase().replaceAll(" ", "-").replaceAll("0", "o").replaceAll("1", "l");
		expect(parseTicket(sloppy)).toEqual(ticket);
		expect(parseTicket(text.replaceAll(" ", ""))).toEqual(ticket);
	});

	it("stands in the fragment of its link, which no server sees", () => {
		const url = new URL(
			ticketLink(
				SITE,
				createTicket((length) => new Uint8Array(length).fill(3)),
			),
		);
		expect([url.pathname, url.search, url.hash.slice(0, 3)]).toEqual(["/network/claim/", "", "#t="]);
	});

	it("is refused after any slip of one character", () => {
		const text = encodeBase32(Uint8Array.from({ length: 16 }, (_, index) => index * 13));
		for (let at = 0; at < text.length; at++) {
			for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
				if (other !== text[at]) expect(decodeBase32(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
			}
		}
	});

	it("is refused after two neighbours changed places", () => {
		fc.assert(
			fc.property(bytes, fc.integer({ min: 0, max: 24 }), (ticket, at) => {
				const text = encodeBase32(ticket);
				const [one = "", two = ""] = text.slice(at, at + 2);
				fc.pre(one !== two);
				expect(decodeBase32(text.slice(0, at) + two + one + text.slice(at + 2))).toBeUndefined();
			}),
		);
	});

	it.each(["", "hello", "0000 0000", "0".repeat(28), `8${"0".repeat(26)}`, "https://learn.example/#x=1", "%", "#t=%"])(
		"is not %j",
		(text) => {
			expect(parseTicket(text)).toBeUndefined();
		},
	);
});

test("a ticket of another length is a mistake of the program", () => {
	expect(() => formatTicket(new Uint8Array(15))).toThrow("A ticket has 16 bytes, not 15.");
});
