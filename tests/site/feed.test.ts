/** Every feed of the built network, read back by a library that is not ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_URL } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { listFiles } from "../support/folder.ts";
import { forEachPage, openParser } from "../support/pages.ts";

const NAMES = ["feed.xml", "opportunities.ics", "opportunities.csv", "opportunities.geojson", "opportunities.json"] as const;

/** Says how many entries a feed has, and throws when it cannot be read. */
const readers: Record<(typeof NAMES)[number], (text: string) => number> = {
	"feed.xml": countAtom,
	"opportunities.ics": countEvents,
	"opportunities.csv": (text) => parseCsv(text, { columns: true, bom: true }).length,
	"opportunities.geojson": countFeatures,
	"opportunities.json": (text) => JSON.parse(text).opportunities.length,
};

describe("in the built network", () => {
	const folder = inject("demo");
	// The indexes of the search have files of their own, some of the same name.
	const files = listFiles(folder).filter((file) => !/(^|\/)pagefind\//.test(file));
	/** The folders of lists that announce feeds: each city and theme, in each language. */
	const announced: string[] = [];

	beforeAll(async () => {
		await openParser();
		forEachPage(folder, ({ file, root }) => {
			const feeds = root.querySelectorAll("link[type]").filter((link) => link.getAttributeValue("rel") === "alternate");
			if (feeds.length > 0) announced.push(file);
		});
	});

	test.each(NAMES)("%s exists for each city, theme and kind, and a library reads it", (name) => {
		const feeds = files.filter((file) => file.endsWith(`/${name}`));
		const faults = feeds.flatMap((file) => {
			try {
				readers[name](readFileSync(join(folder, file), "utf8"));
				return [];
			} catch (error) {
				return [`${file}: ${error}`];
			}
		});
		expect(shorten(faults)).toEqual([]);
		const lists = files.filter((file) => /^[^/]+(\/[a-z]{2})?\/((themes|kinds)\/[^/]+\/)?opportunities\.json$/.test(file));
		expect(lists.length).toBeGreaterThan(100);
		expect(feeds).toEqual(expect.arrayContaining(lists.map((file) => file.replace("opportunities.json", name))));
	});

	test("the feeds of one list tell of the same opportunities", () => {
		const count = (file: string, name: (typeof NAMES)[number]) =>
			readers[name](readFileSync(join(folder, file.replace("opportunities.json", name)), "utf8"));
		const lists = files.filter((file) => file.endsWith("/opportunities.json"));
		const different = lists.filter((file) => {
			const opportunities = count(file, "opportunities.json");
			return opportunities !== count(file, "opportunities.csv") || opportunities > count(file, "opportunities.geojson");
		});
		expect(shorten(different)).toEqual([]);
	});

	test("the calendar of a single opportunity is read by a library and has at least one event", () => {
		const calendars = files.filter((file) => file.endsWith("/calendar.ics"));
		expect(calendars.length).toBeGreaterThan(20);
		const empty = calendars.filter((file) => countEvents(readFileSync(join(folder, file), "utf8")) === 0);
		expect(shorten(empty)).toEqual([]);
	});

	test("an address in a feed names its host, so that it works anywhere", () => {
		const atoms = files.filter((file) => file.endsWith("feed.xml"));
		const faults = atoms.flatMap((file) => {
			const hrefs = [...readFileSync(join(folder, file), "utf8").matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
			return hrefs.filter((href) => !href.startsWith(DEMO_URL)).map((href) => `${file}: ${href}`);
		});
		expect(shorten(faults)).toEqual([]);
	});

	test("the start page, the explorer and the themes of a city announce their feeds", () => {
		expect(announced).toEqual(
			expect.arrayContaining(["vilnius/index.html", "vilnius/en/explore/index.html", "vilnius/themes/volunteering/index.html"]),
		);
	});
});

function countAtom(text: string): number {
	const valid = XMLValidator.validate(text);
	if (valid !== true) throw new Error(valid.err.msg);
	const { feed } = new XMLParser({ isArray: (name) => name === "entry", ignoreAttributes: false }).parse(text);
	for (const part of ["id", "title", "updated"]) if (!feed[part]) throw new Error(`no ${part}`);
	const entries = feed.entry ?? [];
	for (const entry of entries) {
		for (const part of ["id", "title", "updated", "link"]) if (!entry[part]) throw new Error(`an entry has no ${part}`);
		if (Number.isNaN(Date.parse(entry.updated))) throw new Error(`${entry.updated} is no date`);
	}
	const ids = entries.map(({ id }: { id: string }) => id);
	if (new Set(ids).size !== ids.length) throw new Error("an id stands twice");
	return entries.length;
}

function countEvents(text: string): number {
	const calendar = new ICAL.Component(ICAL.parse(text));
	for (const name of ["version", "prodid"]) if (!calendar.getFirstPropertyValue(name)) throw new Error(`no ${name}`);
	const events = calendar.getAllSubcomponents("vevent");
	for (const event of events) {
		const { uid, startDate, summary } = new ICAL.Event(event);
		if (!uid || !startDate || !summary) throw new Error("an event has no uid, start or summary");
		if (!event.hasProperty("dtstamp")) throw new Error(`${uid} has no dtstamp`);
	}
	if (/[^\r]\n/.test(text)) throw new Error("a line does not end with CR LF");
	return events.length;
}

function countFeatures(text: string): number {
	const { type, features } = JSON.parse(text);
	if (type !== "FeatureCollection") throw new Error(`the type is ${type}`);
	for (const { type: kind, geometry, properties } of features) {
		if (kind !== "Feature" || typeof properties.title !== "string") throw new Error("a feature has no title");
		const [lng, lat] = geometry?.coordinates ?? [0, 0];
		if (geometry !== null && (geometry.type !== "Point" || Math.abs(lng) > 180 || Math.abs(lat) > 90))
			throw new Error("no point on the earth");
	}
	return features.length;
}
