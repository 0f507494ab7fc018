import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { builtOpportunity, firstCity, sampleEntry, sampleNetwork, sampleOpportunity } from "../../tests/sample.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { formatAtom } from "./atom.ts";

const context = { siteUrl: "https://example.org/network/", language: "en", now: Date.UTC(2026, 10, 1) };
const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "",
	parseTagValue: false,
	trimValues: false,
	htmlEntities: true,
	isArray: (name) => name === "entry" || name === "category",
});

function feed(opportunities: readonly Opportunity[], title = "News") {
	const text = formatAtom(title, "/vilnius/feed.xml", opportunities, context);
	expect(XMLValidator.validate(text)).toBe(true);
	return parser.parse(text).feed;
}

function entries(...facts: Partial<OpportunityEntry>[]) {
	const list = facts.map((own, index) => sampleEntry(`lab-${index}`, sampleOpportunity(own)));
	return feed(firstCity(sampleNetwork(list)).opportunities).entry;
}

describe("formatAtom", () => {
	it("has what RFC 4287 demands of a feed", () => {
		expect(feed([builtOpportunity({ confirmedOn: "2026-10-22" })])).toMatchObject({
			xmlns: "http://www.w3.org/2005/Atom",
			id: "tag:example.org,2026:network/vilnius/feed.xml",
			title: "News",
			updated: "2026-10-22T00:00:00Z",
			link: { rel: "self", href: "https://example.org/network/vilnius/feed.xml" },
		});
	});

	it("has what RFC 4287 demands of an entry", () => {
		expect(entries({ confirmedOn: "2026-10-22", themes: ["digital"] })).toMatchObject([
			{
				"xml:lang": "lt",
				id: "tag:example.org,2026:network/vilnius/lab-0",
				title: "Open lab",
				updated: "2026-10-22T00:00:00Z",
				author: { name: "Youth centre" },
				link: { rel: "alternate", href: "https://example.org/network/vilnius/opportunities/lab-0/" },
				summary: "Build something on Saturday.",
				category: [{ term: "workshop" }, { term: "digital" }],
			},
		]);
	});

	it("puts the newest first, and says nothing of the clock", () => {
		const found = entries(
			{},
			{ confirmedOn: "2026-09-01" },
			{ confirmedOn: "2026-10-22" },
			{ sessions: [{ start: "2027-01-01T10:00" }] },
			{ sessions: [{ start: "2026-09-15T10:00" }] },
		);
		expect(found.map(({ id, updated }: { id: string; updated: string }) => `${id.slice(-1)} ${updated.slice(0, 10)}`)).toEqual([
			"2 2026-10-22",
			"3 2026-10-22",
			"4 2026-09-15",
			"1 2026-09-01",
			"0 2020-01-01",
		]);
	});

	it("is valid without entries", () => {
		expect(feed([])).toMatchObject({ updated: "2020-01-01T00:00:00Z", title: "News" });
	});

	it("has at most 100 entries", () => {
		expect(entries(...Array.from({ length: 120 }, () => ({})))).toHaveLength(100);
	});

	it("names the city as the author where the organisation is missing", () => {
		expect(entries({ organisation: "gone" })[0].author.name).toBe("vilnius");
	});

	it("brings every title back, without the characters that XML does not know", () => {
		for (const title of ["</title>]]><x>", "a & b &amp; c", '"q"', "שלום 👋"]) expect(entries({ title })[0].title).toBe(title);
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (title) => {
				const readable = title.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
				expect(entries({ title })[0].title).toBe(readable);
			}),
		);
	});
});
