/** What people export: tables of spreadsheets, calendars, feeds and badge classes become entries, or a sentence says what to do. */
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeDesk } from "./desk.ts";

const HEAD = "title,summary,kind,format,organisers";

describe("a table", () => {
	test("as Excel saves it in Europe: semicolons, Windows-1252, decimal commas, with a note about the letters", async () => {
		const desk = makeDesk();
		const text = "title;summary;kind;format;organisers;price\r\nCafé für alle;Für jede und jeden.;event;in-person;House;2,50\r\n";
		const { out } = await desk.run(["liste.csv", Buffer.from(text, "latin1")]);
		expect(out).toMatch(/^liste\.csv: The file is not UTF-8 and was read as Windows-1252: .*\n1 new, /);
		expect(desk.read("alpha/opportunities/cafe-fur-alle.md")).toContain("title: Café für alle\nsummary: Für jede und jeden.\n");
		expect(desk.read("alpha/opportunities/cafe-fur-alle.md")).toContain("price:\n  amount: 2.5\n");
	});

	test.each([
		["with a byte order mark", "\ufeff", ","],
		["with tabs", "", "\t"],
		["with the line that Excel asks for", "sep=;\n", ";"],
	])("%s is read", async (_name, start, mark) => {
		const desk = makeDesk();
		const row = ["Talk", "Come and listen.", "event", "online", "House"];
		expect((await desk.run(["a.csv", `${start}${HEAD.replaceAll(",", mark)}\n${row.join(mark)}\n`])).out).toContain("1 new");
	});

	test("with UTF-16, as Excel calls Unicode text, is read", async () => {
		const desk = makeDesk();
		const text = `\ufeff${HEAD.replaceAll(",", "\t")}\nŽvakių dirbtuvės\tAteik.\tworkshop\tin-person\tHouse\n`;
		expect((await desk.run(["a.txt", Buffer.from(text, "utf16le")])).out).toContain("1 new");
		expect(desk.read("alpha/opportunities/zvakiu-dirbtuves.md")).toContain("title: Žvakių dirbtuvės\n");
	});

	test("with other columns is read through a mapping: names, words, values that are missing, days in another order", async () => {
		const desk = makeDesk();
		desk.write("../mapping.yaml", "");
		const mapping = `columns:
  Titel: title
  Beschreibung: body
  Art: kind
  Datum: start
  Uhrzeit: start_time
  Kosten: price
  Straße: addresses
  Ort: addresses
  Leitung: ignore
values:
  kind: { Kurs: course, "*": event }
  price: { kostenlos: "0" }
defaults:
  format: in-person
  organisers: House
dates: day-month-year
`;
		desk.write("../mapping.yaml", mapping);
		const table = `Nr;Titel;Beschreibung;Art;Datum;Uhrzeit;Kosten;Straße;Ort;Leitung
7;Nähen;"<p>Du lernst <b>nähen</b>.</p><p>Bring Stoff mit &amp; Zeit.</p>";Kurs;06/03/2027;18.30;kostenlos;Lange Gasse 1;Alpha;Somebody
8;Fest;Wir feiern.;Feier;13/03/2027;;"5,00 €";;;
`;
		const { code, out } = await desk.run(["kurse.csv", table], "--mapping", `${desk.content}/../mapping.yaml`);
		expect([code, out]).toEqual([0, "kurse.csv: Columns that are not read: Nr.\n2 new, 0 changed, 0 as before, 0 refused.\n"]);
		expect(desk.read("alpha/opportunities/nahen.md")).toBe(`---
title: Nähen
summary: Du lernst nähen.
kind: course
format: in-person
organisation: house
sessions:
  - start: 2027-03-06T18:30
places:
  - address: Lange Gasse 1, Alpha
price:
  amount: 0
---

Du lernst nähen.

Bring Stoff mit & Zeit.
`);
		expect(desk.read("alpha/opportunities/fest.md")).toContain(
			"approximateDates:\n  text: March 13, 2027\n  from: 2027-03\n  to: 2027-03\n",
		);
		expect(await desk.check()).toEqual([]);
	});

	test.each([
		["columns:\n  Name: tittle\n", 'There is no field "tittle"; did you mean "title"?'],
		["colums:\n  Name: title\n", 'Remove "colums": a mapping has columns, defaults, values, dates.'],
		["columns: [Name]\n", 'Write "columns:" and below it, one a line, a name, a colon and a word.'],
		["columns:\n  Name: title\ndates: american\n", 'Set "dates" to day-month-year or month-day-year.'],
		["columns:\n\tName: title\n", "line 2: Indent with spaces, not with a tab."],
		["columns:\n  Nom: title\n", "The mapping names columns that the file does not have: Nom."],
	])("a mapping with a mistake is refused with a sentence", async (mapping, sentence) => {
		const desk = makeDesk();
		desk.write("../mapping.yaml", mapping);
		const { code, wrong } = await desk.run(["a.csv", "Name\nTalk\n"], "--mapping", `${desk.content}/../mapping.yaml`);
		expect(code).toBe(1);
		expect(wrong).toContain(sentence);
	});

	test("rows that differ in their time alone are the sessions of one opportunity", async () => {
		const desk = makeDesk();
		const row = (start: string) => `Choir,Sing along.,course,in-person,House,${start}\n`;
		await desk.run(["a.csv", `${HEAD},start\n${row("2027-03-13 18:00")}${row("2027-03-06 18:00")}`]);
		expect(desk.read("alpha/opportunities/choir.md")).toContain("sessions:\n  - start: 2027-03-06T18:00\n  - start: 2027-03-13T18:00\n");
	});

	test("a refused row names line, column, field and fix; the others are written, and the exit code is 1", async () => {
		const desk = makeDesk();
		const rows = [
			"Talk,Come.,event,online,House,",
			"Walk,Come.,stroll,in-person,House,",
			"Sale,Come.,event,in-person,House,cheap",
			"Two,Write to anna.smith@example.com.,event,online,House,",
			",Come.,event,online,House,",
			'"=HYPERLINK(""https://example.com"")",Come.,event,online,House,',
			"Run,<script>alert(1)</script>,event,online,House,",
			"Evil \u202egnp,Come.,event,online,House,",
		];
		const { code, out } = await desk.run(["a.csv", `Title,summary,kind,format,organisers,price\n${rows.join("\n")}\n`]);
		expect(code).toBe(1);
		expect(out.split("\n")).toEqual([
			'a.csv:3 kind: Set "kind" to one of: event, course, workshop, internship, volunteering, project, exchange, open-space, digital.',
			'a.csv:4 price: Write "price" as a number, such as 12 or 12.50: "cheap" is none.',
			'a.csv:5 summary: In "summary", remove anna.smith@example.com: addresses of persons must not be published.',
			"a.csv:6 Give this opportunity a title.",
			'a.csv:7 Title: Write the value itself into "Title": "=HYPERLINK("https://example.com")" is a formula.',
			'a.csv:8 summary: In "summary", remove <script>: HTML is not shown here.',
			'a.csv:9 Title: In "title", remove the invisible character U+202E: it turns the direction of the text round.',
			"1 new, 0 changed, 0 as before, 7 refused.",
			"",
		]);
		expect(await desk.check()).toEqual([]);
	});

	test("a missing summary is the first sentences of the text; without any text it is asked for", async () => {
		const desk = makeDesk();
		const long = `${"This is a sentence of the text that is as long as it is. ".repeat(9)}`.trim();
		const { out } = await desk.run([
			"a.csv",
			`title,body,kind,format,organisers\nTalk,${long},event,online,House\nWalk,,event,online,House\n`,
		]);
		expect(desk.read("alpha/opportunities/talk.md")).toMatch(
			/^summary: (This is a sentence of the text that is as long as it is\. ?){5}$/m,
		);
		expect(out).toMatch(/a\.csv:3 .*"summary"/);
	});

	test("quotes that are never closed are named by their line", async () => {
		const { code, wrong } = await makeDesk().run(["a.csv", `${HEAD}\nTalk,"Come,event,online,House\nWalk,x,event,online,House\n`]);
		expect(code).toBe(1);
		expect(wrong).toMatch(/^a\.csv: Line \d: close the quotes of this cell, and double a quote inside of it \(""\)\.$/);
	});

	test("a file that is too large or no text at all is refused at once", async () => {
		const desk = makeDesk();
		expect((await desk.run(["a.csv", new Uint8Array(17 * 1024 * 1024)])).wrong).toMatch(
			/^Split .*a\.csv into files of 16 MB: it has 17 MB\.$/,
		);
		expect((await desk.run(["a.csv", "PK\u0003\u0004\u0000\u0000"])).wrong).toBe(
			"a.csv: Export a CSV, iCalendar or JSON file: this one is no text.",
		);
	});
});

