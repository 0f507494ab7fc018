import { expect, test } from "vitest";
import { mergeSkill } from "./merge.ts";

const committed = {
	framework: "esco" as const,
	uri: "http://data.europa.eu/esco/skill/x",
	kind: "attitude" as const,
	labels: { en: "old", sr: "naše", nb: "vårt" },
	synonyms: { en: ["older"], sr: ["drugo"] },
	area: "Juggling",
	ownLabels: ["sr", "nb"],
};
const concept = { uri: committed.uri, kind: "skill" as const, labels: { en: "new", nb: "deres" }, synonyms: { en: ["newer"] } };

test("the framework's labels and other names win; those of languages that it lacks stay", () => {
	const merged = mergeSkill(committed, concept);
	expect(merged.labels).toEqual({ en: "new", nb: "deres", sr: "naše" });
	expect(merged.synonyms).toEqual({ en: ["newer"], sr: ["drugo"] });
});

test("a language whose label came from the framework is no longer our own translation", () => {
	expect(mergeSkill(committed, concept).ownLabels).toEqual(["sr"]);
	expect(mergeSkill({ ...committed, ownLabels: ["nb"] }, concept)).not.toHaveProperty("ownLabels");
});

test("kind and area stay", () => {
	expect(mergeSkill(committed, concept)).toMatchObject({ kind: "attitude", area: "Juggling" });
});

test("no empty list of other names is made", () => {
	const { synonyms: _, ...plain } = committed;
	expect(mergeSkill(plain, { ...concept, synonyms: {} })).not.toHaveProperty("synonyms");
});
