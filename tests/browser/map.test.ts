/** The map of a list in a real browser: nothing before it is opened, pins with lists afterwards, and a sentence when it cannot be drawn. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const TILES = "https://tile.openstreetmap.org/";
/** Of a pan, each a pixel. */
const FRAMES = 30;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"></svg>';

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

	test("lays nothing out in the frames of a pan", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		await openMap(page);
		await page.waitForLoadState("networkidle");
		const session = await page.context().newCDPSession(page);
		await session.send("Performance.enable");
		const layouts = async () => {
			const { metrics } = await session.send("Performance.getMetrics");
			return metrics.find(({ name }) => name === "LayoutCount")?.value ?? 0;
		};
		await page.locator(".map-ground").scrollIntoViewIfNeeded();
		const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(".map-ground").boundingBox()) ?? {};
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.mouse.down();
		await page.mouse.move(x + width / 2 + 10, y + height / 2);
		const left = async () => (await page.locator(".leaflet-map-pane").boundingBox())?.x ?? 0;
		const [before, start] = [await layouts(), await left()];
		for (let step = 1; step <= FRAMES; step += 1) {
			await page.mouse.move(x + width / 2 + 10 + step, y + height / 2);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
		}
		expect((await layouts()) - before).toBeLessThan(FRAMES / 2);
		expect((await left()) - start).toBe(FRAMES);
	});

	test("leaves no broken picture when none arrives, but the drawn ground with names and a scale", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		await openMap(page);
		await page.waitForLoadState("networkidle");
		expect(visit.foreign.length).toBeGreaterThan(0);
		const visible = await page
			.locator("img.leaflet-tile")
			.evaluateAll((tiles) => tiles.filter((tile) => tile.checkVisibility({ visibilityProperty: true })).length);
		expect(visible).toBe(0);
		expect(await page.locator(".ground-name > span").first().isVisible()).toBe(true);
		expect(await page.locator(".leaflet-control-scale").textContent()).toMatch(/\d k?m/);
		expect(await page.locator(".ground-sheet, .ground-ring").count()).toBeGreaterThan(3);
	});

	test("is seen without the pictures of another host when the reader says so, also the next time and in another city", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.route(`${TILES}**`, (route) => route.fulfill({ body: PICTURE, contentType: "image/svg+xml" }));
		await page.goto(`${stage.url}vilnius/en/explore/`);
		await openMap(page);
		await page.locator("img.leaflet-tile-loaded").first().waitFor();
		expect(await page.locator(".ground-name > span").first().isVisible()).toBe(false);
		await page.getByLabel("Street map from tile.openstreetmap.org").uncheck();
		expect(await page.locator("img.leaflet-tile").count()).toBe(0);
		expect(await page.locator(".ground-name > span").first().isVisible()).toBe(true);
		expect(await page.locator(".leaflet-control-attribution").textContent()).toBe("");
		const before = visit.requests.length;
		await page.goto(`${stage.url}ljubljana/en/explore/`);
		await openMap(page);
		await page.waitForLoadState("networkidle");
		expect(await page.locator(".map-switch input").isChecked()).toBe(false);
		expect(visit.requests.slice(before).filter((url) => url.startsWith(TILES))).toEqual([]);
		await page.locator(".map-switch input").check();
		await page.locator("img.leaflet-tile-loaded").first().waitFor();
	});

	test("names no page to the host of the pictures, only the site", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		await openMap(page);
		expect(await page.locator("img.leaflet-tile").first().getAttribute("referrerpolicy")).toBe("strict-origin-when-cross-origin");
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