describe("a calendar", () => {
	const calendar = (...events: string[]) =>
		`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines.replaceAll("\n", "\r\n")}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`;
	const event = (lines: string) => `UID:1@x\nSUMMARY:Choir\nDESCRIPTION:Sing along.\nLOCATION:Hall\n${lines}`;

	async function imported(...events: string[]) {
		const desk = makeDesk();
		const said = await desk.run(["a.ics", calendar(...events)], "--organisation", "house");
		return { ...said, desk, text: desk.has("alpha/opportunities/choir.md") ? desk.read("alpha/opportunities/choir.md") : "" };
	}

	test("becomes an opportunity for each event, in the city's own time", async () => {
		const { text, desk } = await imported(
			event("DTSTART:20270306T080000Z\nDURATION:PT2H\nURL:https://example.org/choir\nCATEGORIES:Music,sport"),
		);
		expect(text).toBe(`---
title: Choir
summary: Sing along.
kind: event
format: in-person
organisation: house
sessions:
  - start: 2027-03-06T10:00
    end: 2027-03-06T12:00
places:
  - name: Hall
links:
  information: https://example.org/choir
themes: [sport]
---
`);
		expect(await desk.check()).toEqual([]);
	});

	test.each([
		["Europe/Paris", "2027-03-06T11:00"],
		["W. Europe Standard Time", "2027-03-06T11:00"],
		["Europe/Vilnius", "2027-03-06T10:00"],
	])("with the time zone %s is read as %s", async (zone, local) => {
		expect((await imported(event(`DTSTART;TZID=${zone}:20270306T100000`))).text).toContain(`start: ${local}`);
	});

	test("with a time zone that nobody knows is refused", async () => {
		const { out, code } = await imported(event("DTSTART;TZID=Nowhere:20270306T100000"));
		expect([code, out.split("\n")[0]]).toEqual([
			1,
			'a.ics (event 1) DTSTART: Give this event a time zone such as Europe/Vilnius: "Nowhere" is none that is known.',
		]);
	});

	test.each([
		[
			"RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630T000000Z",
			'every: week\n  days: [tuesday, thursday]\n  from: "16:00"\n  to: "18:00"\n  starting: 2027-03-02\n  until: 2027-06-30\n',
		],
		["RRULE:FREQ=WEEKLY;INTERVAL=2", 'every: two-weeks\n  from: "16:00"\n  to: "18:00"\n  starting: 2027-03-02\n'],
		["RRULE:FREQ=DAILY;COUNT=3", 'every: day\n  from: "16:00"\n  to: "18:00"\n  starting: 2027-03-02\n  until: 2027-03-04\n'],
		["RRULE:FREQ=MONTHLY;BYDAY=1TU", 'every: month\n  days: [tuesday]\n  from: "16:00"\n  to: "18:00"\n  starting: 2027-03-02\n'],
		[
			"RRULE:FREQ=MONTHLY\nEXDATE:20270402T160000",
			'every: month\n  from: "16:00"\n  to: "18:00"\n  starting: 2027-03-02\n  except: [2027-04-02]\n',
		],
	])("that repeats by %s has a rhythm", async (rule, rhythm) => {
		const { text, desk } = await imported(event(`DTSTART:20270302T160000\nDTEND:20270302T180000\n${rule}`));
		expect(text.replace(/except:\n\s+- (\S+)/, "except: [$1]")).toContain(`recurrence:\n  ${rhythm}`);
		expect(await desk.check()).toEqual([]);
	});

	test.each([
		["FREQ=WEEKLY;INTERVAL=3;COUNT=3", ["2027-03-02", "2027-03-23", "2027-04-13"]],
		["FREQ=MONTHLY;BYDAY=-1TU;COUNT=2", ["2027-03-30", "2027-04-27"]],
		["FREQ=YEARLY;COUNT=2", ["2027-03-02", "2028-03-02"]],
		["FREQ=MONTHLY;BYMONTHDAY=2,15;UNTIL=20270331", ["2027-03-02", "2027-03-15"]],
	])("that repeats by %s has its sessions", async (rule, days) => {
		const { text } = await imported(event(`DTSTART:20270302T160000\nRRULE:${rule}`));
		expect([...text.matchAll(/start: (\S+)T16:00/g)].map(([, day]) => day)).toEqual(days);
	});

	test.each([
		"FREQ=YEARLY",
		"FREQ=WEEKLY;INTERVAL=3",
		"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
		"FREQ=DAILY;INTERVAL=2;COUNT=100000",
		"FREQ=SECONDLY;COUNT=5",
	])("that repeats by %s is refused with a sentence, and soon", async (rule) => {
		const { code, out } = await imported(event(`DTSTART:20270302T160000\nRRULE:${rule}`));
		expect(code).toBe(1);
		expect(out).toMatch(
			/^a\.ics \(event 1\) RRULE: Write a rhythm of days, weeks, two weeks or months, or up to 120 single dates: the rule ".*" cannot be said here\.$/m,
		);
	});

	test("with a moved and a cancelled meeting has the first as a session, and neither in its rhythm", async () => {
		const { text } = await imported(
			event("DTSTART:20270302T160000\nRRULE:FREQ=WEEKLY"),
			event("DTSTART:20270310T170000\nRECURRENCE-ID:20270309T160000"),
			event("DTSTART:20270316T160000\nRECURRENCE-ID:20270316T160000\nSTATUS:CANCELLED"),
		);
		expect(text).toContain("sessions:\n  - start: 2027-03-10T17:00\n");
		expect(text).toMatch(/except:\n\s+- 2027-03-09\n\s+- 2027-03-16\n/);
		expect(text).not.toContain("status:");
	});

	test("with whole days has dates in words: no hour is made up", async () => {
		const { text } = await imported(event("DTSTART;VALUE=DATE:20270705\nDTEND;VALUE=DATE:20270710"));
		expect(text).toContain("approximateDates:\n  text: July 5 – 9, 2027\n  from: 2027-07\n  to: 2027-07\n");
		expect(text).not.toContain("sessions");
	});

	test("never brings in its organiser or its guests", async () => {
		const { desk } = await imported(
			event("DTSTART:20270302T160000\nORGANIZER;CN=Anna Smith:mailto:anna.smith@example.com\nATTENDEE;CN=Bo:mailto:bo@example.com"),
		);
		expect(JSON.stringify(desk.files())).not.toMatch(/anna|smith|mailto/i);
	});

	test.each(["DTSTART:2027", "DTSTART:20270302T160000\nDURATION:long"])(
		"with a value that is none (%s) refuses that event",
		async (lines) => {
			const { code, out } = await imported(
				event(lines),
				"UID:2@x\nSUMMARY:Other\nDESCRIPTION:Fine.\nLOCATION:Hall\nDTSTART:20270302T160000",
			);
			expect([code, out.split("\n")[1]]).toEqual([1, "1 new, 0 changed, 0 as before, 1 refused."]);
			expect(out).toMatch(/^a\.ics \(event 1\) .*\.$/m);
		},
	);

	test("that breaks off is refused with a sentence", async () => {
		expect((await makeDesk().run(["a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nnonsense"])).wrong).toMatch(
			/^a\.ics: Export the calendar again as an iCalendar file \(\.ics\): this one breaks off or is none/,
		);
	});
});

