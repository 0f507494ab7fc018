import { describe, expect, it } from "vitest";
import { builtOpportunity, firstCity, sampleContent, sampleEntry, sampleNetwork } from "../../tests/sample.ts";
import { buildNetwork } from "./build.ts";
import { cityUrl, entryUrl, facetUrl, hubPageUrl, hubUrl, monthOf, pageLanguages, sectionUrl, skillUrl } from "./url.ts";

const network = sampleNetwork([]);
const city = firstCity(network);

describe("addresses", () => {
	it("of the hub have no language when it is the main one", () => {
		expect([hubUrl(network, "en"), hubUrl(network, "lt"), hubUrl(network, "lt", "join/")]).toEqual(["/", "/lt/", "/lt/join/"]);
	});

	it("of a city name the language after the city", () => {
		expect([cityUrl(city, "lt"), cityUrl(city, "en")]).toEqual(["/vilnius/", "/vilnius/en/"]);
	});

	it("of sections and facets name the page from the second one on", () => {
		expect(sectionUrl(city, "lt", "explore")).toBe("/vilnius/explore/");
		expect(sectionUrl(city, "en", "explore", 2)).toBe("/vilnius/en/explore/2/");
		expect(facetUrl(city, "lt", "month", "2026-11")).toBe("/vilnius/months/2026-11/");
		expect(facetUrl(city, "en", "theme", "digital", 3)).toBe("/vilnius/en/themes/digital/3/");
	});

	it("of an entry are in the reader's language only where it has that text", () => {
		const translated = builtOpportunity({}, {}, { en: { title: "Lab" } });
		expect(entryUrl(translated, "en")).toBe("/vilnius/en/opportunities/open-lab/");
		expect(entryUrl(builtOpportunity(), "en")).toBe("/vilnius/opportunities/open-lab/");
		expect(entryUrl(translated, "fi")).toBe("/vilnius/opportunities/open-lab/");
	});

	it("of each kind of entry have a folder of their own", () => {
		const [organisation, badge] = [city.organisations[0], city.badges[0]];
		expect(organisation && entryUrl(organisation, "lt")).toBe("/vilnius/organisations/youth-centre/");
		expect(badge && entryUrl(badge, "lt")).toBe("/vilnius/badges/team-player/");
		const [skill] = network.skills.values();
		expect(skill && skillUrl(city, "lt", skill)).toBe("/vilnius/skills/work-in-teams/");
	});

	it("of news stand under news, of other pages at the top", () => {
		const pages = [
			sampleEntry("about", { title: "About", summary: "Us.", kind: "page" } as const),
			sampleEntry("hello", { title: "Hello", summary: "New.", kind: "news" } as const),
		];
		const hub = buildNetwork(sampleContent([], { pages }));
		expect([...hub.pages, ...hub.news].map((page) => hubPageUrl(hub, page, "lt"))).toEqual(["/lt/about/", "/lt/news/hello/"]);
	});
});

describe("pageLanguages", () => {
	it("are the city's main one and those of the city's that the text exists in", () => {
		expect(pageLanguages(builtOpportunity({}, {}, { en: { title: "Lab" }, fi: { title: "Laboratorio" } }))).toEqual(["lt", "en"]);
		expect(pageLanguages(builtOpportunity({ language: "en" }))).toEqual(["lt", "en"]);
	});
});

describe("monthOf", () => {
	it("is the month in the city, not in UTC", () => {
		expect(monthOf(Date.UTC(2026, 10, 30, 23), "Europe/Vilnius")).toBe("2026-12");
	});
});
