/** The same content makes the same site: again, elsewhere on the earth, and when little has changed. */
import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBuild } from "../support/build.ts";
import { hashFiles, listFiles } from "../support/folder.ts";
import { FILES, opportunityFile, writeNetwork } from "../support/network.ts";

const ELSEWHERE = { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };

const SEVERAL = {
	"alpha/opportunities/always.md": opportunityFile("Always").replace(/sessions:[^-]*- start.*\n.*\n/, ""),
	"alpha/opportunities/weekly.md": opportunityFile(
		"Weekly",
		"recurrence:\n  every: week\n  days: [saturday]\n  from: '10:00'\n  to: '12:00'\n  starting: 2026-09-05\n",
	).replace(/sessions:[^-]*- start.*\n.*\n/, ""),
};

test("building twice gives the same bytes", async () => {
	using folder = writeNetwork(SEVERAL);
	expect(await runBuild(folder.settings)).toEqual({ code: 0, output: expect.not.stringContaining("content/") });
	const first = hashFiles(folder.output);
	await runBuild(folder.settings);
	expect(hashFiles(folder.output)).toEqual(first);
	expect(listFiles(folder.path).filter((file) => !/^(content|site)\//.test(file))).toEqual([]);
});

test("another time zone and locale of the machine give the same bytes", async () => {
	using folder = writeNetwork(SEVERAL);
	await runBuild({ ...folder.settings, TZ: "UTC", LANG: "C" });
	const here = hashFiles(folder.output);
	await runBuild({ ...folder.settings, ...ELSEWHERE });
	expect(hashFiles(folder.output)).toEqual(here);
});

test("the order in which files were made on the disk does not matter", async () => {
	using forwards = writeNetwork(SEVERAL);
	using backwards = writeNetwork(SEVERAL);
	for (const name of Object.keys({ ...FILES, ...SEVERAL }).reverse()) {
		const path = join(backwards.content, name);
		renameSync(path, `${path}.moved`);
		renameSync(`${path}.moved`, path);
	}
	await runBuild(forwards.settings);
	await runBuild(backwards.settings);
	expect(hashFiles(backwards.output)).toEqual(hashFiles(forwards.output));
});

test("a build leaves the content as it was", async () => {
	using folder = writeNetwork(SEVERAL);
	const before = hashFiles(folder.content);
	const { mtimeMs } = statSync(folder.content);
	await runBuild(folder.settings);
	expect(hashFiles(folder.content)).toEqual(before);
	expect(statSync(folder.content).mtimeMs).toBe(mtimeMs);
});

test("the index of the only city is also that of the network, and its files are told in one order", async () => {
	using folder = writeNetwork(SEVERAL);
	await runBuild(folder.settings);
	const ofHub = hashFiles(join(folder.output, "pagefind"));
	expect(Object.keys(ofHub).length).toBeGreaterThan(5);
	expect(hashFiles(join(folder.output, "alpha/pagefind"))).toEqual(ofHub);
	const { files }: { files: string[] } = JSON.parse(readFileSync(join(folder.output, "alpha/keep.json"), "utf8"));
	// The list of records and their texts are named by us, and come last.
	const ofPagefind = files.filter((file) => /\/pagefind\/(?!.*(_meta|_fragment)$)/.test(file));
	expect(ofPagefind.length).toBeGreaterThan(3);
	expect(ofPagefind).toEqual(ofPagefind.toSorted());
});

test("a site of another day differs, so that the tests above compare what a day changes", async () => {
	using folder = writeNetwork(SEVERAL);
	await runBuild(folder.settings);
	const before = hashFiles(folder.output);
	await runBuild({ ...folder.settings, NOW: "2027-05-01" });
	expect(hashFiles(folder.output)).not.toEqual(before);
});