describe("a JSON Feed", () => {
	test("brings the words and the page of each item; who wrote it and pictures stay outside", async () => {
		const desk = makeDesk();
		const feed = {
			version: "https://jsonfeed.org/version/1.1",
			title: "News",
			items: [
				{
					id: "https://example.org/1",
					url: "https://example.org/1",
					title: "Film &amp; talk",
					content_html: "<p>We watch a film.</p><ul><li>Free</li><li>Open</li></ul>",
					tags: ["media", "Kino"],
					image: "https://example.org/1.jpg",
					authors: [{ name: "Anna Smith" }],
				},
			],
		};
		const { code, out } = await desk.run(
			["feed.json", JSON.stringify(feed)],
			"--organisation",
			"house",
			"--kind",
			"event",
			"--format",
			"in-person",
		);
		expect([code, out.split("\n")]).toEqual([
			0,
			[
				'feed.json (item 1) The picture https://example.org/1.jpg is not fetched: put it into the media folder, and name it in "image" with words for it.',
				"1 new, 0 changed, 0 as before, 0 refused.",
				"",
			],
		]);
		expect(desk.read("alpha/opportunities/film-talk.md")).toBe(`---
title: Film & talk
summary: We watch a film.
kind: event
format: in-person
organisation: house
links:
  information: https://example.org/1
themes: [media]
---

We watch a film.

- Free
- Open
`);
	});

	test("other JSON is refused with a sentence, broken JSON with its line", async () => {
		const desk = makeDesk();
		expect((await desk.run(["a.json", '{"a": 1}'])).wrong).toMatch(/^a\.json: This JSON is none that is read here: a JSON Feed, /);
		expect((await desk.run(["a.json", '{"a": 1,\n}'])).wrong).toMatch(/^a\.json: Line 2: Write this as JSON/);
	});
});

