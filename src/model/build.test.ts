import { describe, expect, it } from "vitest";
import {
	firstCity,
	sampleBadge,
	sampleCity,
	sampleContent,
	sampleEntry,
	sampleNetwork,
	sampleOpportunity,
	sampleOrganisation,
	samplePlaylist,
	sampleSkill,
} from "../../tests/sample.ts";
import { buildNetwork } from "./build.ts";

const ids = (entries: readonly { readonly id: string }[] | undefined) => entries?.map(({ id }) => id);

const lorca = sampleCity("lorca", {
	organisations: [sampleEntry("cazalla", sampleOrganisation())],
	opportunities: [sampleEntry("radio", sampleOpportunity({ organisation: "cazalla", badges: ["vilnius/team-player"] }))],
});

const vilnius = sampleCity("vilnius", {
	organisations: [sampleEntry("youth-centre", sampleOrganisation({ verified: { by: "lorca/cazalla", until: "2027-01-01" } }))],
	badges: [
		sampleEntry("captain", sampleBadge({ needs: { atLeast: 1, badges: ["team-player", "gone"] } })),
		sampleEntry("secret", sampleBadge({ status: "draft" })),
		sampleEntry("team-player", sampleBadge({ skills: ["work-in-teams", "gone"] })),
	],
	opportunities: [
		sampleEntry(
			"open-lab",
			sampleOpportunity({
				coOrganisers: ["lorca/cazalla", "gone", { name: "Friends" }],
				partners: ["youth-centre", "lorca/gone"],
				badges: ["team-player", "secret", "gone"],
				skills: ["work-in-teams", "gone"],
			}),
		),
		sampleEntry("unfinished", sampleOpportunity({ status: "draft" })),
	],
	playlists: [
		sampleEntry(
			"first-steps",
			samplePlaylist({
				steps: [{ opportunity: "lorca/radio" }, { opportunity: "gone" }, { private: "A talk." }, { badge: "team-player", optional: true }],
				unlocks: [{ playlist: "gone" }, { playlist: "next-steps" }],
				badges: ["team-player"],
			}),
		),
		sampleEntry("next-steps", samplePlaylist({ organisation: "gone", steps: [{ playlist: "first-steps" }] })),
	],
});

const skills = [sampleEntry("unused", sampleSkill()), sampleEntry("work-in-teams", sampleSkill())];
const network = buildNetwork(sampleContent([lorca, vilnius], { skills }));
const city = network.cities[1] ?? firstCity(network);
const named = <Item extends { readonly slug: string }>(items: readonly Item[], slug: string) => items.find((item) => item.slug === slug);

describe("buildNetwork", () => {
	it("leaves drafts out", () => {
		expect(ids(city.opportunities)).toEqual(["vilnius/open-lab"]);
		expect(ids(city.badges)).toEqual(["vilnius/captain", "vilnius/team-player"]);
	});

	it("leaves out references to what is missing or a draft", () => {
		const lab = named(city.opportunities, "open-lab");
		expect(ids(lab?.badges)).toEqual(["vilnius/team-player"]);
		expect(ids(lab?.skills)).toEqual(["work-in-teams"]);
		expect(lab?.partners.map((partner) => partner.kind)).toEqual(["organisation"]);
		expect(ids(named(city.badges, "captain")?.needs)).toEqual(["vilnius/team-player"]);
		expect(named(city.playlists, "next-steps")?.organiser).toBeUndefined();
	});

	it("finds the entry of another city, and keeps a named organisation by its name", () => {
		const lab = named(city.opportunities, "open-lab");
		expect(lab?.organisers.map((organiser) => (organiser.kind === "named" ? organiser.name : organiser.id))).toEqual([
			"vilnius/youth-centre",
			"lorca/cazalla",
			"Friends",
		]);
		expect(named(city.organisations, "youth-centre")?.verifiedBy).toBe(network.cities[0]?.organisations[0]);
	});

	it("leaves a dangling step out, keeps a private one, and remembers where each stood", () => {
		const steps = named(city.playlists, "first-steps")?.steps;
		expect(steps?.map(({ index, target, optional }) => [index, target?.id, optional])).toEqual([
			[0, "lorca/radio", false],
			[2, undefined, false],
			[3, "vilnius/team-player", true],
		]);
		const [unlocked, ...others] = named(city.playlists, "first-steps")?.unlocks ?? [];
		expect([unlocked?.index, unlocked?.target.id, others]).toEqual([1, "vilnius/next-steps", []]);
	});

	it("derives the other side of every reference, once, also in another city", () => {
		const badge = named(city.badges, "team-player");
		expect(ids(badge?.opportunities)).toEqual(["lorca/radio", "vilnius/open-lab"]);
		expect(ids(badge?.playlists)).toEqual(["vilnius/first-steps"]);
		expect(ids(badge?.neededFor)).toEqual(["vilnius/captain"]);
		expect(badge?.issuer?.id).toBe("vilnius/youth-centre");
		expect(ids(named(city.organisations, "youth-centre")?.opportunities)).toEqual(["vilnius/open-lab"]);
		expect(ids(network.cities[0]?.organisations[0]?.opportunities)).toEqual(["lorca/radio", "vilnius/open-lab"]);
		expect(ids(network.cities[0]?.opportunities[0]?.playlists)).toEqual(["vilnius/first-steps"]);
		expect(ids(named(city.playlists, "first-steps")?.playlists)).toEqual(["vilnius/next-steps"]);
	});

	it("keeps only the skills that an entry uses", () => {
		expect([...network.skills.keys()]).toEqual(["work-in-teams"]);
		expect(ids(network.skills.get("work-in-teams")?.badges)).toEqual(["vilnius/team-player"]);
	});

	it("names a badge, skill or partner once though an entry names it twice", () => {
		const twice = sampleOpportunity({ coOrganisers: ["vilnius/youth-centre"], badges: ["team-player", "vilnius/team-player"] });
		const { badges, organisations } = firstCity(sampleNetwork([sampleEntry("open-lab", twice)]));
		expect(ids(badges[0]?.opportunities)).toEqual(["vilnius/open-lab"]);
		expect(ids(organisations[0]?.opportunities)).toEqual(["vilnius/open-lab"]);
	});

	it("orders the menu by its numbers and news by date, newest first", () => {
		const pages = [
			sampleEntry("old", { title: "Old", summary: "Was.", kind: "news", publishedOn: "2026-01-01" } as const),
			sampleEntry("faq", { title: "FAQ", summary: "Ask.", kind: "page", order: 2 } as const),
			sampleEntry("new", { title: "New", summary: "Is.", kind: "news", publishedOn: "2026-09-01" } as const),
			sampleEntry("about", { title: "About", summary: "Us.", kind: "page", order: 1 } as const),
			sampleEntry("draft", { title: "Draft", summary: "Not yet.", kind: "page", status: "draft" } as const),
		];
		const hub = buildNetwork(sampleContent([], { pages }));
		expect([hub.pages, hub.news].map((list) => list.map(({ slug }) => slug))).toEqual([
			["about", "faq"],
			["new", "old"],
		]);
	});
});
