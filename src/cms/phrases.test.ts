import { describe, expect, it } from "vitest";
import { type Kind, schemas } from "../content/kinds.ts";
import { buildTranslate } from "../locales/text.ts";
import type { Field } from "./field.ts";
import { buildFields } from "./fields.ts";
import { buildSay, PHRASES } from "./phrases.ts";

const kinds: readonly Kind[] = ["opportunity", "playlist", "badge", "organisation", "city", "network", "page"];
/** Signs to choose by their look: their names are those of the drawings. */
const icons = new Set(schemas.badge.properties?.drawing?.properties?.icon?.enum?.map((name) => name.replaceAll("-", " ")));

/** Every English text that a form asks to be said in the editor's language. */
function collectTexts(): ReadonlySet<string> {
	const asked = new Set<string>();
	const say = (english: string) => {
		if (english !== "" && !icons.has(english)) asked.add(english);
		return english;
	};
	const context = { t: buildTranslate("en"), language: "en", say };
	const fields: readonly Field[] = kinds.flatMap((kind) => buildFields(kind, context));
	expect(fields.length).toBeGreaterThan(50);
	for (const kind of ["organisation", "city", "page", "network"] as const) say(schemas[kind].title ?? "");
	return asked;
}

describe.each(Object.entries(PHRASES))("the words on the fields in %s", (_, phrases) => {
	it("are there for every label, hint and choice of the schemas", () => {
		expect([...collectTexts()].filter((english) => !Object.hasOwn(phrases, english))).toEqual([]);
	});

	it("say something of their own, without spaces around it and without typewriter quotation marks", () => {
		const same = new Set(
			"Archive Badge Badges Centre Criteria Date Link Links Logo Name Organisation Page Partner Partners Playlist Status Video Videos West Zoom minutes".split(
				" ",
			),
		);
		const odd = Object.entries(phrases).filter(
			([english, text]) => text.trim() === "" || text !== text.trim() || /["']/.test(text) || (text === english && !same.has(text)),
		);
		expect(odd).toEqual([]);
	});

	it("keep the examples and placeholders of the English ones", () => {
		const marks = (text: string) =>
			text.match(/\{\w\}|\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?|https:\/\/|[a-z-]+@example\.org|[a-z-]+\.jpg|Europe\/\w+/g)?.sort() ?? [];
		const lost = Object.entries(phrases).filter(([english, text]) => marks(english).join() !== marks(text).join());
		expect(lost).toEqual([]);
	});
});

it("English keeps the schema's words", () => {
	expect(buildSay("en")("Title")).toBe("Title");
	expect(buildSay("lt")("Title")).toBe("Antraštė");
	expect(buildSay("lt")("toString")).toBe("toString");
});
