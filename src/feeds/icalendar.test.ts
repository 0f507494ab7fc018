import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { OpportunityEntry } from "../../schemas/types.ts";
import { builtOpportunity, firstCity, sampleEntry, sampleNetwork, sampleOpportunity } from "../../tests/sample.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { expandRecurrence, instantOf } from "../model/time.ts";
import { formatICalendar } from "./icalendar.ts";

const context = { siteUrl: "https://example.org/network/", language: "en", now: Date.UTC(2026, 10, 1) };

function calendar(...opportunities: Opportunity[]) {
	return new ICAL.Component(ICAL.parse(formatICalendar("Vilnius", opportunities, context)));
}

function events(facts: Partial<OpportunityEntry>) {
	return calendar(builtOpportunity(facts)).getAllSubcomponents("vevent");
}

const session = { start: "2026-11-28T10:00", end: "2026-11-28T13:00" };

describe("formatICalendar", () => {
	it("makes one event for each session, at the same instant", () => {
		const [first, second, ...others] = events({ sessions: [session, { start: "2026-12-05T10:00+02:00", title: "Part two" }] });
		expect(others).toEqual([]);
		expect(String(first?.getFirstPropertyValue("dtstart"))).toBe("2026-11-28T08:00:00Z");
		expect(String(first?.getFirstPropertyValue("dtend"))).toBe("2026-11-28T11:00:00Z");
		expect(first?.getFirstPropertyValue("summary")).toBe("Open lab");
		expect(second?.getFirstPropertyValue("summary")).toBe("Open lab: Part two");
		expect(second?.getFirstPropertyValue("dtend")).toBeNull();
	});

	it("leaves out what has no date, and does not make a deadline an event", () => {
		expect(events({ deadline: "2026-11-20", approximateDates: { text: "early summer", from: "2027-06" } })).toEqual([]);
	});

	it("leaves out the rhythm of an archived one, because it has ended", () => {
		expect(events({ status: "archived", recurrence: { every: "week", starting: "2026-09-01" } })).toEqual([]);
	});

	it("says that a cancelled one is cancelled", () => {
		expect(events({ sessions: [session], status: "cancelled" })[0]?.getFirstPropertyValue("status")).toBe("CANCELLED");
	});

	it("says where it is, with the place of the session", () => {
		const places = [{ name: "Library" }, { id: "lab", name: "Lab; first floor", address: "Gedimino 1, Vilnius", lat: 54.68, lng: 25.27 }];
		const [event] = events({ sessions: [{ ...session, place: "lab" }], places });
		expect(event?.getFirstPropertyValue("location")).toBe("Lab; first floor, Gedimino 1, Vilnius");
		expect(event?.getFirstProperty("geo")?.toICALString()).toBe("GEO:54.68;25.27");
	});

	it("gives an event the same identifier whatever the day of the build and the language", () => {
		const opportunity = builtOpportunity({ sessions: [session], confirmedOn: "2026-10-22" });
		const later = { ...context, now: context.now + 1e9 };
		expect(formatICalendar("Vilnius", [opportunity], later)).toBe(formatICalendar("Vilnius", [opportunity], context));
		const [event] = calendar(opportunity).getAllSubcomponents("vevent");
		expect(event?.getFirstPropertyValue("uid")).toBe("vilnius/open-lab/1@example.org/network/");
		expect(String(event?.getFirstPropertyValue("dtstamp"))).toBe("2026-10-22T00:00:00Z");
		expect(event?.getFirstPropertyValue("url")).toBe("https://example.org/network/vilnius/opportunities/open-lab/");
	});

	it("folds at 75 octets, never inside a character, and ends every line with CR LF", () => {
		const title = "Žaidimų naktis 👩‍👩‍👧 ".repeat(6);
		const text = formatICalendar("Vilnius", [builtOpportunity({ title, sessions: [session] })], context);
		expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
		expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	});

	it("escapes what separates values, also for programs stricter than ours", () => {
		const text = formatICalendar("a;b", [builtOpportunity({ title: "a\\b;c,d\ne", sessions: [session] })], context);
		expect(text).toContain("X-WR-CALNAME:a\\;b\r\n");
		expect(text).toContain("SUMMARY;LANGUAGE=lt:a\\\\b\\;c\\,d\\ne\r\n");
	});

	it("brings every title back unchanged, and no title adds a line of its own", () => {
		const hostile = ["a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\\nb;c,d:e", '"q" \\', "שלום 👋", "</script>]]>"];
		for (const title of hostile) {
			const found = events({ title, sessions: [session] });
			expect(found).toHaveLength(1);
			expect(found[0]?.getFirstPropertyValue("summary")).toBe(title.replaceAll("\r\n", "\n"));
		}
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 120 }), (title) => {
				const found = events({ title, sessions: [session] });
				const readable = title
					.replace(/\r\n?/g, "\n")
					.replace(/\t/g, " ")
					.replace(/(?!\n)\p{Cc}/gu, "");
				expect(found.map((event) => event.getFirstPropertyValue("summary"))).toEqual([readable]);
			}),
		);
	});

	it("is fast: 5,000 events, half of them rhythms, in less than two seconds", () => {
		const entries = Array.from({ length: 5000 }, (_, index) =>
			sampleEntry(
				`lab-${index}`,
				sampleOpportunity(
					index % 2 === 0
						? { sessions: [session] }
						: { recurrence: { every: "week", days: ["tuesday"], from: "16:00", to: "18:00", starting: "2026-09-01" } },
				),
			),
		);
		const { opportunities } = firstCity(sampleNetwork(entries));
		const start = performance.now();
		const text = formatICalendar("Vilnius", opportunities, context);
		expect(performance.now() - start).toBeLessThan(2000);
		expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(5000);
	});
});

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const clock = fc
	.integer({ min: 0, max: 95 })
	.map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`);
const day = fc.integer({ min: 0, max: 1000 }).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString());

const recurrences: fc.Arbitrary<NonNullable<OpportunityEntry["recurrence"]>> = fc
	.record(
		{
			every: fc.constantFrom("day", "week", "two-weeks", "month"),
			days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }),
			from: clock,
			starting: day,
			until: day,
			except: fc.uniqueArray(day, { minLength: 1, maxLength: 40 }),
		},
		{ requiredKeys: ["every", "from", "starting"] },
	)
	.map((recurrence) => recurrence as NonNullable<OpportunityEntry["recurrence"]>)
	// The fifth weekday of a month, with several weekdays: ical.js loses the first date when it is the last day of its month; RFC 5545 does not.
	.filter(({ every, days = [], starting }) => every !== "month" || days.length < 2 || Number(starting.slice(8)) <= 28);

/**
 * The instants at which a program that knows only the calendar expects the events before `until`. Where the clock skips or doubles an
 * hour, ical.js does not decide: there its time on the wall is taken and read as RFC 5545, section 3.3.5, says.
 */
function expandCalendar(component: ICAL.Component, timeZone: string, until: number): number[] {
	const [vevent] = component.getAllSubcomponents("vevent");
	if (vevent === undefined) return [];
	const found: number[] = [];
	const iterator = new ICAL.Event(vevent).iterator();
	for (let next = iterator.next(); next; next = iterator.next()) {
		const wall = Temporal.PlainDateTime.from(next.toString());
		const [first, second] = (["earlier", "later"] as const).map((disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }));
		const sure = first !== undefined && second !== undefined && first.equals(second);
		const instant = sure ? next.toUnixTime() * 1000 : instantOf(wall.toString(), timeZone);
		if (instant >= until) break;
		found.push(instant);
	}
	return found;
}

/** The first instants at which two lists differ. */
function formatDifference(found: readonly number[], expected: readonly number[]): string[] {
	const longest = found.length > expected.length ? found : expected;
	const differing = longest.flatMap((_, index) => (found[index] === expected[index] ? [] : [index]));
	const text = (instant: number | undefined) => (instant === undefined ? "nothing" : new Date(instant).toISOString());
	return differing.slice(0, 3).map((index) => `${text(found[index])} instead of ${text(expected[index])}`);
}

describe("rhythms", () => {
	const zones = ["Europe/Vilnius", "Africa/Johannesburg", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"];

	it.each(zones)("are expanded by a calendar program to the instants of the model in %s", (timeZone) => {
		fc.assert(
			fc.property(recurrences, (recurrence) => {
				const until = Date.UTC(2029, 0, 1);
				const expected = expandRecurrence(recurrence, timeZone, 0, until).map(({ start }) => start);
				const found = expandCalendar(calendar(builtOpportunity({ recurrence }, { timeZone })), timeZone, until);
				expect(formatDifference(found, expected)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("without a time of day last the whole day", () => {
		const [event] = events({ recurrence: { every: "month", starting: "2026-09-15", until: "2026-11-15", except: ["2026-10-15"] } });
		expect(event?.getFirstProperty("dtstart")?.toICALString()).toBe("DTSTART;VALUE=DATE:20260915");
		expect(event?.getFirstProperty("rrule")?.toICALString()).toBe("RRULE:FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261115");
		expect(event?.getFirstProperty("exdate")?.toICALString()).toBe("EXDATE;VALUE=DATE:20261015");
	});

	it("that last past midnight end on the next day", () => {
		const [event] = events({ recurrence: { every: "week", starting: "2026-09-04", from: "22:00", to: "01:00" } });
		expect(event?.getFirstProperty("dtend")?.toICALString()).toBe("DTEND;TZID=Europe/Vilnius:20260905T010000");
	});

	it("that end before they begin make no event", () => {
		expect(events({ recurrence: { every: "week", days: ["friday"], starting: "2026-09-05", until: "2026-09-06" } })).toEqual([]);
	});

	it("bring their time zone along once, whatever their number", () => {
		const recurrence = { every: "day", from: "10:00", starting: "2026-09-01" } as const;
		const two = calendar(builtOpportunity({ recurrence }), builtOpportunity({ recurrence }));
		expect(two.getAllSubcomponents("vtimezone")).toHaveLength(1);
		expect(instantOf("2026-09-01T10:00", "Europe/Vilnius")).toBe(Date.UTC(2026, 8, 1, 7));
	});
});
