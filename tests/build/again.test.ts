/** A build with nothing changed writes nothing; whatever has changed, be it in the site itself, makes it build. */
import { lstatSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild } from "../support/build.ts";
import { hashFiles, listFiles } from "../support/folder.ts";
import { opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";

const UNCHANGED = "Nothing has changed: the site in ";
const BROKEN = opportunityFile("Broken").replace("format: in-person", "format: on-the-moon");
const PAGE = "alpha/opportunities/open-lab/index.html";

describe("after a build", () => {
	const folder = writeNetwork({ "alpha/opportunities/broken.md": BROKEN });
	let whole: Record<string, string>;

	/** Which file it is and when it was written. */
	const states = () => Object.fromEntries(listFiles(folder.output).map((file) => [file, statesOf(lstatSync(join(folder.output, file)))]));

	beforeAll(async () => {
		await runBuild(folder.settings);
		whole = hashFiles(folder.output);
	});
	afterAll(() => folder[Symbol.dispose]());

	test("the same build again writes no file, and names the problems of the content again", async () => {
		const before = states();
		const { code, output } = await runBuild(folder.settings);
		expect(code).toBe(0);
		expect(output).toContain(UNCHANGED);
		expect(output).toContain('content/alpha/opportunities/broken.md:5 Set "format" to one of: ');
		expect(Object.keys(before).length).toBeGreaterThan(20);
		expect(states()).toEqual(before);
	});

	test.each<[name: string, damage: () => void]>([
		["a page that was changed by hand", () => writeFileSync(join(folder.output, PAGE), "changed by hand")],
		["a page that is missing", () => rmSync(join(folder.output, PAGE))],
		["a file that does not belong there", () => writeFileSync(join(folder.output, "alpha/notes.txt"), "notes")],
		["a missing folder", () => rmSync(join(folder.output, "assets"), { recursive: true })],
	])("%s is repaired", async (_name, damage) => {
		damage();
		const { output } = await runBuild(folder.settings);
		expect(output).not.toContain(UNCHANGED);
		expect(hashFiles(folder.output)).toEqual(whole);
	});

	test("a text of the same length and time is seen to be another", async () => {
		const path = join(folder.content, "alpha/opportunities/open-lab.md");
		const { atime, mtime } = lstatSync(path);
		writeFiles(folder.content, { "alpha/opportunities/open-lab.md": opportunityFile("Open lap") });
		utimesSync(path, atime, mtime);
		const { output } = await runBuild(folder.settings);
		expect(output).not.toContain(UNCHANGED);
		expect(hashFiles(folder.output)[PAGE]).not.toBe(whole[PAGE]);
		writeFiles(folder.content, { "alpha/opportunities/open-lab.md": opportunityFile("Open lab") });
	});

	test.each([{ NOW: "2027-05-01" }, { SITE_URL: "https://learn.example/" }, { CITIES: "alpha" }])("%o builds", async (setting) => {
		const { output } = await runBuild({ ...folder.settings, ...setting });
		expect(output).not.toContain(UNCHANGED);
		expect(hashFiles(folder.output)).not.toEqual(whole);
	});
});

function statesOf({ ino, mtimeMs, ctimeMs }: { readonly ino: number; readonly mtimeMs: number; readonly ctimeMs: number }): string {
	return `${ino} ${mtimeMs} ${ctimeMs}`;
}
