import { expect, it } from "vitest";
import { explainCities } from "./cities.ts";

it("a proposal for one city passes, with the network's files and the code beside it", () => {
	const paths = ["content/vilnius/city.md", "content/vilnius/media/a.png", "content/skills/a.json", "content/network.md", "src/a.ts", "a"];
	expect(explainCities(paths, [])).toBe("");
	expect(explainCities(["content/pages/about.md", "content/media/logo.png"], [])).toBe("");
});

it("a proposal that changes two cities is told to become two", () => {
	const paths = ["content/vilnius/city.md", "content/tilburg/badges/a.md", "content/tilburg/badges/b.md"];
	expect(explainCities(paths, ["bug"])).toBe(
		'Make one proposal for each city: this one changes tilburg (2 files), vilnius (1 file). Or ask a network maintainer for the label "several-cities".',
	);
});

it("a network maintainer lets it pass by a label", () => {
	expect(explainCities(["content/vilnius/city.md", "content/tilburg/city.md"], ["several-cities"])).toBe("");
});

it("a folder with a strange name counts, and its name is not repeated", () => {
	const sentence = explainCities(["content/vilnius/city.md", "content/\n::error::x/city.md"], []);
	expect(sentence).toContain("a folder that is no city (1 file), vilnius (1 file)");
	expect(sentence).not.toContain("\n");
});
