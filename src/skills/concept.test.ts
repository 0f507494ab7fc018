import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseConcept } from "./concept.ts";
import { fakeSkill, fakeUri } from "./fake-esco.ts";

const uri = fakeUri(3);
const reference = new URL("../../../shared/reference/esco-api/resource-skill.json", import.meta.url);

describe("an answer about a skill", () => {
	test("gives labels and other names in our languages only, with nb for ESCO's no", () => {
		expect(parseConcept(fakeSkill(3), uri)).toEqual({
			uri,
			kind: "skill",
			labels: { en: "juggle 3 lanterns", lt: "žongliruoti 3 žibintais", nb: "sjonglere 3 lykter" },
			synonyms: { en: ["lantern juggling 3", "toss 3 lanterns"] },
		});
	});

	test("keeps four other names at most, each once, and none that is the label or not plain text", () => {
		const en = ["juggle 3 lanterns", "one", "one", "t\u202Ewo", "x".repeat(161), 7, " two ", "three", "four", "five"];
		expect(parseConcept(fakeSkill(3, { alternativeLabel: { en } }), uri)).toMatchObject({
			synonyms: { en: ["one", "two", "three", "four"] },
		});
	});

	test("tells knowledge from skills", () => {
		const _links = { hasSkillType: [{ uri: "http://data.europa.eu/esco/skill-type/knowledge" }] };
		expect(parseConcept(fakeSkill(3, { _links }), uri)).toMatchObject({ kind: "knowledge" });
	});

	test("leaves out a language whose label is empty", () => {
		expect(parseConcept(fakeSkill(3, { preferredLabel: { en: "juggle", lt: "", no: null } }), uri)).toMatchObject({
			labels: { en: "juggle" },
		});
	});

	test.each([
		["is about another skill", { uri: fakeUri(4) }, `ESCO was asked for ${uri}, but answered about "${fakeUri(4)}".`],
		["names no skill", { uri: undefined }, `ESCO was asked for ${uri}, but answered about something unreadable.`],
		["is about an occupation", { className: "Occupation" }, `${uri} is not a "Skill" in ESCO, but "Occupation".`],
		[
			"is about an abandoned skill",
			{ status: "obsolete" },
			`${uri} is no longer "released" in ESCO, but "obsolete". Look for the skill that replaces it.`,
		],
		["has no labels", { preferredLabel: [] }, `The answer about ${uri} has no labels.`],
		["has no English label", { preferredLabel: { lt: "žongliruoti" } }, `The answer about ${uri} has no English label.`],
		[
			"has a label that turns the text round",
			{ preferredLabel: { en: "a\u202Eb" } },
			`The label of ${uri} in "en" is not plain text of 1 to 160 characters.`,
		],
		[
			"has a label that is too long",
			{ preferredLabel: { en: "x", no: "y".repeat(161) } },
			`The label of ${uri} in "no" is not plain text of 1 to 160 characters.`,
		],
	])("that %s is refused", (_what, changes, refused) => {
		expect(parseConcept(fakeSkill(3, changes), uri)).toEqual({ refused, down: false });
	});

	test("of any shape gives a concept or a refusal, never an exception", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (whole, part) => {
				expect(parseConcept(whole, uri)).toHaveProperty("refused");
				parseConcept(fakeSkill(3, { preferredLabel: part, alternativeLabel: whole, _links: part }), uri);
				parseConcept(fakeSkill(3, { alternativeLabel: { en: part }, _links: { hasSkillType: whole } }), uri);
			}),
		);
	});

	test.skipIf(!existsSync(reference))(
		"recorded from the real ESCO API is understood (left out where ../shared/reference is absent)",
		() => {
			const answer = JSON.parse(readFileSync(reference, "utf8"));
			const concept = parseConcept(answer, answer.uri);
			expect(concept).toMatchObject({
				kind: "knowledge",
				labels: { en: "multimedia systems", nb: "multimediesystemer", lt: "multimedijų sistemos" },
			});
			expect(concept).toHaveProperty("synonyms.en.length", 4);
			expect(Object.keys("labels" in concept ? concept.labels : {})).toHaveLength(12);
		},
	);
});
