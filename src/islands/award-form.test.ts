import { describe, expect, it } from "vitest";
import { deriveHolder } from "../badges/holder.ts";
import { formatTicket, parseTicket } from "../badges/ticket.ts";
import { type Given, readGiven } from "./award-form.ts";
import type { PageWords } from "./page-words.ts";

const nothing: Given = { way: "tickets", count: "", most: 500, addresses: "", codes: "" };
const words: PageWords = (key, params = {}) => [key, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(" ");
let seed = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (seed = (seed * 73 + 41) % 251));
const read = (given: Partial<Given>) => readGiven({ ...nothing, ...given }, words, random);

describe("a number of tickets", () => {
	it("makes so many, each with the key that its letters make, none given yet", async () => {
		const { entries, faults } = await read({ count: "3" });
		expect([entries.length, new Set(entries.map(({ ticket }) => ticket)).size, faults]).toEqual([3, 3, []]);
		for (const { ticket, holder, isGiven } of entries) {
			expect([(await deriveHolder(parseTicket(ticket ?? "") ?? new Uint8Array(16))).did, isGiven]).toEqual([holder, false]);
		}
	});

	it.each(["", "0", "-1", "1.5", "501", "many"])("is refused when it is %j", async (count) => {
		expect(await read({ count })).toEqual({ entries: [], faults: ["award.number most=500"] });
	});
});

describe("a list of addresses", () => {
	it("makes a ticket for each, given by the mail merge", async () => {
		const { entries } = await read({ way: "addresses", addresses: "a@example.org\nb@example.org" });
		expect(entries.map(({ address, isGiven, ticket }) => [address, isGiven, ticket?.length])).toEqual([
			["a@example.org", true, 33],
			["b@example.org", true, 33],
		]);
	});

	it("with a fault makes none, and says the line of each", async () => {
		expect(await read({ way: "addresses", addresses: "a@example.org\nb@example\nA@example.org" })).toEqual({
			entries: [],
			faults: ["award.lineAddress line=2 text=b@example first=", "award.lineRepeated line=3 text=A@example.org first=1"],
		});
	});
});

describe("codes of wallets", () => {
	it("may be keys and tickets", async () => {
		const { did } = await deriveHolder(new Uint8Array(16).fill(1));
		const ticket = formatTicket(new Uint8Array(16).fill(2));
		const { entries, faults } = await read({ way: "wallets", codes: `${did}\n${ticket}` });
		expect([entries.map((entry) => [entry.holder === did, entry.ticket, entry.isGiven]), faults]).toEqual([
			[
				[true, undefined, true],
				[false, ticket, true],
			],
			[],
		]);
	});

	it("that are none, or are there twice, are named with their lines; none at all is a fault too", async () => {
		const { did } = await deriveHolder(new Uint8Array(16).fill(1));
		expect((await read({ way: "wallets", codes: `${did}\nhello\n${did}` })).faults).toEqual([
			"award.lineUnreadable line=2 first=",
			"award.lineRepeated line=3 first=1",
		]);
		expect((await read({ way: "wallets", codes: "\n" })).faults).toEqual(["award.empty"]);
	});
});
