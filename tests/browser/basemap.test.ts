/** A city with a street map of its own, from the archive to the screen: all from the same origin, and the drawn ground wherever a tile is missing. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rangesOf, tilesIn, widenBox } from "../../src/basemap/box.ts";
import { buildArchive } from "../../src/basemap/sample-archive.ts";
import { runBuild } from "../support/build.ts";
import { listFiles } from "../support/folder.ts";
import { FILES, type Folder, opportunityFile, writeNetwork } from "../support/network.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { waterTile } from "../support/vector-tile.ts";

const KREMS = { west: 15.5532, south: 48.3687, east: 15.8583, north: 48.4456 };
const REAL = new URL("../../../shared/data/basemap/krems.pmtiles", import.meta.url).pathname;
/** Two builds and a browser may share a machine. */
const PATIENCE = { timeout: 30_000 };
const WATER = { light: [185, 218, 228], dark: [28, 65, 80] } as const;

const place = (lat: number, lng: number) => `places:\n  - { name: Library, lat: ${lat}, lng: ${lng} }\n`;
const CITY = (FILES["alpha/city.md"] ?? "")
	.replace(/centre: .*/, "centre: { lat: 48.41, lng: 15.65 }")
	.replace(/bounds: .*/, `bounds: { west: ${KREMS.west}, south: ${KREMS.south}, east: ${KREMS.east}, north: ${KREMS.north} }`)
	.replace(
		"zoom: 12\n",
		'zoom: 12\nbasemap:\n  archive: https://maps.example.org/all.pmtiles\ntiles:\n  url: "https://tiles.example.org/{z}/{x}/{y}.png"\n  attribution: © Tiles\n',
	);
const CONTENT = {
	"alpha/city.md": CITY,
	"alpha/opportunities/lab.md": opportunityFile("Lab", place(48.405, 15.6)),
	"alpha/opportunities/walk.md": opportunityFile("Walk", place(48.415, 15.66)),
};

function makeArchive(folder: string): string {
	const tiles = rangesOf(widenBox(KREMS, 0.1), 6, 13).flatMap((range) => [...tilesIn(range)]);
	const archive = buildArchive(
		tiles.map((tile) => ({ ...tile, bytes: waterTile("Waterton") })),
		{
			metadata: { attribution: '<a href="https://maps.example.org/licence">© Map makers</a>' },
		},
	);
	const path = join(folder, "own.pmtiles");
	writeFileSync(path, archive);
	return path;
}

interface City extends AsyncDisposable {
	readonly stage: Stage;
	readonly folder: Folder;
}

/** `archive`: from the folder of the test to the archive; without it none is extracted. */
async function buildCity(archive?: (folder: string) => string): Promise<City & { readonly output: string }> {
	const folder = writeNetwork(CONTENT);
	const settings = { ...folder.settings, CACHE_DIR: join(folder.path, "cache") };
	if (archive !== undefined) {
		execFileSync(process.execPath, ["scripts/basemap.ts", "alpha", archive(folder.path)], { env: { ...process.env, ...settings } });
	}
	const { code, output } = await runBuild(settings);
	expect(code).toBe(0);
	const stage = await openStage(folder.output);
	return {
		stage,
		folder,
		output,
		[Symbol.asyncDispose]: async () => {
			await stage[Symbol.asyncDispose]();
			folder[Symbol.dispose]();
		},
	};
}

async function openMap(page: Page, stage: Stage): Promise<void> {
	await page.goto(`${stage.url}alpha/explore/`);
	await page.locator("opportunity-map summary").click();
	await page.locator(".map-pin").first().waitFor();
}

/** How many pixels of the drawn tiles have a colour. */
function countPixels(page: Page, [red, green, blue]: readonly number[]): Promise<number> {
	return page.locator("canvas.leaflet-tile").evaluateAll(
		(tiles, wanted) => {
			let count = 0;
			for (const tile of tiles as HTMLCanvasElement[]) {
				const { data } = tile.getContext("2d")?.getImageData(0, 0, tile.width || 1, tile.height || 1) ?? { data: [] };
				for (let at = 0; at < data.length; at += 4) {
					if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - (value ?? 0)) <= 2)) count += 1;
				}
			}
			return count;
		},
		[red, green, blue],
	);
}

const namesShown = (page: Page) => page.locator(".ground-name > span").first().isVisible();

