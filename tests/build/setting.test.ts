/** What a build does with its settings: where it reads and writes, what it builds, and what it says when a setting is wrong. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBuild, type Settings } from "../support/build.ts";
import { hashFiles, listFiles } from "../support/folder.ts";
import { FILES, opportunityFile, writeNetwork } from "../support/network.ts";

const BETA = Object.fromEntries(
	Object.entries(FILES)
		.filter(([name]) => name.startsWith("alpha/"))
		.map(([name, text]) => [name.replace("alpha/", "beta/"), text.replace("name: Alpha", "name: Beta")]),
);

const wrong: readonly [name: string, settings: Settings, sentence: string][] = [
	[
		"an address without a protocol",
		{ SITE_URL: "example.org/network" },
		'Set SITE_URL to the full address of the site, such as https://example.org/network/, not to "example.org/network".',
	],
	[
		"an address that is no website",
		{ SITE_URL: "file:///srv/site" },
		'Set SITE_URL to the full address of the site, such as https://example.org/network/, not to "file:///srv/site".',
	],
	[
		"a service for addresses without a place for the address",
		{ ADDRESS_SEARCH: "https://geo.example.org/" },
		'Set ADDRESS_SEARCH to the address of a service that finds addresses, such as https://geo.example.org/search?q={address}, not to "https://geo.example.org/".',
	],
	["a day that does not exist", { NOW: "tomorrow" }, 'Set the date of the build to a day such as 2026-11-28, not to "tomorrow".'],
	[
		"a city that does not exist",
		{ CITIES: "alpha,nowhere" },
		'Set CITIES to some of alpha: there is no city "nowhere" that can be built. "npm run check:content" says what is wrong with a city.',
	],
];

test.each(wrong)("%s is refused with a sentence and exit code 2, and the old site stays", async (_name, settings, sentence) => {
	using folder = writeNetwork({ "../site/index.html": "the old site" });
	const { code, output } = await runBuild({ ...folder.settings, ...settings });
	expect(code).toBe(2);
	expect(output.trim()).toBe(sentence);
	expect(hashFiles(folder.output)).toEqual({ "index.html": expect.any(String) });
});

test("an output folder that cannot be made is refused with a sentence and exit code 1", async () => {
	using folder = writeNetwork();
	const { code, output } = await runBuild({ ...folder.settings, OUTPUT_DIR: join(folder.content, "network.md/site") });
	expect(code).toBe(1);
	expect(output.trim()).toMatch(/^The site cannot be written: ENOTDIR: .*$/);
});

test.skipIf(process.platform !== "linux")("an output folder where no disk is ends with a sentence and exit code 1", async () => {
	using folder = writeNetwork();
	const { code, output } = await runBuild({ ...folder.settings, OUTPUT_DIR: "/proc/site" });
	expect(code).toBe(1);
	expect(output.trim()).toBe("The site cannot be written: ENOENT: no such file or directory, mkdir '/proc/site.new'");
});

test("a content folder that does not exist is refused with sentences and exit code 1", async () => {
	using folder = writeNetwork();
	const { code, output } = await runBuild({ ...folder.settings, CONTENT_DIR: join(folder.path, "nothing") });
	expect(code).toBe(1);
	expect(output.trim().split("\n")).toEqual([
		"content:1 Make a folder named content with a network.md in it: there is none.",
		"content/network.md:1 Add this file: it describes the network itself.",
		"content/network.md cannot be used, so that nothing can be built.",
	]);
	expect(existsSync(folder.output)).toBe(false);
});

test("CITIES builds the folders of these cities and none of the others, nor the hub", async () => {
	using folder = writeNetwork(BETA);
	expect((await runBuild({ ...folder.settings, CITIES: "beta" })).code).toBe(0);
	expect(new Set(listFiles(folder.output).map((file) => file.split("/")[0]))).toEqual(new Set(["assets", "beta"]));
});

test("a build of some cities has the bytes of the full build", async () => {
	using folder = writeNetwork({ ...BETA, "beta/opportunities/walk.md": opportunityFile("Walk") });
	await runBuild(folder.settings);
	const full = hashFiles(folder.output);
	await runBuild({ ...folder.settings, CITIES: "beta" });
	const part = hashFiles(folder.output);
	expect(Object.keys(part).length).toBeGreaterThan(20);
	expect(part).toEqual(Object.fromEntries(Object.entries(full).filter(([file]) => file in part)));
	expect(Object.keys(part).filter((file) => file.startsWith("beta/"))).toEqual(
		Object.keys(full).filter((file) => file.startsWith("beta/")),
	);
});

test("the address of the site stands in every link, with and without a path", async () => {
	using folder = writeNetwork();
	await runBuild({ ...folder.settings, SITE_URL: "https://learn.example" });
	const atRoot = readFileSync(join(folder.output, "alpha/index.html"), "utf8");
	expect(atRoot).toContain('<link rel="canonical" href="https://learn.example/alpha/"/>');
	expect(atRoot).toContain('href="/alpha/explore/"');
	await runBuild({ ...folder.settings, SITE_URL: "https://learn.example/a/b" });
	const underPath = readFileSync(join(folder.output, "alpha/index.html"), "utf8");
	expect(underPath).toContain('<link rel="canonical" href="https://learn.example/a/b/alpha/"/>');
	expect(underPath).toContain('href="/a/b/alpha/explore/"');
	expect(underPath).not.toContain('href="/alpha');
});
