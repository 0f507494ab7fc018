import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parseConcept } from "./concept.ts";
import { fakeSkill, fakeUri } from "./fake-esco.ts";
import { mergeSkill } from "./merge.ts";
import { isRefusal } from "./refusal.ts";
import { formatSkill, parseSkill } from "./skill-file.ts";

const root = new URL("../../", import.meta.url);

test("languages are sorted, properties follow the schema, and the file ends with a line end", () => {
	const text = formatSkill({ labels: { nb: "b", en: "a" }, kind: "skill", uri: "u", framework: "esco", ownLabels: ["nb"] });
	expect(text).toBe(
		'{\n  "framework": "esco",\n  "uri": "u",\n  "kind": "skill",\n  "labels": {\n    "en": "a",\n    "nb": "b"\n  },\n  "ownLabels": [\n    "nb"\n  ]\n}\n',
	);
});

test("every committed skill is written exactly as this client would write it", () => {
	const names = readdirSync(new URL("content/skills/", root)).filter((name) => name.endsWith(".json"));
	const differing = names.filter((name) => {
		const text = readFileSync(new URL(`content/skills/${name}`, root), "utf8");
		const skill = parseSkill(text);
		return isRefusal(skill) || formatSkill(skill) !== text;
	});
	expect(differing).toEqual([]);
});

test.each([
	"",
	"{",
	"[]",
	"null",
	'{"framework":"esco"}',
	'{"framework":"esco","labels":{"en":"a"},"unknown":1}',
	'{"framework":"esco","labels":{},"constructor":1}',
])("%j is no skill", (text) => {
	expect(parseSkill(text)).toEqual({
		refused: 'It is not a skill as the schema asks for it. Run "npm run check:content" to see why.',
		down: false,
	});
});

test("what is merged fits the schema of a skill", () => {
	const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
	ajv.addSchema(readSchema("common"));
	const concept = parseConcept(fakeSkill(1), fakeUri(1));
	if (isRefusal(concept)) throw new Error(concept.refused);
	const merged = mergeSkill(
		{ framework: "esco", uri: fakeUri(1), kind: "skill", labels: { sr: "žongliranje" }, ownLabels: ["sr"] },
		concept,
	);
	const validate = ajv.compile(readSchema("skill"));
	validate(JSON.parse(formatSkill(merged)));
	expect(validate.errors ?? []).toEqual([]);
});

function readSchema(name: string) {
	return JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), "utf8"));
}