describe("a city's own street map", () => {
	let city: City;

	beforeAll(async () => {
		city = await buildCity(makeArchive);
	});

	afterAll(() => city?.[Symbol.asyncDispose]());

	test("is drawn from tiles of the same origin, with its credit, and asks nobody else", async () => {
		await using visit = await city.stage.open();
		const { page } = visit;
		await openMap(page, city.stage);
		await expect.poll(() => countPixels(page, WATER.light), PATIENCE).toBeGreaterThan(10_000);
		expect([visit.foreign, visit.errors]).toEqual([[], []]);
		expect(visit.requests.filter((url) => url.endsWith(".mvt")).length).toBeGreaterThan(0);
		const credit = page.locator(".leaflet-control-attribution a");
		expect([await credit.textContent(), await credit.getAttribute("href")]).toEqual(["© Map makers", "https://maps.example.org/licence"]);
		expect(await page.locator("meta[http-equiv]").getAttribute("content")).not.toContain("tiles.example.org");
		expect(await namesShown(page)).toBe(false);
	});

	test("loads at most 95 KB of code and style when it is opened", () => {
		const assets = listFiles(city.folder.output).filter((file) => /^assets\/(leaflet|vector)-.*\.(js|css)$/.test(file));
		expect(assets).toHaveLength(3);
		const sizes = assets.map((file) => gzipSync(readFileSync(join(city.folder.output, file))).length);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(95_000);
	});

	test("asks for nothing before it is opened", async () => {
		await using visit = await city.stage.open();
		await visit.page.goto(`${city.stage.url}alpha/explore/`, { waitUntil: "networkidle" });
		expect(visit.requests.filter((url) => /\.mvt|ranges|vector/.test(url))).toEqual([]);
	});

	test("follows the reader from light to dark", async () => {
		await using visit = await city.stage.open({ colorScheme: "light" });
		const { page } = visit;
		await openMap(page, city.stage);
		await expect.poll(() => countPixels(page, WATER.light), PATIENCE).toBeGreaterThan(10_000);
		await page.emulateMedia({ colorScheme: "dark" });
		await expect.poll(() => countPixels(page, WATER.dark), PATIENCE).toBeGreaterThan(10_000);
	});

	test("is drawn larger than its tiles are made for, and far out asks for no tile that is not there", async () => {
		await using visit = await city.stage.open({ reducedMotion: "reduce" });
		const { page } = visit;
		await openMap(page, city.stage);
		for (let step = 0; step < 5; step += 1) await page.locator(".zoom-in").click();
		await expect.poll(() => countPixels(page, WATER.light), PATIENCE).toBeGreaterThan(10_000);
		for (let step = 0; step < 14; step += 1) await page.locator(".zoom-out").click();
		await page.waitForLoadState("networkidle");
		expect(visit.errors).toEqual([]);
	});

	test.each<[string, (page: Page) => Promise<unknown>]>([
		["no tile comes", (page) => page.route("**/*.mvt", (route) => route.fulfill({ status: 404, body: "<!doctype html>" }))],
		["tiles are not what they should be", (page) => page.route("**/*.mvt", (route) => route.fulfill({ body: "<!doctype html><p>Hello" }))],
		["the list of tiles is missing", (page) => page.route("**/ranges.json", (route) => route.abort())],
		["the code that draws is missing", (page) => page.route("**/vector-ground*", (route) => route.abort())],
	])("leaves the drawn ground with its pins when %s", async (_name, spoil) => {
		await using visit = await city.stage.open();
		const { page } = visit;
		await spoil(page);
		await openMap(page, city.stage);
		await page.waitForLoadState("networkidle");
		expect(await page.locator(".map-pin").count()).toBe(2);
		expect(await namesShown(page)).toBe(true);
		expect(await page.locator(".ground-ring").count()).toBeGreaterThan(3);
		expect(visit.errors.filter((error) => !error.includes("Failed to load resource"))).toEqual([]);
	});
});

test("a city whose own street map is not there has its other one, and the build says so", async () => {
	await using city = await buildCity();
	expect(city.output).toContain(
		'content/alpha/city.md asks for a base map of its own that is not here, so its "tiles" are shown. Run "npm run basemap -- alpha" before the build.',
	);
	await using visit = await city.stage.open();
	await openMap(visit.page, city.stage);
	await expect.poll(() => visit.foreign.length, PATIENCE).toBeGreaterThan(0);
	expect(visit.foreign.filter((url) => !url.startsWith("https://tiles.example.org/"))).toEqual([]);
});

test("a real archive is drawn: water, and the credit of OpenStreetMap", async ({ skip }) => {
	skip(!existsSync(REAL), "the real archives for tests are not on this machine");
	await using city = await buildCity(() => REAL);
	await using visit = await city.stage.open({ colorScheme: "light" });
	const { page } = visit;
	await openMap(page, city.stage);
	await expect.poll(() => countPixels(page, WATER.light), PATIENCE).toBeGreaterThan(1000);
	expect(await page.locator(".leaflet-control-attribution").textContent()).toBe("© OpenStreetMap contributors");
	expect([visit.foreign, visit.errors]).toEqual([[], []]);
});
