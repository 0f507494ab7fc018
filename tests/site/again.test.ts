/** The demo network built again: with all that its content uses, the same bytes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { runBuild } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { hashFiles } from "../support/folder.ts";

describe("the demo network", () => {
	const once = hashFiles(inject("demo"));
	const folder = mkdtempSync(join(tmpdir(), "again-"));

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test("built again in another time zone and locale is the same to the byte", async () => {
		const output = join(folder, "elsewhere");
		await runBuild({ OUTPUT_DIR: output, TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
		expect(differences(once, hashFiles(output))).toEqual([]);
	});

	test("built for Vilnius alone has all files of Vilnius as in the full build, and no other page", async () => {
		const output = join(folder, "vilnius");
		await runBuild({ OUTPUT_DIR: output, CITIES: "vilnius" });
		const built = Object.entries(hashFiles(output)).filter(([file]) => !file.startsWith("assets/"));
		const wanted = Object.entries(once).filter(([file]) => file.startsWith("vilnius/"));
		expect(wanted.length).toBeGreaterThan(300);
		expect(differences(Object.fromEntries(wanted), Object.fromEntries(built))).toEqual([]);
	});
});

function differences(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
	const files = new Set([...Object.keys(one), ...Object.keys(other)]);
	return shorten([...files].filter((file) => one[file] !== other[file]));
}