describe("badge classes of Open Badges 2.0", () => {
	const badge = (facts: object = {}) => ({
		"@context": "https://w3id.org/openbadges/v2",
		type: "BadgeClass",
		id: "https://badges.example.org/maker",
		name: "Maker",
		description: "Has made a thing.",
		image: "https://badges.example.org/maker.png",
		criteria: { id: "https://badges.example.org/maker/criteria", narrative: "Make a thing, and show it." },
		issuer: { type: "Issuer", id: "https://badges.example.org/issuer", name: "House", email: "anna.smith@example.com" },
		tags: ["science", "making"],
		...facts,
	});

	test("become badges, with the issuer by name; what is not taken is said", async () => {
		const desk = makeDesk();
		const alignment = [{ targetName: "weld", targetUrl: "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000" }];
		const { code, out } = await desk.run(["badges.json", JSON.stringify([badge({ alignment })])]);
		expect([code, out.split("\n")]).toEqual([
			0,
			[
				"badges.json (badge 1) The picture https://badges.example.org/maker.png is not taken: the badge is drawn until somebody puts the picture into the media folder.",
				'badges.json (badge 1) The skill "weld" is left out: content/skills has none. "npm run skills -- add http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000" adds one of ESCO.',
				"1 new, 0 changed, 0 as before, 0 refused.",
				"",
			],
		]);
		expect(desk.read("alpha/badges/maker.md")).toBe(`---
name: Maker
description: Has made a thing.
criteria:
  text: Make a thing, and show it.
issuer: house
themes: [science]
---

[https://badges.example.org/maker/criteria](https://badges.example.org/maker/criteria)
`);
		expect(await desk.check()).toEqual([]);
	});

	test("without criteria or with an unknown issuer are refused with what to do", async () => {
		const { code, out } = await makeDesk().run([
			"badges.json",
			JSON.stringify({
				badges: [badge({ criteria: "https://badges.example.org/maker/criteria", issuer: "https://badges.example.org/issuer" })],
			}),
		]);
		expect(code).toBe(1);
		expect(out.split("\n").slice(0, 2)).toEqual([
			'badges.json (badge 1) criteria: Write the criteria as "narrative" into the file, or as "criteria" into the defaults of a mapping: they stand at https://badges.example.org/maker/criteria, and nothing is fetched.',
			'badges.json (badge 1) issuer: Name the issuer with --organisation, such as --organisation youth-centre: "https://badges.example.org/issuer" is no organisation of alpha.',
		]);
	});
});

