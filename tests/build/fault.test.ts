/** A build that meets a fault ends clearly, leaves the old site whole, and the next build completes the work. */
import { cpSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild, startBuild } from "../support/build.ts";
import { hashFiles, listFiles } from "../support/folder.ts";
import { FILES, type Folder, opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";

const MANY = makeLabs(200);
/** As many as a build needs to be caught at every moment. */
const SOME = makeLabs(80);

function makeLabs(count: number): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Array.from({ length: count }, (_, index) => [`alpha/opportunities/lab-${index}.md`, opportunityFile(`Lab ${index}`)]),
	);
}

test("a broken entry is named and left out; the sound ones are built", async () => {
	using folder = writeNetwork({
		"alpha/opportunities/broken.md": opportunityFile("Broken").replace("format: in-person", "format: on-the-moon"),
	});
	const { code, output } = await runBuild(folder.settings);
	expect(code).toBe(0);
	expect(output).toContain('content/alpha/opportunities/broken.md:5 Set "format" to one of: ');
	expect(existsSync(join(folder.output, "alpha/opportunities/open-lab/index.html"))).toBe(true);
	expect(existsSync(join(folder.output, "alpha/opportunities/broken"))).toBe(false);
});

test("a broken city without an earlier state is named and left out with exit code 1; the other cities are built", async () => {
	using folder = writeNetwork({
		"beta/city.md": FILES["alpha/city.md"]?.replace("timeZone: Europe/Vilnius", "timeZone: Europe/Atlantis") ?? "",
	});
	const { code, output } = await runBuild(folder.settings);
	expect(code).toBe(1);
	expect(output).toContain("content/beta is left out of the site until it is mended: it has no earlier state in the history.");
	expect(output).toMatch(/^content\/beta\/city\.md:7 Write "timeZone" as the name of a time zone/m);
	expect(existsSync(join(folder.output, "alpha/index.html"))).toBe(true);
	expect(existsSync(join(folder.output, "beta"))).toBe(false);
});

test("a broken network.md ends the build with exit code 1 and sentences, and the old site stays whole", async () => {
	using folder = writeNetwork();
	await runBuild(folder.settings);
	const before = hashFiles(folder.output);
	writeFiles(folder.content, { "network.md": "---\nname: [\n---\n" });
	const { code, output } = await runBuild(folder.settings);
	expect(code).toBe(1);
	expect(output).toMatch(/^content\/network\.md:\d+ /m);
	expect(output).toContain("content/network.md cannot be used, so that nothing can be built.");
	expect(output).not.toMatch(/^(\[11ty\] )?\s+at /m);
	expect(hashFiles(folder.output)).toEqual(before);
});

test("a disk that takes no more ends the build with exit code 1 and a sentence, and the old site stays whole", async () => {
	using folder = writeNetwork();
	await runBuild(folder.settings);
	const before = hashFiles(folder.output);
	writeFiles(folder.content, SOME);
	const { code, output } = await runBuild(folder.settings, "ulimit -f 16");
	expect(code).toBe(1);
	expect(output.trim()).toMatch(/^The site cannot be written: EFBIG: .*$/);
	expect(hashFiles(folder.output)).toEqual(before);
});

test("64 open files are enough, however many entries there are", async () => {
	using folder = writeNetwork(MANY);
	const { code } = await runBuild(folder.settings, "ulimit -n 64");
	expect(code).toBe(0);
	expect(readFileSync(join(folder.output, "alpha/opportunities/lab-199/index.html"), "utf8")).toContain("Lab 199");
});

describe("a build that is killed", () => {
	/** Each is true from some moment of the build on. */
	const moments: readonly [name: string, reached: (folder: Folder) => boolean][] = [
		["as it begins", () => true],
		["with the first folder", ({ output }) => existsSync(`${output}.new`)],
		["with some pages", ({ output }) => countFiles(`${output}.new`) > 20],
		["with most pages", ({ output }) => countFiles(`${output}.new`) > 100],
		["with its last files", ({ output }) => existsSync(`${output}.new/pagefind/pagefind.js`)],
		["as it takes the old site's place", ({ output }) => existsSync(`${output}.old`) || !existsSync(output)],
	];

	const old = writeNetwork();
	const whole = writeNetwork(SOME);

	beforeAll(async () => {
		await runBuild(old.settings);
		await runBuild(whole.settings);
	});

	afterAll(() => {
		old[Symbol.dispose]();
		whole[Symbol.dispose]();
	});

	test.each(moments)("%s leaves the old or the new site whole, and the next build completes", async (_name, reached) => {
		using folder = writeNetwork(SOME);
		cpSync(old.output, folder.output, { recursive: true });
		const before = hashFiles(old.output);
		const after = hashFiles(whole.output);

		const child = startBuild(folder.settings);
		const ended = new Promise((resolve) => {
			child.once("close", resolve);
		});
		while (child.exitCode === null && !reached(folder)) await setImmediate();
		child.kill("SIGKILL");
		await ended;

		const left = [folder.output, `${folder.output}.old`, `${folder.output}.new`].filter(existsSync).map(hashFiles);
		expect([before, after]).toContainEqual(left[0]);
		expect((await runBuild(folder.settings)).code).toBe(0);
		expect(hashFiles(folder.output)).toEqual(after);
		expect([`${folder.output}.old`, `${folder.output}.new`].filter(existsSync)).toEqual([]);
	});

	test("between the two renames gets the old site back with the next run, even if that fails", async () => {
		using folder = writeNetwork();
		cpSync(old.output, folder.output, { recursive: true });
		const before = hashFiles(folder.output);
		renameSync(folder.output, `${folder.output}.old`);
		writeFiles(folder.content, { "network.md": "broken" });
		expect((await runBuild(folder.settings)).code).toBe(1);
		expect(hashFiles(folder.output)).toEqual(before);
	});
});

function countFiles(folder: string): number {
	try {
		return listFiles(folder).length;
	} catch {
		return 0;
	}
}
