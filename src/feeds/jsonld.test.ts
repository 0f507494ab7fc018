import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	firstCity,
	sampleBadge,
	sampleCity,
	sampleContent,
	sampleEntry,
	sampleOpportunity,
	sampleOrganisation,
	samplePlaylist,
} from "../../tests/sample.ts";
import { buildNetwork } from "../model/build.ts";
import {
	badgeJsonLd,
	breadcrumbJsonLd,
	cityJsonLd,
	formatJsonLd,
	type JsonLd,
	listJsonLd,
	networkJsonLd,
	organisationJsonLd,
	playlistJsonLd,
} from "./jsonld.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: Date.UTC(2026, 10, 1) };

function read(value: JsonLd) {
	return JSON.parse(formatJsonLd(value));
}

describe("the other entries", () => {
	const network = buildNetwork(
		sampleContent([
			sampleCity("vilnius", {
				organisations: [sampleEntry("youth-centre", sampleOrganisation({ link: "https://centre.example", place: { name: "House" } }))],
				opportunities: [sampleEntry("open-lab", sampleOpportunity())],
				badges: [sampleEntry("team-player", sampleBadge({ level: "introductory", validFor: { amount: 2, unit: "years" } }))],
				playlists: [
					sampleEntry(
						"first-steps",
						samplePlaylist({ steps: [{ opportunity: "open-lab" }, { private: "Talk." }, { badge: "team-player" }] }),
					),
				],
			}),
		]),
	);
	const city = firstCity(network);

	it("have a type of schema.org", () => {
		const [organisation, badge, playlist] = [city.organisations[0], city.badges[0], city.playlists[0]];
		if (organisation === undefined || badge === undefined || playlist === undefined) throw new Error("The sample is not complete.");
		expect(read(organisationJsonLd(organisation, context, "/vilnius/media/logo.svg"))).toMatchObject({
			"@type": "Organization",
			sameAs: "https://centre.example",
			logo: "https://example.org/vilnius/media/logo.svg",
			location: { "@type": "Place", name: "House" },
		});
		expect(read(badgeJsonLd(badge, context))).toMatchObject({
			"@type": "EducationalOccupationalCredential",
			recognizedBy: { name: "Youth centre" },
			educationalLevel: "introductory",
			validFor: "P2Y",
		});
		const steps = read(playlistJsonLd(playlist, context));
		expect(steps.itemListElement.map(({ position, name }: JsonLd) => [position, name])).toEqual([
			[1, "Open lab"],
			[2, "Team player"],
		]);
		expect(read(cityJsonLd(city, context))).toMatchObject({
			"@type": "City",
			url: "https://example.org/vilnius/en/",
			containedInPlace: { name: "LT" },
		});
	});

	it("describe the network as a site and an organisation", () => {
		const [site, organisation] = read(networkJsonLd(network, context))["@graph"];
		expect(site).toMatchObject({ "@type": "WebSite", url: "https://example.org/", publisher: { "@id": organisation["@id"] } });
		expect(organisation["@type"]).toBe("Organization");
	});

	it("list and lead with positions from 1", () => {
		const list = read(listJsonLd("All", "/vilnius/explore/", city.opportunities, context));
		expect(list).toMatchObject({
			"@type": "ItemList",
			url: "https://example.org/vilnius/explore/",
			itemListElement: [{ position: 1, name: "Open lab" }],
		});
		const trail = read(
			breadcrumbJsonLd(
				[
					{ name: "Network", url: "/" },
					{ name: "Vilnius", url: "/vilnius/" },
				],
				context,
			),
		);
		expect(trail.itemListElement[1]).toEqual({ "@type": "ListItem", position: 2, name: "Vilnius", item: "https://example.org/vilnius/" });
	});
});

describe("formatJsonLd", () => {
	it("cannot end the script element, and brings every title back unchanged", () => {
		const hostile = fc.constantFrom("</script><script>alert(1)</script>", "<!--", "]]>", "&lt;", "\u2028\u2029", '"\\', "שלום 👋");
		fc.assert(
			fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (title) => {
				const text = formatJsonLd({ title });
				expect(text).not.toMatch(/[<>&\u2028\u2029]/);
				expect(JSON.parse(text).title).toBe(title);
			}),
		);
	});
});
