import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOfLabel } from "./slug.ts";

const folder = new URL("../../content/skills/", import.meta.url);

test.each([
	["work in teams", "work-in-teams"],
	["Python (computer programming)", "python"],
	["raise awareness on local community's priorities", "raise-awareness-on-local-community-priorities"],
	["café “au lait” & C++", "cafe-au-lait-c"],
	["(only) (brackets)", ""],
	["żongliruoti", "zongliruoti"],
])("%s becomes %s", (label, slug) => {
	expect(slugOfLabel(label)).toBe(slug);
});

test("the ESCO skills in content/skills have the names that this function gives", () => {
	const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
	const skills = names.map((name) => ({ name, skill: JSON.parse(readFileSync(new URL(name, folder), "utf8")) }));
	const differing = skills.filter(({ name, skill }) => skill.framework === "esco" && `${slugOfLabel(skill.labels.en)}.json` !== name);
	expect(differing.map(({ name }) => name)).toEqual([]);
});

test("whatever the label is, the slug is empty or a name of at most 63 characters", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), (label) => {
			expect(slugOfLabel(label)).toMatch(/^$|^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/);
		}),
	);
});
