/** Records are taken out of a feed without changing a character of them. */
import { expect, test } from "vitest";
import { takeEvents, takeFeatures, takeRows } from "./chosen-records.ts";

const IDS = new Set(["vilnius/b"]);

test("a row whose cells hold commas, quotation marks and line breaks stays whole, and a formula keeps its guard", () => {
	const head = "id,title,summary\r\n";
	const first = 'vilnius/a,"A ""quoted"", title","two\r\nvilnius/b,lines"\r\n';
	const second = `vilnius/b,'=1+1,"x, ""y""\r\nz"\r\n`;
	expect(takeRows(head + first + second, IDS)).toBe(head + second);
	expect(takeRows(head + second + first, new Set(["vilnius/a"]))).toBe(head + first);
	expect(takeRows(head + first, IDS)).toBe(head);
});

test("every Feature of an opportunity with several places is taken", () => {
	const feature = (id: string, place: string) => ({ type: "Feature", geometry: null, properties: { id, place } });
	const all = { type: "FeatureCollection", features: [feature("vilnius/b", "x"), feature("vilnius/a", "y"), feature("vilnius/b", "z")] };
	expect(JSON.parse(takeFeatures(JSON.stringify(all), IDS)).features).toEqual([all.features[0], all.features[2]]);
});

test("an event whose UID is folded is found, and a time zone goes with the last event that names it", () => {
	const calendar = (...parts: string[]) => ["BEGIN:VCALENDAR", ...parts, "END:VCALENDAR", ""].join("\r\n");
	const zone = ["BEGIN:VTIMEZONE", "TZID:Europe/Vilnius", "END:VTIMEZONE"];
	const other = ["BEGIN:VEVENT", "UID:vilnius/bb/1@x", "DTSTART;TZID=Europe/Vilnius:20261201T100000", "END:VEVENT"];
	const wanted = ["BEGIN:VEVENT", "SUMMARY:UID:vilnius/a/", "UID:vil", " nius/b/1@x", "DTSTART:20261201T100000Z", "END:VEVENT"];
	expect(takeEvents(calendar(...zone, ...other, ...wanted), IDS)).toBe(calendar(...wanted));
	expect(takeEvents(calendar(...zone, ...other, ...wanted), new Set(["vilnius/bb"]))).toBe(calendar(...zone, ...other));
});
