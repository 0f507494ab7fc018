import { describe, expect, it } from "vitest";
import { checkSample, type Data, fullEntry, samplePaths } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";
import { translationSchema } from "./translation-schema.ts";

const city = { [samplePaths.city]: writeEntry({ ...(fullEntry("city") as Data), languages: ["en", "lt"] }, false).text };
const original = { [samplePaths.opportunity]: writeEntry({ ...(fullEntry("opportunity") as Data), language: "en" }, false).text };

function messages(text: string, path = "content/town/opportunities/sample.lt.md"): string[] {
	return checkSample({ ...city, ...original, [path]: text }).problems.map(
		({ file, line, message }) => `${file.replace(/^content\/(town\/)?/, "")}:${line} ${message}`,
	);
}

describe("a translation", () => {
	it("stands beside its original, in a language of the city", () => {
		const { problems, content } = checkSample({
			...city,
			...original,
			"content/town/opportunities/sample.lt.md": "---\ntitle: Dirbtuvės\nprice:\n  note: Pietūs\n---\n\nTekstas.\n",
		});
		expect(problems).toEqual([]);
		expect(content?.cities[0]?.opportunities[1]?.translations).toEqual([
			{
				language: "lt",
				file: "content/town/opportunities/sample.lt.md",
				data: { title: "Dirbtuvės", price: { note: "Pietūs" } },
				body: "\nTekstas.\n",
			},
		]);
	});

	it.each([
		["states no facts", "price:\n  amount: 5\n", 'sample.lt.md:3 Remove "amount": facts stand only in sample.md.'],
		["states no fact at the top", "kind: event\n", 'sample.lt.md:2 Remove "kind": facts stand only in sample.md.'],
		["has no misspelt names", "titel: Lab\n", 'sample.lt.md:2 Remove "titel", or did you mean "title"?'],
		[
			"has lists as long as the original's",
			"outcomes:\n  - Vienas\n  - Du\n",
			'sample.lt.md:2 Write 1 item in "outcomes", as sample.md does: there are 2.',
		],
		["has texts within the limits", `title: ${"ą".repeat(121)}\n`, 'sample.lt.md:2 Shorten "title" to 120 characters: it has 121.'],
		["obeys the rules about text", "title: <b>Lab</b>\n", 'sample.lt.md:2 In "title", remove <b>: HTML is not shown here.'],
	])("%s", (_, properties, sentence) => {
		expect(messages(`---\n${properties}---\n`).map((message) => message.replace("opportunities/", ""))).toEqual([sentence]);
	});

	it.each([
		[
			"needs an original",
			"content/town/opportunities/nothing.lt.md",
			"opportunities/nothing.lt.md:1 Add nothing.md, or rename this file: there is nothing that it translates.",
		],
		[
			"is in a language of the city",
			"content/town/opportunities/sample.fi.md",
			'opportunities/sample.fi.md:1 Remove this file, or add "fi" to the languages in content/town/city.md.',
		],
		[
			"is in another language than its original",
			"content/town/opportunities/sample.en.md",
			"opportunities/sample.en.md:1 Move this text to sample.md and remove this file: sample.md is written in that language itself.",
		],
		[
			"of a page is in a language of the network",
			"content/pages/sample.lt.md",
			'pages/sample.lt.md:1 Remove this file, or add "lt" to the languages in content/network.md.',
		],
	])("%s", (_, path, sentence) => {
		expect(messages("---\ntitle: Lab\n---\n", path)).toEqual([sentence]);
	});

	it("of a thing that the original has not is refused", () => {
		const without = {
			[samplePaths.opportunity]: writeEntry({ title: "L", summary: "S", kind: "event", format: "online", organisation: "other" }, false)
				.text,
		};
		const { problems } = checkSample({
			...city,
			...without,
			"content/town/opportunities/sample.lt.md": "---\nprice:\n  note: Pietūs\n---\n",
		});
		expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual(['2 Remove "price": sample.md has none.']);
	});

	it("that is broken leaves its original as it is", () => {
		const { content } = checkSample({ ...city, ...original, "content/town/opportunities/sample.lt.md": "---\nprice: 5\n---\n" });
		expect(content?.cities[0]?.opportunities[1]).toMatchObject({ slug: "sample", translations: [] });
	});

	it("has a schema of texts only, closed, with nothing required", () => {
		const schema = translationSchema("opportunity");
		expect(Object.keys(schema.properties ?? {})).toContain("title");
		expect(schema.properties?.kind).toBeUndefined();
		expect(JSON.stringify(schema)).not.toMatch(/"(required|\$ref|x-entry|minItems|oneOf)"/);
	});
});
