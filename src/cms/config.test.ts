import { expect, it } from "vitest";
import { readContent } from "../content/read.ts";
import { slugPattern } from "../content/tree.ts";
import { buildCityConfig, buildHubConfig, collectionName } from "./config.ts";

const { content } = await readContent("content");
if (content === undefined) throw new Error("The demonstration network cannot be read.");
const options = { siteUrl: "http://localhost:8080/", gitUrl: "/admin/git", branch: "main", style: "/assets/city.css" };
const vilnius = content.cities.find(({ slug }) => slug === "vilnius");
if (vilnius === undefined) throw new Error("There is no Vilnius.");
const config = buildCityConfig(vilnius, content, options);

it("one editor is for one city: every folder of its configuration is the city's", () => {
	for (const { name, folder } of config.collections) {
		expect(name).toMatch(/^vilnius_/);
		expect(`${folder}/`).toMatch(/^content\/vilnius\//);
	}
	expect(config.media_folder).toBe("content/vilnius/media");
});

it("the hub has its pages and itself", () => {
	const hub = buildHubConfig(content, options);
	expect(hub.collections.map(({ name, folder }) => [name, folder])).toEqual([
		["pages_page", "content/pages"],
		["pages_network", "content"],
	]);
});

it("no city can have the hub's name in a branch, for a city's folder cannot be called so", () => {
	expect(collectionName("", "page")).toBe("pages_page");
	expect(slugPattern.test("pages_page")).toBe(false);
});

it("what an entry may name: the city's own, what it names of others already, and every skill", () => {
	const { opportunity = [], organisation = [], skill = [] } = config.choices;
	expect(opportunity.map(({ value }) => value)).toContain("open-lab");
	expect(organisation.map(({ value }) => value)).toContain("nectarus");
	expect(skill).toHaveLength(content.skills.length);
	const named = JSON.stringify(vilnius.playlists.map(({ data }) => data)).match(/"opportunity":"([a-z-]+\/[a-z-]+)"/)?.[1];
	expect(named).toBeDefined();
	expect(opportunity.map(({ value }) => value)).toContain(named);
});

it("a configuration stays small", () => {
	expect(JSON.stringify(config).length).toBeLessThan(100_000);
});

it("each collection knows the pages of its entries", () => {
	const paths = [...config.collections, ...buildHubConfig(content, options).collections].map((each) => each.preview_path);
	expect(paths).toEqual([
		"vilnius/opportunities/{{slug}}/",
		"vilnius/playlists/{{slug}}/",
		"vilnius/badges/{{slug}}/",
		"vilnius/organisations/{{slug}}/",
		"vilnius/",
		"{{slug}}/",
		"",
	]);
});

it("a place with several languages keeps its translations beside the original", () => {
	expect(config.i18n).toEqual({ structure: "multiple_files", locales: ["lt", "en"], default_locale: "lt" });
	expect(config.collections.every(({ i18n }) => i18n === true)).toBe(true);
	const alone = content.cities.find(({ city }) => city.data.languages.length === 1);
	expect(alone && buildCityConfig(alone, content, options).i18n).toBeUndefined();
});
