import { describe, expect, it } from "vitest";
import type { Kind } from "./kinds.ts";
import { checkSample, type Data, fullEntry, samplePaths } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";
import { isJsonKind } from "./tree.ts";

/** The problems of a full entry in which some properties have other values. */
function messagesFor(kind: Kind, changes: Data): string[] {
	const changed = Object.entries({ ...(fullEntry(kind) as Data), ...changes }).filter(([, value]) => value !== undefined);
	const { text } = writeEntry(Object.fromEntries(changed), isJsonKind(kind));
	return checkSample({ [samplePaths[kind]]: text }).problems.map(({ message }) => message);
}

describe("a sentence says what to write instead", () => {
	it.each<[string, Kind, Data, string]>([
		["a choice", "opportunity", { format: "hybird" }, 'Set "format" to one of: hybrid, in-person, online, self-paced.'],
		["a choice in a list", "opportunity", { themes: ["digital", "sports"] }, 'Set item 2 of "themes" to one of: sport, '],
		["an unknown name", "opportunity", { orgnisation: "x" }, 'Remove "orgnisation", or did you mean "organisation"?'],
		["a name that nothing resembles", "page", { wxyz: 1 }, 'Remove "wxyz": this page has nothing of that name ('],
		[
			"a key of a generator",
			"opportunity",
			{ permalink: "../../x" },
			'Remove "permalink": pages are made by the site, not by what a file says about them.',
		],
		["another one", "page", { templateEngineOverride: "njk" }, 'Remove "templateEngineOverride": pages are made by the site'],
		["a code of its own", "badge", { eleventyComputed: {} }, 'Remove "eleventyComputed": pages are made by the site'],
		["a text too long", "opportunity", { title: "é".repeat(121) }, 'Shorten "title" to 120 characters: it has 121.'],
		["nothing", "opportunity", { title: "" }, 'Write something in "title", or remove it.'],
		["blanks", "opportunity", { title: "  " }, 'Write something in "title", or remove it: it is blank.'],
		["an empty value", "opportunity", { title: null }, 'Write something after "title", or remove it: it is empty.'],
		["a number where a text belongs", "opportunity", { title: 2026 }, 'Put "title" into quotes: "2026".'],
		["a text where a number belongs", "opportunity", { capacity: "20" }, 'Write "capacity" without quotes: 20.'],
		["a word where a number belongs", "opportunity", { capacity: "many" }, 'Write "capacity" as a whole number, such as 20.'],
		["a number out of range", "opportunity", { capacity: 0 }, 'Set "capacity" to a whole number from 1 to 100000.'],
		["one value where a list belongs", "opportunity", { heldIn: "lt" }, 'Write "heldIn" as a list: [lt].'],
		[
			"a day that does not exist",
			"opportunity",
			{ confirmedOn: "2026-02-30" },
			'Write "confirmedOn" as a day that exists, year first, such as 2026-11-28.',
		],
		["a day in another order", "opportunity", { confirmedOn: "31/12/26" }, 'Write "confirmedOn" as a day that exists, year first'],
		["a link without a lock", "organisation", { link: "http://example.org" }, 'Write "link" with https:// in front: https://example.org.'],
		["a link with a password", "organisation", { link: "https://a:b@example.org/" }, 'Write "link" without the user name or password'],
		["a link to nowhere", "organisation", { link: "https://localhost/x" }, 'Write "link" as a full web address'],
		[
			"the address of a person",
			"organisation",
			{ email: "jonas.jonaitis@example.org" },
			'Set "email" to the address of a role, such as info@example.org',
		],
		["no address", "organisation", { email: "info" }, 'Write "email" as an e-mail address of a role, such as info@example.org.'],
		[
			"an unknown zone",
			"city",
			{ timeZone: "Europe/Vilnus" },
			'Write "timeZone" as the name of a time zone; did you mean "Europe/Vilnius"?',
		],
		["a pattern", "city", { country: "lt" }, 'Write "country" as the two-letter code of a country, such as LT.'],
		["something doubled", "opportunity", { heldIn: ["lt", "en", "lt"] }, 'Remove "lt" from "heldIn": it is there already as item 1.'],
		["half of a point", "opportunity", { places: [{ id: "sample", lat: 54.7 }] }, 'Add "lng": "lat" needs it.'],
		["two of one", "playlist", { unlocks: [{ badge: "other", playlist: "other" }] }, 'Keep only one of "playlist" and "badge" here.'],
		["none of one", "opportunity", { attachments: [{ title: "Map" }] }, 'Add one of "file" or "link" here.'],
		["an ESCO entry without its address", "skill", { uri: undefined }, 'Add "uri": the address that names it for ever.'],
		[
			"a host that looks like ESCO's",
			"skill",
			{ uri: "http://data-europa.eu/esco/skill/2afb2b59-c9a3-4cf3-b1dd-1a2fad51e583" },
			"with the host data.europa.eu",
		],
		[
			"ESCO's address with a lock",
			"skill",
			{ uri: "https://data.europa.eu/esco/skill/2afb2b59-c9a3-4cf3-b1dd-1a2fad51e583" },
			"exactly as ESCO does",
		],
		["a code of no language", "skill", { labels: { en: "x", English: "y" } }, 'Write "English" as the code of a language'],
		["an organisation that is a number", "opportunity", { organisation: 5 }, 'Put "organisation" into quotes: "5".'],
		[
			"an organisation that is a list",
			"opportunity",
			{ organisation: ["a"] },
			'Write "organisation" as the file name of the organisation, or as its "name" and "link".',
		],
	])("%s", (_, kind, changes, sentence) => {
		const messages = messagesFor(kind, changes);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(sentence);
	});

	it("a misspelt name that is required is one mistake", () => {
		expect(messagesFor("opportunity", { title: undefined, titel: "Lab" })).toEqual(['Remove "titel", or did you mean "title"?']);
		expect(messagesFor("playlist", { steps: [{ badg: "other" }], choose: undefined, levels: undefined })).toEqual([
			'Remove "badg", or did you mean "badge"?',
		]);
	});

	it("several mistakes are several sentences, in the order of their lines", () => {
		expect(
			messagesFor("page", { title: 5, kind: "x", order: 0, wxyz: 1 }).map((message) => message.split(" ").slice(0, 3).join(" ")),
		).toEqual(['Put "title" into', 'Set "kind" to', 'Set "order" to', 'Remove "wxyz": this']);
	});
});
