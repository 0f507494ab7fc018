import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { builtOpportunity } from "../../tests/sample.ts";
import { formatJsonLd, type JsonLd, opportunityJsonLd } from "./jsonld.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: Date.UTC(2026, 10, 1) };
const session = { start: "2026-11-28T10:00", end: "2026-11-28T13:00" };

function opportunity(facts: Partial<OpportunityEntry>) {
	return JSON.parse(formatJsonLd(opportunityJsonLd(builtOpportunity(facts), context)));
}

describe("opportunityJsonLd", () => {
	it("describes what has a date as an event", () => {
		const places = [{ name: "Library", address: "Gedimino 1", lat: 54.7, lng: 25.3 }];
		expect(
			opportunity({
				sessions: [session],
				places,
				price: { amount: 5 },
				heldIn: ["lt"],
				skills: ["work-in-teams"],
				audience: { minAge: 14 },
			}),
		).toEqual({
			"@context": "https://schema.org",
			"@type": "EducationEvent",
			name: "Open lab",
			description: "Build something on Saturday.",
			url: "https://example.org/vilnius/opportunities/open-lab/",
			startDate: "2026-11-28T10:00:00+02:00",
			endDate: "2026-11-28T13:00:00+02:00",
			eventStatus: "https://schema.org/EventScheduled",
			eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
			location: {
				"@type": "Place",
				name: "Library",
				address: "Gedimino 1",
				geo: { "@type": "GeoCoordinates", latitude: 54.7, longitude: 25.3 },
			},
			organizer: { "@type": "Organization", name: "Youth centre", url: "https://example.org/vilnius/organisations/youth-centre/" },
			offers: { "@type": "Offer", price: 5, priceCurrency: "EUR" },
			isAccessibleForFree: false,
			audience: { "@type": "PeopleAudience", suggestedMinAge: 14 },
			teaches: { "@type": "DefinedTerm", "@id": "http://data.europa.eu/esco/skill/1", name: "work in teams" },
			inLanguage: "lt",
		});
	});

	it("names every session of several", () => {
		const places = [{ id: "lab", name: "Lab" }, { name: "Library" }];
		const found = opportunity({ places, sessions: [session, { start: "2026-12-05T10:00", title: "Part two", place: "lab" }] });
		expect(found).toMatchObject({ startDate: "2026-11-28T10:00:00+02:00", endDate: "2026-12-05T10:00:00+02:00" });
		expect(found.subEvent.map(({ name }: { name: string }) => name)).toEqual(["Open lab", "Part two"]);
		expect(found.subEvent[1].location).toEqual({ "@type": "Place", name: "Lab" });
	});

	it("describes a rhythm as a schedule", () => {
		const recurrence = {
			every: "month",
			days: ["tuesday"],
			starting: "2026-09-15",
			from: "16:00",
			to: "18:00",
			except: ["2026-12-15"],
		} as const;
		const found = opportunity({ recurrence: { ...recurrence, days: [...recurrence.days], except: [...recurrence.except] } });
		expect(found.startDate).toBe("2026-09-15T16:00:00+03:00");
		expect(found.eventSchedule).toEqual({
			"@type": "Schedule",
			repeatFrequency: "P1M",
			byDay: "3TU",
			startDate: "2026-09-15",
			startTime: "16:00",
			endTime: "18:00",
			scheduleTimezone: "Europe/Vilnius",
			exceptDate: "2026-12-15",
		});
	});

	it("gives a course its CourseInstance, with or without a date", () => {
		const course = opportunity({
			kind: "course",
			format: "online",
			sessions: [session],
			badges: ["team-player"],
			links: { join: "https://meet.example" },
		});
		expect(course).toMatchObject({
			"@type": "Course",
			provider: { name: "Youth centre" },
			educationalCredentialAwarded: { "@type": "EducationalOccupationalCredential", name: "Team player" },
			hasCourseInstance: {
				"@type": "CourseInstance",
				courseMode: "online",
				startDate: "2026-11-28T10:00:00+02:00",
				location: { "@type": "VirtualLocation", url: "https://meet.example" },
			},
		});
		expect(opportunity({ kind: "course" }).hasCourseInstance).toMatchObject({ courseMode: "onsite", location: { name: "vilnius" } });
	});

	it("never calls something an event that has no date", () => {
		const kinds = ["event", "course", "workshop", "internship", "volunteering", "project", "exchange", "open-space", "digital"] as const;
		expect(kinds.map((kind) => opportunity({ kind })["@type"])).toEqual([
			"Service",
			"Course",
			"Course",
			["WorkBasedProgram", "Service"],
			["WorkBasedProgram", "Service"],
			["EducationalOccupationalProgram", "Service"],
			["EducationalOccupationalProgram", "Service"],
			"Service",
			"LearningResource",
		]);
		expect(opportunity({ approximateDates: { text: "early summer", from: "2027-06" } })).toMatchObject({
			"@type": "EducationEvent",
			startDate: "2027-06",
		});
	});

	it("says that a cancelled one is cancelled, and that a hybrid one is in two places", () => {
		const found = opportunity({ status: "cancelled", format: "hybrid", sessions: [session], places: [{ name: "Library" }] });
		expect(found.eventStatus).toBe("https://schema.org/EventCancelled");
		expect(found.eventAttendanceMode).toBe("https://schema.org/MixedEventAttendanceMode");
		expect(found.location.map((place: JsonLd) => place["@type"])).toEqual(["Place", "VirtualLocation"]);
	});

	it("gives a range of prices, and the end of a deadline day", () => {
		const found = opportunity({ sessions: [session], price: { amount: 0, maximum: 3 }, deadline: "2026-11-20" });
		expect(found.offers).toEqual({
			"@type": "AggregateOffer",
			lowPrice: 0,
			highPrice: 3,
			priceCurrency: "EUR",
			validThrough: "2026-11-20T23:59:59+02:00",
		});
		expect(found.isAccessibleForFree).toBe(false);
	});

	it("stays small", () => {
		expect(formatJsonLd(opportunityJsonLd(builtOpportunity({ sessions: [session] }), context)).length).toBeLessThan(700);
	});
});
