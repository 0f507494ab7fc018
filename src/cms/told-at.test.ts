import { describe, expect, it } from "vitest";
import { samplePaths } from "../content/sample.ts";
import { listMistakes } from "../content/sample-mistakes.ts";
import { type Location, parsePath } from "../content/tree.ts";
import { buildTranslate } from "../locales/text.ts";
import { findEntryProblems } from "./entry-problems.ts";
import type { Field } from "./field.ts";
import { buildFields } from "./fields.ts";
import type { Data } from "./tidy.ts";
import { toldAt } from "./told-at.ts";

const kinds = ["opportunity", "playlist", "badge", "organisation", "city", "network", "page"] as const;
const home = { languages: ["en"], timeZone: "Europe/Vilnius", bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 } };

/** The paths of the fields that a form has for these data, as they stand on the screen. */
function pathsIn(fields: readonly Field[], data: unknown, prefix = ""): string[] {
	return fields.flatMap((field) => {
		const path = `${prefix}${field.name}`;
		const value = (data as Data | undefined)?.[field.name];
		if (field.widget !== "list") return [path, ...pathsIn(field.fields ?? [], value, `${path}.`)];
		const items: readonly unknown[] = Array.isArray(value) ? value : [];
		return [
			path,
			...items.flatMap((item, index) => (field.field ? [`${path}.${index}`] : pathsIn(field.fields ?? [], item, `${path}.${index}.`))),
		];
	});
}

describe.each(kinds)("in a full %s", (kind) => {
	const fields = buildFields(kind, { t: buildTranslate("en"), language: "en", say: (english) => english });

	it.each(listMistakes(kind))("the sentence stands at the innermost field round the mistake: $name", ({ name, data, line }) => {
		const location = parsePath(samplePaths[kind]) as Location;
		const paths = new Set(pathsIn(fields, data));
		const places = findEntryProblems(location, data as Data, home).map(({ path }) => toldAt(path, paths));
		// What was emptied is left out, and then it is missing elsewhere.
		const isEmptied = /: (?:empty|minItems|minLength|minProperties)$/.test(name);
		const mistaken = isEmptied ? "" : line.replaceAll("/", ".");
		for (const place of places) {
			expect(paths).toContain(place);
			expect(`${place}.`.startsWith(mistaken === "" ? "" : `${toldAt(mistaken, paths)}.`)).toBe(true);
		}
	});
});

it("a value that has no field of its own is told at the list round it, and one without any at the text", () => {
	const paths = new Set(["themes", "steps", "steps.0.note"]);
	expect(toldAt("themes.3", paths)).toBe("themes");
	expect(toldAt("steps.0", paths)).toBe("steps");
	expect(toldAt("steps.0.note", paths)).toBe("steps.0.note");
	expect(toldAt("zzz", paths)).toBe("body");
});
