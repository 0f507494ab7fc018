/** What a browser keeps of playlists outlives builds, and hostile hands. */
import { expect, test } from "vitest";
import { type BegunPlaylist, formatBegun, parseBegun, replaceBegun } from "./progress-items.ts";

const VOICE: BegunPlaylist = {
	path: "vilnius/playlists/find-your-voice",
	language: "en",
	title: "Find your voice",
	lang: "en",
	ticked: ["private-1"],
	plan: [{ choose: undefined, steps: [{ key: "private-1", isOptional: false, badges: [] }] }],
};
const MEND: BegunPlaylist = {
	...VOICE,
	path: "tilburg/playlists/make-and-mend",
	language: "",
	plan: [{ choose: 1, steps: [{ key: "tilburg/badges/mending-hand", isOptional: true, badges: ["tilburg/badges/mending-hand"] }] }],
};

test("what was written is read again as it was", () => {
	expect(parseBegun(formatBegun([VOICE, MEND]))).toEqual([VOICE, MEND]);
});

test.each(["", "null", "[]", "{", '{"format":"other","playlists":[]}', '{"format":"cities-of-learning/progress/1","playlists":{}}'])(
	"the text %j is no list",
	(text) => {
		expect(parseBegun(text)).toEqual([]);
	},
);

test("hostile playlists are left out, and their parts are cut to what they may be", () => {
	const playlists = [
		null,
		{ path: "javascript:alert(1)" },
		{ path: "vilnius/badges/x" },
		{
			...VOICE,
			language: "../",
			lang: 5,
			title: "x".repeat(999),
			ticked: ["../x", 7],
			plan: [{ choose: -1, steps: [null, { key: "../" }] }, null],
		},
	];
	expect(parseBegun(JSON.stringify({ format: "cities-of-learning/progress/1", playlists }))).toEqual([
		{
			...VOICE,
			language: "",
			lang: "",
			title: "x".repeat(300),
			ticked: [],
			plan: [
				{ choose: undefined, steps: [] },
				{ choose: undefined, steps: [] },
			],
		},
	]);
});

test("a playlist keeps its place when it goes on, comes last when it is new, and goes when nothing of it is done", () => {
	const further = { ...VOICE, ticked: [] };
	expect(replaceBegun([VOICE, MEND], further, true)).toEqual([further, MEND]);
	expect(replaceBegun([MEND], VOICE, true)).toEqual([MEND, VOICE]);
	expect(replaceBegun([VOICE, MEND], further, false)).toEqual([MEND]);
});
