import { readFileSync } from "node:fs";
import fc from "fast-check";
import Immutable from "immutable";
import { describe, expect, it, test } from "vitest";
import { checkEntry } from "../content/check-entry.ts";
import { readFiles } from "../content/read.ts";
import { fullEntry, samplePaths } from "../content/sample.ts";
import { isJsonKind, type Location, parsePath } from "../content/tree.ts";
import { formatEntryText, parseEntryText } from "./entry-text.ts";
import { keepLines } from "./keep-lines.ts";
import type { Data } from "./tidy.ts";

const files = readFiles("content").files.flatMap((file) => {
	const location = parsePath(file.path);
	return location === undefined || isJsonKind(location.kind) ? [] : [{ ...file, location }];
});

describe("every file of the demonstration network", () => {
	it("is there to be tested", () => {
		expect(files.length).toBeGreaterThan(400);
	});

	it.each(files)("$path is the same after load and save", ({ text, location }) => {
		expect(keepLines(text, save(text, location))).toBe(text);
	});

	it.each(files)("$path holds the same when it is written anew, and writing that again changes nothing", ({ text, path, location }) => {
		const anew = save(text, location);
		expect(parseEntryText(anew)).toEqual(parseEntryText(text));
		expect(save(anew, location)).toBe(anew);
		expect(checkEntry({ path, text: anew }, location).problems).toEqual([]);
	});
});

/** As the editor does it: its forms hold immutable values. */
function save(text: string, { kind, language }: Location): string {
	const data = (Immutable.fromJS(parseEntryText(text)) as Immutable.Map<string, unknown>).toJS();
	return formatEntryText(kind, data, language !== "");
}

test("whatever is written into a text comes back as it was", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme" }), (title, name) => {
			fc.pre(/\S/.test(title) && /^[^\p{C}\u2028\u2029]*$/u.test(title + name));
			const written = formatEntryText("opportunity", { title, speakers: [{ name: `A${name}` }] });
			expect(parseEntryText(written)).toEqual({ title: title.normalize("NFC"), speakers: [{ name: `A${name}`.normalize("NFC") }] });
		}),
	);
});

test.each(["opportunity", "playlist", "badge", "organisation", "city", "network", "page"] as const)(
	"a %s with every property is written as the check wants it",
	(kind) => {
		const text = formatEntryText(kind, { ...(fullEntry(kind) as Data), body: "Text." });
		const location = parsePath(samplePaths[kind]) as Location;
		expect(checkEntry({ path: samplePaths[kind], text }, location).problems).toEqual([]);
		expect(parseEntryText(text)).toEqual({ ...(fullEntry(kind) as Data), body: "Text." });
	},
);

describe("what a form gives", () => {
	it("loses what was emptied", () => {
		const data = {
			title: "Open lab",
			summary: "",
			places: [{ name: "  ", access: [] }],
			links: { booking: null },
			themes: [],
			body: " \n",
		};
		expect(formatEntryText("opportunity", data)).toBe("---\ntitle: Open lab\n---\n");
	});

	it("comes in the schema's order, whatever order it was typed in", () => {
		expect(formatEntryText("opportunity", { kind: "event", places: [{ lng: 25.3, lat: 54.7, name: "Hall" }], title: "Open lab" })).toBe(
			"---\ntitle: Open lab\nkind: event\nplaces:\n  - name: Hall\n    lat: 54.7\n    lng: 25.3\n---\n",
		);
	});

	it("gets quotes where some reader of YAML would bend it", () => {
		const data = { title: "1_000", summary: "no", recurrence: { from: "18:30", starting: "2026-11-28" }, deadline: "2026-11-28T10:00" };
		expect(formatEntryText("opportunity", data)).toBe(
			'---\ntitle: "1_000"\nsummary: "no"\nrecurrence:\n  from: "18:30"\n  starting: 2026-11-28\ndeadline: 2026-11-28T10:00\n---\n',
		);
	});

	it("has its accents in one piece", () => {
		expect(formatEntryText("opportunity", { title: "Z\u030C", body: "a\u0301" })).toBe("---\ntitle: \u017D\n---\n\n\u00e1\n");
	});

	it("keeps a name that the schema does not know, so that the check can name it", () => {
		expect(formatEntryText("opportunity", { orgnisation: "x", title: "Open lab" })).toBe("---\ntitle: Open lab\norgnisation: x\n---\n");
	});

	it("is, for a translation, words only, in lists as long as the original's", () => {
		const data = { title: "Labas", kind: "event", places: [{ lat: 1, name: "" }, { name: "Salė" }], themes: ["digital"] };
		expect(formatEntryText("opportunity", data, true)).toBe("---\ntitle: Labas\nplaces:\n  - {}\n  - name: Salė\n---\n");
	});
});

describe("a change of a file that somebody wrote by hand", () => {
	const path = "content/vilnius/city.md";
	const text = readFileSync(path, "utf8");

	it("touches only the lines of what was changed", () => {
		const after = formatEntryText("city", { ...parseEntryText(text), zoom: 11 });
		expect(keepLines(text, after)).toBe(text.replace("zoom: 12", "zoom: 11"));
	});

	it("leaves the properties alone when only the text is another", () => {
		const after = formatEntryText("city", { ...parseEntryText(text), body: "Labas." });
		expect(keepLines(text, after)).toBe(`${text.slice(0, text.indexOf("\n---\n\n") + 6)}Labas.\n`);
	});

	it("keeps comments, and puts what is new where the schema has it", () => {
		const before = "---\n# Checked by phone.\ntitle: 'Lab'\n\nkind: event   # or workshop\nthemes:\n- digital\n---\n\n\nText.\n";
		const after = formatEntryText("opportunity", { ...parseEntryText(before), summary: "Come." });
		expect(keepLines(before, after)).toBe(before.replace("'Lab'\n", "'Lab'\nsummary: Come.\n"));
	});

	it("takes a property away with its lines", () => {
		const before = "---\ntitle: Lab\nplaces:\n  - name: Hall\n    lat: 1\n    lng: 2\nkind: event\n---\n";
		expect(keepLines(before, "---\ntitle: Lab\nkind: event\n---\n")).toBe("---\ntitle: Lab\nkind: event\n---\n");
	});

	it("is written anew when the old lines cannot be read", () => {
		expect(keepLines("---\ntitle: [\n---\n", "---\ntitle: Lab\n---\n")).toBe("---\ntitle: Lab\n---\n");
	});
});
