import { describe, expect, it } from "vitest";
import { checkSample } from "./sample.ts";

const path = "content/town/opportunities/sample.md";

function problemsOf(title: string, body = "Text.\n", more = ""): string[] {
	const properties = `title: ${JSON.stringify(title)}\nsummary: Build.\nkind: workshop\nformat: online\norganisation: other\n${more}`;
	return checkSample({ [path]: `---\n${properties}---\n\n${body}` }).problems.map(({ line, message }) => `${line} ${message}`);
}

describe("what is right passes: refusing it would be a bug too", () => {
	it.each([
		["an apostrophe", "Evening with O'Brien"],
		["Polish", "Ćwikła i żurek"],
		["signs", "C++ & <3"],
		["comparisons", "a < b and c > d"],
		["arrows", "CV -> job, 1 <-> 2, <- back"],
		["Persian with a joiner", "می‌خواهم یاد بگیرم"],
		["Hebrew and Latin", "שלום Vilnius"],
		["Arabic with a mark", "مرحبا\u200f"],
		["Serbian in Cyrillic", "Радионица за младе"],
		["Serbian in Latin", "Radionica za mlade"],
		["both, in whole words", "Кафа / kafa, IT-сектор"],
		["Greek letters of science", "5 μm and 10 kΩ"],
		["an emoji of several", "Family day 👨‍👩‍👧‍👦 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣"],
		["one letter", "Å"],
		["Hindi with a joiner", "क्‍ष"],
		["a soft hyphen", "Jugend\u00adbegegnung"],
		["a long dash and quotes", "„Labas“ – “hello” — «salut»"],
		["a year span", "Programme 2026-2028"],
		["days", "05.11.2026 - 07.11.2026, 10.00-16.00"],
		["hours", "08:00-16:00"],
		["a price", "1 200 000 EUR, 12.500,00 €"],
		["a postcode", "00-950 Warszawa, 1012 AB Amsterdam, LT-01103 Vilnius"],
		["a grant", "2023-1-LT02-KA220-YOU-000123456, 101089234"],
		["a helpline", "Call 116 111, 112 or 0800 123 456"],
		["a book", "ISBN 978-3-16-148410-0, ISBN 0-306-40615-2"],
		["a handle", "@vilnius on @open@mastodon.social"],
		["a law", "Art. 123 (4) 5 of 2016/679"],
	])("%s", (_, title) => {
		expect(problemsOf(title)).toEqual([]);
	});

	it.each([
		["a link", "See [our page](https://example.org/a_(b)?c=d#e).\n"],
		["an address of a role", "Write to [us](mailto:info@example.org) or youth.centre@example.org.\n"],
		["a place on the page", "See [below](#below).\n\n## Below\n"],
		["HTML as code", "Learn `<canvas>` and\n\n```html\n<script>alert(1)</script>\n```\n"],
		["a line of stars", "********************************\n"],
		["a list in a list", "- a\n  - b\n    - c\n      - d\n"],
		["a quote", "> > quoted twice\n"],
		["an autolink", "<https://example.org/>\n"],
		["footnotes of a kind", "Costs* apply [1], [2] and [sic].\n"],
		["a smiley", "See you :-) ;( :( :[\n"],
		["tabs", "\tcode\n"],
		["Windows line ends", "One\r\n\r\nTwo\r\n"],
		["CommonMark with 30 000 characters", "word ".repeat(5900)],
	])("%s in the text", (_, body) => {
		expect(problemsOf("Lab", body)).toEqual([]);
	});

	it.each([
		["a price of 0", "price:\n  amount: 0\n"],
		["a half price", "price:\n  amount: 2.50\n"],
		["a village with one letter", "places:\n  - name: Å\n    address: Y\n"],
		["a comment", "# checked on Monday\ncapacity: 20\n"],
		["words over several lines", "outcomes:\n  - >-\n    Learn\n    much\n  - |\n    And more\n"],
		["a time with an offset", "sessions:\n  - start: 2026-11-28T10:00+02:00\n    end: 2026-11-28T10:00Z\n"],
		["seconds", 'sessions:\n  - start: "2026-11-28T10:00:00"\n'],
		["the doubled hour of autumn", "sessions:\n  - start: 2026-10-25T03:30\n"],
		["a place far away on purpose", "places:\n  - name: Camp\n    lat: 40\n    lng: 3\n    outsideCity: true\n"],
		["a host with an accent", "links:\n  information: https://münchen.example/ä\n"],
		["flow lists", "heldIn: [\"lt\", 'en', de]\n"],
	])("%s", (_, more) => {
		expect(problemsOf("Lab", "Text.\n", more)).toEqual([]);
	});

	it("a file with Windows line ends is like any other", () => {
		const text = "---\r\ntitle: Lab\r\nsummary: Build.\r\nkind: workshop\r\nformat: online\r\norganisation: other\r\n---\r\n\r\nText.\r\n";
		const { problems, content } = checkSample({ [path]: text });
		expect(problems).toEqual([]);
		expect(content?.cities[0]?.opportunities[1]?.data.organisation).toBe("other");
	});
});
