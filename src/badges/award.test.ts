import { describe, expect, it, test } from "vitest";
import { awardName, formatAward, readHolders } from "./award.ts";
import { deriveHolder } from "./holder.ts";
import { formatTicket, ticketLink } from "./ticket.ts";

const bytes = new Uint8Array(16).fill(1);
const ticket = formatTicket(bytes);

describe("the lines of an award", () => {
	it("may be a ticket, its link, a line of the private table or a key; a ticket stays known by what stands on paper", async () => {
		const { did } = await deriveHolder(bytes);
		const link = ticketLink("https://learn.example/", ticket);
		for (const text of [ticket, ticket.toLowerCase().replaceAll(" ", ""), link, `ticket,link\n${ticket},${link}`]) {
			const { holders, faults } = await readHolders(text);
			expect([holders.map(({ holder }) => holder), holders[0]?.ticket, faults]).toEqual([[did], ticket, []]);
		}
		expect(await readHolders(did)).toEqual({ holders: [{ line: 1, holder: did }], faults: [] });
	});

	it("that repeat a holder are named with the line in which it stood first, whatever form each has", async () => {
		const { did } = await deriveHolder(bytes);
		const { holders, faults } = await readHolders(`\n${ticket}\n\n${did}\n${ticket}\n`);
		expect(holders.map(({ line }) => line)).toEqual([2]);
		expect(faults).toEqual([
			{ line: 4, code: "repeated", first: 2 },
			{ line: 5, code: "repeated", first: 2 },
		]);
	});

	it.each([
		["a slip of the hand", ticket.slice(0, -1)],
		["a key of another kind", "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"],
		["an e-mail address", "info@example.org"],
	])("are not readable when they are %s", async (_, text) => {
		expect(await readHolders(`${ticket}\n${text}`)).toMatchObject({ faults: [{ line: 2, code: "unreadable" }] });
	});
});

test("an award file has its holders sorted and ends with a line break", () => {
	expect(formatAward({ badge: "maker", awardedOn: "2026-11-22", holders: ["did:b", "did:a"] })).toBe(
		'{\n\t"badge": "maker",\n\t"awardedOn": "2026-11-22",\n\t"holders": [\n\t\t"did:a",\n\t\t"did:b"\n\t]\n}\n',
	);
});

test("the name of an award file is never longer than 60 letters, and has no two hyphens together", () => {
	expect(awardName("maker", "2026-11-22")).toBe("maker-2026-11-22");
	const long = awardName(`${"a".repeat(48)}-${"b".repeat(10)}`, "2026-11-22");
	expect(long).toBe(`${"a".repeat(48)}-2026-11-22`);
	expect(awardName("b".repeat(60), "2026-11-22", "1a2b3c")).toBe(`${"b".repeat(42)}-2026-11-22-1a2b3c`);
});
