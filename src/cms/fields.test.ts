import { describe, expect, it } from "vitest";
import { type Kind, resolveSchema, type Schema, schemas } from "../content/kinds.ts";
import { buildTranslate } from "../locales/text.ts";
import type { Field } from "./field.ts";
import { buildFields } from "./fields.ts";
import { buildSay } from "./phrases.ts";

const kinds: readonly Kind[] = ["opportunity", "playlist", "badge", "organisation", "city", "network", "page"];
const english = { t: buildTranslate("en"), language: "en", say: buildSay("en") };
const lithuanian = { t: buildTranslate("lt"), language: "lt", say: buildSay("lt") };
const fieldsOf = (kind: Kind) => buildFields(kind, english);

describe.each(kinds)("the form of a %s", (kind) => {
	it("has a field for every property of its schema, in the schema's order, and the text last", () => {
		expect(namesOf(fieldsOf(kind))).toEqual([...propertiesOf(schemas[kind]), "body"]);
	});

	it("asks for what the schema requires, and says the schema's words", () => {
		for (const { name, label, hint, required } of fieldsOf(kind).slice(0, -1)) {
			const schema = resolveSchema(schemas[kind].properties?.[name] ?? {});
			expect({ name, label, hint, required }).toEqual({
				name,
				label: schema.title,
				hint: schema.description,
				required: schemas[kind].required?.includes(name) ?? false,
			});
		}
	});

	it("starts every list empty, for otherwise an item appears that nobody wrote", () => {
		for (const field of everyField(fieldsOf(kind))) if (field.widget === "list") expect(field.default).toEqual([]);
	});
});

/** `places/*` and `places/name`: all names, with the depth they stand in. */
function namesOf(fields: readonly Field[], path = ""): string[] {
	return fields.flatMap(({ name, fields: inner = [] }) => [`${path}${name}`, ...namesOf(inner, `${path}${name}/`)]);
}

function propertiesOf(schema: Schema, path = ""): string[] {
	return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
		const resolved = resolveSchema(inner);
		const deeper = resolved.type === "array" ? resolveSchema(resolved.items ?? {}) : resolved;
		return [`${path}${name}`, ...(deeper.type === "object" ? propertiesOf(deeper, `${path}${name}/`) : [])];
	});
}

function everyField(fields: readonly Field[]): Field[] {
	return fields.flatMap((field) => [
		field,
		...everyField(field.fields ?? []),
		...(field.field === undefined ? [] : everyField([field.field])),
	]);
}

describe("a field", () => {
	const find = (path: string) => {
		const [kind = "", ...names] = path.split("/");
		let fields = fieldsOf(kind as Kind);
		let found: Field | undefined;
		for (const name of names) {
			found = fields.find((field) => field.name === name);
			fields = found?.fields ?? [];
		}
		return found;
	};

	it.each([
		["opportunity/title", { widget: "string" }],
		["opportunity/summary", { widget: "text" }],
		["opportunity/organisation", { widget: "organisation", choices: "organisation" }],
		["opportunity/sessions/start", { widget: "input", input: "datetime-local" }],
		["opportunity/recurrence/from", { widget: "input", input: "time" }],
		["opportunity/recurrence/starting", { widget: "input", input: "date" }],
		["opportunity/approximateDates/from", { widget: "input", input: "month" }],
		["opportunity/skills", { widget: "select", multiple: true, choices: "skill" }],
		["opportunity/places/lat", { widget: "number", value_type: "float", min: -90, max: 90 }],
		["opportunity/image/file", { widget: "image", choose_url: false }],
		["opportunity/outcomes", { widget: "list", label_singular: "Learning outcome" }],
		["opportunity/links/booking", { widget: "input", input: "url" }],
		["playlist/steps/opportunity", { widget: "select", choices: "opportunity" }],
		["organisation/email", { widget: "input", input: "email" }],
		["city/colours/main", { widget: "input", input: "color" }],
		["badge/validFor/amount", { widget: "number", value_type: "int", min: 1, max: 1000 }],
	])("%s is edited as it should be", (path, expected) => {
		expect(find(path)).toMatchObject(expected);
	});

	it("offers the schema's choices in the words of the site's pages", () => {
		expect(find("opportunity/kind")?.options?.[0]).toEqual({ value: "event", label: "Event" });
		expect(find("city/kind")?.options?.at(-1)).toEqual({ value: "theme", label: "Theme" });
		expect(buildFields("opportunity", lithuanian).find(({ name }) => name === "kind")?.options?.[0]?.label).toBe(
			buildTranslate("lt")("kind.event"),
		);
	});

	it("says weekdays and languages in the language of the editor", () => {
		const days = (context: typeof english) => {
			const recurrence = buildFields("opportunity", context).find(({ name }) => name === "recurrence");
			return recurrence?.fields?.find(({ name }) => name === "days")?.options?.[1];
		};
		expect(days(english)).toEqual({ value: "tuesday", label: "Tuesday" });
		expect(days(lithuanian)).toEqual({ value: "tuesday", label: "Antradienis" });
		expect(find("city/languages")?.options?.[1]).toEqual({ value: "lt", label: "Lithuanian" });
		expect(find("opportunity/heldIn")).toMatchObject({ widget: "select", multiple: true, choices: "language" });
	});

	it.each([
		["opportunity/places", "place"],
		["organisation/place", "place"],
		["playlist/steps", "step"],
		["playlist/unlocks", "step"],
		["opportunity/sessions", "session"],
		["opportunity/recurrence", "rhythm"],
		["badge/drawing", "drawing"],
		["badge/tasks", undefined],
	])("%s has beside its fields: %s", (path, part) => {
		expect(find(path)?.part).toBe(part);
	});

	it("can be translated when there are words in it", () => {
		expect(find("opportunity/title")?.i18n).toBe(true);
		expect(find("opportunity/places")?.i18n).toBe(true);
		expect(find("opportunity/kind")?.i18n).toBeUndefined();
	});
});
