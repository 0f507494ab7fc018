/** A large table of real programmes, which is not ours to publish: the test looks for it beside the checkout. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeDesk } from "./desk.ts";

const DATA = join(import.meta.dirname, "../../../shared/data/chicago-programs.ndjson.gz");
const ROWS = 1500;
const COLUMNS = [
	"id",
	"title",
	"description",
	"organisation",
	"meetingType",
	"address",
	"city",
	"lat",
	"lon",
	"startDate",
	"endDate",
	"startTime",
	"minAge",
	"maxAge",
	"capacity",
];

const MAPPING = `columns:
  description: body
  organisation: organisers
  meetingType: format
  address: addresses
  city: addresses
  lat: latitude
  lon: longitude
  startDate: start
  endDate: end
  startTime: start_time
  minAge: age_from
  maxAge: age_to
values:
  format: { online: online, "*": in-person }
defaults:
  kind: project
`;

const test1500 = existsSync(DATA) ? test : test.skip;
if (!existsSync(DATA)) console.info(`Left out, because there is no ${DATA}: importing ${ROWS} real programmes.`);

test1500(
	"1,500 real programmes: whatever is written passes the check, every refused row says why, and importing them again changes nothing",
	async () => {
		const desk = makeDesk();
		desk.write(
			"alpha/city.md",
			desk
				.read("alpha/city.md")
				.replace("Europe/Vilnius", "America/Chicago")
				.replace(
					/centre: .*\nbounds: .*/,
					"centre: { lat: 41.88, lng: -87.63 }\nbounds: { west: -88, south: 41.6, east: -87.5, north: 42.1 }",
				),
		);
		desk.write("../mapping.yaml", MAPPING);
		const lines = gunzipSync(readFileSync(DATA)).toString("utf8").split("\n", ROWS);
		const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
		const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
		const table = [COLUMNS.join(","), ...records.map((record) => COLUMNS.map((column) => cell(record[column])).join(","))].join("\n");
		const run = () => desk.run(["programmes.csv", table], "--mapping", `${desk.content}/../mapping.yaml`, "--json");
		const { counts, rows } = JSON.parse((await run()).out);
		expect(counts.new).toBeGreaterThan(ROWS * 0.8);
		expect(counts.new + counts.refused).toBe(rows.length);
		const refused = rows.filter(({ state }: { state: string }) => state === "refused");
		expect(
			refused.filter(
				({ problems }: { problems: readonly { message: string }[] }) =>
					problems.length === 0 || problems.some(({ message }) => !/^[A-Z"].*\.$/.test(message)),
			),
		).toEqual([]);
		expect(await desk.check()).toEqual([]);
		const before = desk.files();
		expect(JSON.parse((await run()).out).counts).toMatchObject({ new: 0, changed: 0, same: counts.new });
		expect(desk.files()).toEqual(before);
	},
);
