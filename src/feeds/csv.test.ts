import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { builtOpportunity } from "../../tests/sample.ts";
import { formatCsv } from "./csv.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: Date.UTC(2026, 10, 1) };

function row(facts: Partial<OpportunityEntry>): Record<string, string> {
	const rows = parse<Record<string, string>>(formatCsv([builtOpportunity(facts)], context), { columns: true, record_delimiter: "\r\n" });
	expect(rows).toHaveLength(1);
	return rows[0] ?? {};
}

describe("formatCsv", () => {
	it("has one row for each opportunity, with an empty cell for what is not known", () => {
		const found = row({
			heldIn: ["lt", "en"],
			places: [{ name: "Library" }, { name: "Hall" }],
			price: { amount: 0 },
			badges: ["team-player"],
		});
		expect(found).toMatchObject({
			id: "vilnius/open-lab",
			title: "Open lab",
			organisers: "Youth centre",
			held_in: "lt; en",
			places: "Library; Hall",
			free: "true",
			price: "0",
			currency: "EUR",
			badges: "vilnius/team-player",
			start: "",
			deadline: "",
			latitude: "",
		});
	});

	it("keeps its header when there is no opportunity", () => {
		expect(formatCsv([], context)).toMatch(/^id,title,summary,language,url,city,[a-z_,]+\r\n$/);
	});

	it("lets no spreadsheet run a text as a formula", () => {
		for (const title of ['=HYPERLINK("https://example.com","x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]) {
			expect(row({ title }).title).toBe(`'${title}`);
		}
		expect(row({ places: [{ name: "=1+1" }] }).places).toBe("'=1+1");
	});

	it("leaves numbers below zero alone", () => {
		expect(row({ places: [{ lat: -33.9, lng: -1.5 }] })).toMatchObject({ latitude: "-33.9", longitude: "-1.5" });
	});

	it("brings every other title back unchanged", () => {
		const title = fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.stringMatching(/^[",;\r\n' a-b]+$/));
		fc.assert(
			fc.property(title, (text) => {
				const readable = text.replaceAll("\u0000", "");
				const found = row({ title: text }).title;
				expect(/^[=+\-@\t\r\n＝＋－＠]/.test(readable) ? `'${readable}` : readable).toBe(found);
			}),
		);
	});
});
