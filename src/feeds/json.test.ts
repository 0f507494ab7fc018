import { describe, expect, it } from "vitest";
import { builtOpportunity } from "../../tests/sample.ts";
import { formatJson } from "./json.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: 0 };

function read(...opportunities: Parameters<typeof formatJson>[0]) {
	return JSON.parse(formatJson(opportunities, context));
}

describe("formatJson", () => {
	it("names its format, and is valid without opportunities", () => {
		expect(read()).toEqual({ format: "cities-of-learning/opportunities/1", site: "https://example.org/", opportunities: [] });
	});

	it("holds the facts, the text and the links of an entry", () => {
		const sessions = [{ start: "2026-11-28T10:00", end: "2026-11-28T13:00" }];
		const [found] = read(
			builtOpportunity({ sessions, badges: ["team-player"], skills: ["work-in-teams"], partners: [{ name: "Friends" }] }),
		).opportunities;
		expect(found).toMatchObject({
			id: "vilnius/open-lab",
			url: "https://example.org/vilnius/opportunities/open-lab/",
			urls: { lt: "https://example.org/vilnius/opportunities/open-lab/" },
			city: { id: "vilnius", timeZone: "Europe/Vilnius" },
			language: "lt",
			facts: { title: "Open lab", kind: "workshop", sessions },
			body: "Come **along**.",
			sessions: [{ start: "2026-11-28T10:00:00+02:00", end: "2026-11-28T13:00:00+02:00", session: 0 }],
			organisers: [{ id: "vilnius/youth-centre", name: "Youth centre", url: "https://example.org/vilnius/organisations/youth-centre/" }],
			partners: [{ name: "Friends" }],
			badges: [{ id: "vilnius/team-player", name: "Team player" }],
			skills: [{ id: "work-in-teams", uri: "http://data.europa.eu/esco/skill/1", label: "work in teams" }],
		});
	});

	it("holds every translation, and of it only what differs", () => {
		const words = { en: { title: "Lab", outcomes: [null, "Weld."] }, de: {} };
		const [found] = read(builtOpportunity({ outcomes: ["Pjauti.", "Virinti."] }, {}, words)).opportunities;
		expect(found.translations).toEqual({ en: { title: "Lab", outcomes: [null, "Weld."] }, de: {} });
	});

	it("has the same bytes whatever the order of the keys in the file", () => {
		const one = builtOpportunity({ capacity: 12, audience: { minAge: 14, text: "All" } });
		const other = builtOpportunity({ audience: { text: "All", minAge: 14 }, capacity: 12 });
		expect(formatJson([one], context)).toBe(formatJson([other], context));
	});

	it("brings hostile titles back unchanged", () => {
		for (const title of ["</script>", '"\\', "\u2028", "שלום 👋"])
			expect(read(builtOpportunity({ title })).opportunities[0].facts.title).toBe(title);
	});
});
