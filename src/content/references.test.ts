import { describe, expect, it } from "vitest";
import { checkSample, type Data, fullEntry, samplePaths } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";

const playlist = (...steps: string[]) =>
	writeEntry({ title: "P", summary: "S", organisation: "other", steps: steps.map((step) => ({ playlist: step })) }, false).text;
const badge = (...badges: string[]) =>
	writeEntry({ name: "B", description: "D", criteria: { text: "C" }, issuer: "other", needs: { atLeast: 1, badges } }, false).text;
const opportunity = (changes: Data) => ({
	[samplePaths.opportunity]: writeEntry({ ...(fullEntry("opportunity") as Data), ...changes }, false).text,
});

function messages(changes: Record<string, string>): string[] {
	return checkSample(changes).problems.map(({ file, line, message }) => `${file.replace("content/", "")}:${line} ${message}`);
}

describe("what an entry names must exist", () => {
	it.each([
		["in the same city", { organisation: "othre" }, 'There is no organisation "othre"; did you mean "other"?'],
		["with the city in front", { organisation: "town/othre" }, 'There is no organisation "town/othre"; did you mean "town/other"?'],
		["in another city", { organisation: "village/other" }, 'There is no organisation "village/other"; did you mean "town/other"?'],
		["in lists", { badges: ["other", "nothing-like-it"] }, 'There is no badge "nothing-like-it": add its file, or correct the name.'],
		["among the skills", { skills: ["othr"] }, 'There is no skill "othr"; did you mean "other"?'],
		["also inside objects", { partners: [{ name: "Us" }, "ohter"] }, 'There is no organisation "ohter"; did you mean "other"?'],
	])("%s", (_, changes, sentence) => {
		expect(messages(opportunity(changes)).map((message) => message.replace(/^\S+ /, ""))).toEqual([sentence]);
	});

	it("the name of an entry of another city is offered with the city", () => {
		const village = {
			"content/village/city.md": writeEntry({ ...(fullEntry("city") as Data), partners: [{ name: "Us" }] }, false).text.replace(
				/^(logo|image):\n( {2}.*\n)+/gm,
				"",
			),
		};
		const far = writeEntry({ name: "Far", summary: "Away.", kind: "school" }, false).text;
		const found = messages({ ...opportunity({ organisation: "far-away" }), ...village, "content/village/organisations/far-away.md": far });
		expect(found.map((message) => message.replace(/^\S+ /, ""))).toEqual([
			'There is no organisation "far-away"; did you mean "village/far-away"?',
		]);
	});
});

describe("what leads back to itself", () => {
	it("is refused at once", () => {
		expect(messages({ "content/town/playlists/a.md": playlist("a") })).toEqual([
			'town/playlists/a.md:6 Remove "a": an entry cannot name itself here.',
		]);
	});

	it("is refused by way of others, once", () => {
		const ring = {
			"content/town/playlists/a.md": playlist("b"),
			"content/town/playlists/b.md": playlist("town/c"),
			"content/town/playlists/c.md": playlist("a"),
		};
		expect(messages(ring)).toEqual([
			'town/playlists/c.md:6 Remove "a": it leads back to where it starts (town/a > town/b > town/c > town/a).',
		]);
	});

	it("is refused for badges", () => {
		const ring = { "content/town/badges/a.md": badge("b"), "content/town/badges/b.md": badge("a") };
		expect(messages(ring)).toHaveLength(1);
	});

	it("is found in a chain of 20,000", () => {
		const chain = Object.fromEntries(
			Array.from({ length: 20_000 }, (_, index) => [`content/town/playlists/p-${index}.md`, playlist(`p-${(index + 1) % 20_000}`)]),
		);
		expect(messages(chain)).toHaveLength(1);
	}, 30_000);

	it("is not a playlist that two others contain", () => {
		const diamond = {
			"content/town/playlists/a.md": playlist("b", "c"),
			"content/town/playlists/b.md": playlist("d"),
			"content/town/playlists/c.md": playlist("d"),
			"content/town/playlists/d.md": playlist("other"),
		};
		expect(messages(diamond)).toEqual([]);
	});
});

it("a holder stands in one award only", () => {
	const { text } = writeEntry(fullEntry("award"), true);
	expect(messages({ "content/town/awards/second.json": text })).toEqual([
		"town/awards/second.json:5 Remove this holder: the key stands in content/town/awards/sample.json already.",
	]);
});
