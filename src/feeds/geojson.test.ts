import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { builtOpportunity } from "../../tests/sample.ts";
import { formatGeoJson } from "./geojson.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: Date.UTC(2026, 10, 1) };

interface Feature {
	readonly type: string;
	readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
	readonly properties: Readonly<Record<string, unknown>>;
}

/** Reads a collection and refuses what RFC 7946 does not allow. */
function features(facts: Partial<OpportunityEntry>, words = {}, language = "en"): Feature[] {
	const collection = JSON.parse(formatGeoJson([builtOpportunity(facts, {}, words)], { ...context, language }));
	expect(collection.type).toBe("FeatureCollection");
	for (const { type, geometry, properties } of collection.features) {
		expect(type).toBe("Feature");
		expect(typeof properties).toBe("object");
		if (geometry === null) continue;
		expect(geometry.type).toBe("Point");
		const [lng, lat] = geometry.coordinates;
		expect(Math.abs(lng)).toBeLessThanOrEqual(180);
		expect(Math.abs(lat)).toBeLessThanOrEqual(90);
	}
	return collection.features;
}

describe("formatGeoJson", () => {
	it("makes one Feature for each place on the map, longitude first, all with the same id", () => {
		const places = [{ name: "Library", lat: 54.7, lng: 25.3 }, { name: "Hall" }, { name: "Lab", lat: 54.6, lng: 25.2 }];
		const found = features({ places });
		expect(found.map(({ geometry }) => geometry?.coordinates)).toEqual([
			[25.3, 54.7],
			[25.2, 54.6],
		]);
		expect(found.map(({ properties }) => [properties.id, properties.place])).toEqual([
			["vilnius/open-lab", "Library"],
			["vilnius/open-lab", "Lab"],
		]);
	});

	it("keeps what is nowhere on the map, as a Feature without geometry", () => {
		const [online, ...others] = features({ format: "online" });
		expect(others).toEqual([]);
		expect(online?.geometry).toBeNull();
		expect(online?.properties).toEqual({
			id: "vilnius/open-lab",
			title: "Open lab",
			lang: "lt",
			url: "https://example.org/vilnius/opportunities/open-lab/",
			kind: "workshop",
			format: "online",
			status: "published",
			start: null,
			themes: [],
			free: null,
			place: null,
		});
	});

	it("says when it is next, else when it was first, in the city's own time", () => {
		const sessions = [{ start: "2026-09-01T10:00" }, { start: "2026-11-28T10:00" }];
		expect(features({ sessions })[0]?.properties.start).toBe("2026-11-28T10:00:00+02:00");
		expect(features({ sessions: sessions.slice(0, 1) })[0]?.properties.start).toBe("2026-09-01T10:00:00+03:00");
		const recurrence = { every: "week", starting: "2026-09-01", from: "16:00" } as const;
		expect(features({ recurrence })[0]?.properties.start).toBe("2026-11-03T16:00:00+02:00");
		expect(features({ recurrence, sessions: [{ start: "2026-11-02T10:00" }] })[0]?.properties.start).toBe("2026-11-02T10:00:00+02:00");
	});

	it("counts a meeting that runs as the next one", () => {
		const sessions = [{ start: "2026-10-31T10:00", end: "2026-11-02T10:00" }, { start: "2026-11-28T10:00" }];
		expect(features({ sessions })[0]?.properties.start).toBe("2026-10-31T10:00:00+02:00");
	});

	it("says that a price of 0 is free, that a range from 0 is not, and nothing of an unknown price", () => {
		const free = (price?: OpportunityEntry["price"]) => features(price === undefined ? {} : { price })[0]?.properties.free;
		expect([free({ amount: 0 }), free({ amount: 0, maximum: 3 }), free()]).toEqual([true, false, null]);
	});

	it("gives the title in the reader's language, and says in which language it is", () => {
		const [translated] = features({}, { en: { title: "Lab" } });
		expect(translated?.properties).toMatchObject({
			title: "Lab",
			lang: "en",
			url: "https://example.org/vilnius/en/opportunities/open-lab/",
		});
		expect(features({}, { en: { title: "Lab" } }, "fi")[0]?.properties).toMatchObject({ title: "Open lab", lang: "lt" });
	});

	it("brings every title back unchanged", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (title) => {
				expect(features({ title })[0]?.properties.title).toBe(title);
			}),
		);
	});
});
