/** The map of a list in a real browser: nothing before it is opened, pins with lists afterwards, and a sentence when it cannot be drawn. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const TILES = "https://tile.openstreetmap.org/";

describe("the map in a real browser", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function openMap(page: Page): Promise<void> {
		await page.locator("opportunity-map summary").click();
		await page.locator(".map-pin").first().waitFor();
	}

	test("asks nobody for anything before the reader opens it, and then only the host that it names", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`, { waitUntil: "networkidle" });
		expect(visit.foreign).toEqual([]);
		expect(visit.requests.filter((url) => /leaflet|geojson/.test(url))).toEqual([]);
		const named = await page.locator("opportunity-map").textContent();
		await openMap(page);
		await page.waitForLoadState("networkidle");
		expect(visit.foreign.length).toBeGreaterThan(0);
		expect(visit.foreign.filter((url) => !url.startsWith(TILES))).toEqual([]);
		expect(`${named} ${await page.locator("opportunity-map").textContent()}`).toContain(new URL(TILES).host);
	});

	test("shows its pins even when no picture of the ground arrives", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		await openMap(page);
		expect(await page.locator(".map-pin").count()).toBeGreaterThan(3);
	});

	test("shows the credit of the ground", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		await openMap(page);
		expect(await page.locator(".leaflet-control-attribution").textContent()).toContain("OpenStreetMap");
	});

	test.each([
		["mouse", (page: Page) => page.locator(".map-pin").last().click()],
		["keyboard", (page: Page) => page.locator(".map-pin").last().press("Enter")],
	])("opens by %s a list of what happens at a place, with links to pages that exist", async (_name, openPin) => {
		await using visit = await stage.open({ viewport: { width: 1280, height: 1200 } });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/themes/volunteering/`);
		await openMap(page);
		await openPin(page);
		const links = page.locator(".leaflet-popup .map-list a");
		await links.first().waitFor();
		const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
		for (const path of paths) {
			expect(path).toMatch(/^\/network\/vilnius\/opportunities\//);
			expect((await page.request.get(new URL(path, stage.url).href)).status()).toBe(200);
		}
	});

	test("has names for its pins and buttons, and axe finds nothing on the open map, light and dark", async () => {
		await using visit = await stage.open({ reducedMotion: "reduce" });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/themes/volunteering/`);
		await openMap(page);
		expect(await page.locator(".map-pin").evaluateAll((pins) => pins.filter((pin) => !pin.getAttribute("title")).length)).toBe(0);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFaults(page)).toEqual([]);
		}
	});

	test("says so when its points cannot be loaded", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.route("**/*.geojson", (route) => route.abort());
		await page.goto(`${stage.url}vilnius/themes/volunteering/`);
		await page.locator("opportunity-map summary").click();
		await page.getByRole("alert").waitFor();
		expect(await page.getByRole("alert").textContent()).toMatch(/\p{L}+ \p{L}+/u);
	});
});
