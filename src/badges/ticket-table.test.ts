import { expect, test } from "vitest";
import { formatTicketTable } from "./ticket-table.ts";

const ticket = "1AMP HEJS AH6F XK75 ZZ9G WM7P W0*";
const link = "https://learn.example/claim/#t=1AMP-HEJS-AH6F-XK75-ZZ9G-WM7P-W0*";

test("a table of tickets has a line for each, and their addresses when there are some", () => {
	expect(formatTicketTable("https://learn.example/", [{ ticket }])).toBe(`ticket,link\r\n${ticket},${link}\r\n`);
	expect(formatTicketTable("https://learn.example/", [{ ticket, address: 'a"b@example.org' }])).toBe(
		`address,ticket,link\r\n"a""b@example.org",${ticket},${link}\r\n`,
	);
});