describe("the command", () => {
	test.each([
		[["--city", "omega"], "Name a city with --city: one of alpha."],
		[["--colour", "red"], "Unknown option '--colour'."],
		[["--source", "My List"], 'Write --source with small letters, digits and single hyphens, not "My List".'],
	])("used wrongly says how it is used, with exit code 2", async (args, sentence) => {
		const { code, wrong } = await makeDesk().run(["a.csv", `${HEAD}\n`], ...args);
		expect(code).toBe(2);
		expect(wrong).toContain(sentence);
		expect(wrong).toContain("npm run import -- --city CITY");
	});

	test("tells a program the same as a person", async () => {
		const { out } = await makeDesk().run(["a.csv", `${HEAD}\nTalk,Come.,event,online,House\nWalk,Come.,stroll,online,House\n`], "--json");
		expect(JSON.parse(out)).toMatchObject({
			counts: { new: 1, refused: 1 },
			rows: [
				{ where: "a.csv:2", slug: "talk", state: "new" },
				{
					where: "a.csv:3",
					state: "refused",
					problems: [{ field: "kind", column: "kind", message: expect.stringMatching(/^Set "kind" to one of/) }],
				},
			],
		});
	});

	test("does not follow a link out of the content", async () => {
		const desk = makeDesk();
		mkdirSync(`${desk.content}/../elsewhere`);
		symlinkSync("../../elsewhere", `${desk.content}/alpha/badges`);
		const badge = { type: "BadgeClass", id: "x", name: "Maker", description: "Made.", criteria: { narrative: "Make." }, issuer: "house" };
		const { code, wrong } = await desk.run(["b.json", JSON.stringify(badge)]);
		expect([code, wrong]).toEqual([1, "content/alpha/badges: Put the file itself here: links are not followed."]);
		expect(readdirSync(`${desk.content}/../elsewhere`)).toEqual([]);
	});
});
