/** What our own feeds say of the demonstration comes back as the same facts in an empty city; a person's edit survives whatever is imported after it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { formatEntryText, parseEntryText } from "../../src/cms/entry-text.ts";
import { readContent } from "../../src/content/read.ts";
import { formatCsv } from "../../src/feeds/csv.ts";
import { formatICalendar } from "../../src/feeds/icalendar.ts";
import { formatJson } from "../../src/feeds/json.ts";
import { runImport } from "../../src/import/command.ts";
import { buildNetwork } from "../../src/model/build.ts";
import type { Opportunity } from "../../src/model/opportunity.ts";
import { listFiles } from "../support/folder.ts";
import { writeNetwork } from "../support/network.ts";

const RUNS = 6;
const context = { siteUrl: "https://example.org/network/", now: Date.UTC(2026, 10, 21) };
const demo = await readNetwork("content");

/** A content folder with the city's own file, the skills, and nothing else. */
function emptyCity(slug: string) {
	const folder = writeNetwork();
	const root = join(folder.path, "empty");
	mkdirSync(join(root, slug), { recursive: true });
	for (const path of ["network.md", "skills"]) cpSync(join("content", path), join(root, path), { recursive: true });
	const {
		partners: _partners,
		logo: _logo,
		image: _image,
		...facts
	} = parseEntryText(readFileSync(join("content", slug, "city.md"), "utf8"));
	writeFileSync(join(root, slug, "city.md"), formatEntryText("city", facts));
	return { path: folder.path, root, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

async function readNetwork(root: string) {
	const { content, problems } = await readContent(root);
	if (content === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
	return buildNetwork(content);
}

const FORMATS = {
	csv: { name: "feed.csv", format: formatCsv, facts: csvFacts },
	ics: {
		name: "feed.ics",
		format: (opportunities: readonly Opportunity[], feed: typeof context & { language: string }) =>
			formatICalendar("City", opportunities, feed),
		facts: calendarFacts,
	},
	json: { name: "opportunities.json", format: formatJson, facts: jsonFacts },
} as const;

const cities = demo.cities.filter(({ opportunities }) => opportunities.length > 0);
/** A city by its place in the list, and some of its opportunities by their names: a failure can then be read. */
const some = fc
	.nat(cities.length - 1)
	.chain((city) =>
		fc.record({ city: fc.constant(city), names: fc.subarray(cities[city]?.opportunities.map(({ slug }) => slug) ?? [], { minLength: 1 }) }),
	);

test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
	"what the feed %s says of any opportunities of a city is what an empty city says after importing it, and importing it again changes nothing",
	async (kind) => {
		const { name, format, facts } = FORMATS[kind];
		await fc.assert(
			fc.asyncProperty(some, async ({ city: index, names }) => {
				const city = cities[index];
				if (city === undefined) throw new Error("There is no such city.");
				const chosen = city.opportunities.filter(({ slug }) => names.includes(slug));
				using empty = emptyCity(city.slug);
				const feed = { ...context, language: city.mainLanguage };
				const text = format(chosen, feed);
				const file = join(empty.path, name);
				writeFileSync(file, text);
				const args = ["--city", city.slug, "--organisation", "House", "--format", "in-person", file];
				const hasDates = kind !== "ics" || text.includes("BEGIN:VEVENT");
				const { code, out, wrong } = await runImport(args, empty.root);
				expect({ code, out: code === 0 ? "" : out, wrong: hasDates ? wrong : "" }).toEqual({ code: hasDates ? 0 : 1, out: "", wrong: "" });
				const again = (await readNetwork(empty.root)).cities[0]?.opportunities ?? [];
				expect(facts(format(again, feed))).toEqual(facts(text));
				const before = snapshot(empty.root);
				await runImport(args, empty.root);
				expect(snapshot(empty.root)).toEqual(before);
			}),
			{ numRuns: RUNS },
		);
	},
);

test("whatever a person makes of a summary stays, whatever the source then says of it", async () => {
	const vilnius = cities.find(({ slug }) => slug === "vilnius");
	if (vilnius === undefined) throw new Error("The demonstration has no Vilnius.");
	const feed = { ...context, language: "lt" };
	const [first] = vilnius.opportunities;
	const text = formatJson(first === undefined ? [] : [first], feed);
	const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{3,60}[a-z]\.$/);
	await fc.assert(
		fc.asyncProperty(words, words, async (edit, said) => {
			using empty = emptyCity("vilnius");
			const file = join(empty.path, "feed.json");
			const args = ["--city", "vilnius", file];
			writeFileSync(file, text);
			await runImport(args, empty.root);
			const entry = join(empty.root, "vilnius/opportunities", `${first?.slug}.md`);
			writeFileSync(entry, readFileSync(entry, "utf8").replace(/^summary: .*$/m, `summary: ${edit}`));
			const edited = readFileSync(entry, "utf8");
			const other = JSON.parse(text);
			other.opportunities[0].facts.summary = said;
			writeFileSync(file, JSON.stringify(other));
			const { out } = await runImport(args, empty.root);
			expect(readFileSync(entry, "utf8")).toBe(edited);
			expect(out.includes("was edited by hand")).toBe(edit !== said);
		}),
		{ numRuns: RUNS },
	);
});

function snapshot(root: string): Readonly<Record<string, string>> {
	return Object.fromEntries(listFiles(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** Without what an empty city cannot know: its badges; and without what a row has no room for: how many sessions there are. */
function csvFacts(text: string): unknown {
	const rows = parse<Record<string, string>>(text, { columns: true });
	return rows.map(({ id = "", badges: _badges, sessions, ...row }) => ({ ...row, id, sessions: sessions === "0" ? "0" : "1" })).sort(byId);
}

/** Each event without the day on which somebody last confirmed it, which calendars do not take over. */
function calendarFacts(text: string): unknown {
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
	const lines = events.map((event) =>
		event
			.toString()
			.split("\r\n")
			.filter((line) => !line.startsWith("DTSTAMP"))
			.join("\n"),
	);
	return lines.sort();
}

/** Without pictures and papers, which are not fetched, badges, and the file names of organisations, which an empty city has none of. */
function jsonFacts(text: string): unknown {
	const { opportunities } = JSON.parse(text) as { opportunities: Record<string, unknown>[] };
	const without = (value: unknown) =>
		Object.fromEntries(
			Object.entries(value as object).filter(
				([key]) => !["organisation", "coOrganisers", "partners", "badges", "badgeChoice", "image", "attachments", "funding"].includes(key),
			),
		);
	return opportunities
		.map(({ id, language, facts, body, sessions, organisers, partners, skills, translations }) => ({
			id: String(id),
			language,
			facts: without(facts),
			body,
			sessions,
			organisers: namesOf(organisers),
			partners: namesOf(partners),
			skills,
			translations: Object.fromEntries(Object.entries(translations as object).map(([key, words]) => [key, without(words)])),
		}))
		.sort(byId);
}

function namesOf(list: unknown): unknown {
	return (list as { name: string }[]).map(({ name }) => name);
}

function byId(a: { readonly id?: string }, b: { readonly id?: string }): number {
	return String(a.id) < String(b.id) ? -1 : 1;
}
