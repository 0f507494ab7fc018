/** The map by keyboard alone, on the built demo site: one tab stop, arrows, Enter, Escape, and the focus never lost. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { DEMO_PATH } from "../support/build.ts";
import { type StaticSite, serveSite } from "../support/serve.ts";

const TILE = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"></svg>');
const POPUP = ".leaflet-popup a[lang]";

describe("the map by keyboard", () => {
	let site: StaticSite;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;

	beforeAll(async () => {
		site = await serveSite(inject("demo"), DEMO_PATH);
		browser = await launchBrowser();
	});

	afterAll(async () => {
		await browser?.[Symbol.asyncDispose]();
		await site?.[Symbol.asyncDispose]();
	});

	beforeEach(async () => {
		context = await browser.context({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
		page = await context.newPage();
		await context.route(
			(url) => url.hostname !== "127.0.0.1",
			(route) => route.fulfill({ body: TILE, contentType: "image/svg+xml" }),
		);
		await page.goto(`${site.url}vilnius/en/explore/`);
		await page.locator("opportunity-map summary").focus();
		await page.keyboard.press("Enter");
		await page.locator(".map-pin").first().waitFor();
		// The first stop is the link that leads past the map.
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
	});

	afterEach(async () => {
		await context.close();
	});

	const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
	const isOnPin = () => page.evaluate(() => document.activeElement?.classList.contains("map-pin") ?? false);
	const pinCount = () => page.locator(".map-pin").count();

	/** Keys until what is true; each key is done when the map has drawn, and has loaded what it lists. */
	async function pressUntil(key: string, isDone: () => Promise<boolean>) {
		for (let tries = 0; tries < 20; tries += 1) {
			if (await isDone()) return;
			await page.keyboard.press(key);
			await page.waitForLoadState("networkidle");
		}
		expect(await isDone()).toBe(true);
	}

	async function findCluster() {
		const names = await page.locator(".map-area").evaluateAll((pins) => pins.map((pin) => pin.getAttribute("aria-label")));
		expect(names.length).toBeGreaterThan(0);
		await page.locator(".map-area").first().focus();
	}

	test("is a named region with one tab stop among its pins", async () => {
		const region = page.locator(".map-ground");
		expect([await region.getAttribute("role"), await region.getAttribute("aria-label")]).toEqual(["region", "Map of Vilnius"]);
		expect(await isOnPin()).toBe(true);
		expect(await page.locator(".map-pin[tabindex='0']").count()).toBe(1);
		expect(await pinCount()).toBeGreaterThan(3);
		await page.keyboard.press("Tab");
		expect(await isOnPin()).toBe(false);
		await page.keyboard.press("Shift+Tab");
		expect(await isOnPin()).toBe(true);
	});

	test("each pin has a name, and a count has a place", async () => {
		const names = await page.locator(".map-pin").evaluateAll((pins) => pins.map((pin) => pin.getAttribute("aria-label") ?? ""));
		expect(names.filter((name) => !/\p{L}/u.test(name))).toEqual([]);
	});

	test("arrows go from pin to pin in their direction; Home and End to the first and last", async () => {
		await page.keyboard.press("Home");
		const first = await focusedName();
		await page.keyboard.press("End");
		// Until its title is loaded, a pin is called by its count alone.
		await expect.poll(focusedName).not.toBe(first);
		const positions: number[] = [];
		const place = async () => (await page.locator(".map-pin:focus").boundingBox())?.x ?? Number.NaN;
		await page.keyboard.press("Home");
		positions.push(await place());
		await page.keyboard.press("ArrowRight");
		positions.push(await place());
		expect(positions[1]).toBeGreaterThan(positions[0] ?? Number.NaN);
		expect(await page.locator(".map-pin[tabindex='0']:focus").count()).toBe(1);
	});

	test("Enter on a cluster zooms in, keeps the focus on a pin nearby, and leads to a list of links in the end", async () => {
		await findCluster();
		await pressUntil("Enter", async () => (await page.locator(POPUP).count()) > 0);
		const link = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
		expect(link).toContain("/vilnius/en/opportunities/");
		expect(await page.locator(".leaflet-popup[role=dialog]").getAttribute("aria-label")).not.toBe("");
	});

	test("Escape closes the list and goes back to its pin, then leaves the map for its summary", async () => {
		await pressUntil("Enter", async () => (await page.locator(POPUP).count()) > 0);
		await page.keyboard.press("Escape");
		await page.locator(".leaflet-popup").waitFor({ state: "detached" });
		expect(await isOnPin()).toBe(true);
		await page.keyboard.press("Escape");
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
	});

	test("plus and minus zoom, and the focus stays on a pin", async () => {
		await findCluster();
		const before = await pinCount();
		for (const key of ["+", "+", "+", "-", "-", "-", "-", "-", "-", "-"]) {
			await page.keyboard.press(key);
			expect(await isOnPin()).toBe(true);
		}
		expect(await pinCount()).toBeLessThan(before);
	});

	test("an arrow leads on to places beyond the edge", async () => {
		await page.keyboard.press("Home");
		for (let step = 0; step < 5; step += 1) await page.keyboard.press("+");
		const seen = new Set([await focusedName()]);
		for (const key of ["ArrowDown", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowRight"]) {
			await page.keyboard.press(key);
			expect(await isOnPin()).toBe(true);
			seen.add(await focusedName());
		}
		expect(seen.size).toBeGreaterThan(2);
	});

	test("a link that is seen when it has the focus leads past it, and so do few tabs", async () => {
		await page.locator("opportunity-map summary").focus();
		await page.keyboard.press("Tab");
		const skip = page.locator(".map-skip");
		expect(await skip.textContent()).toBe("Skip the map");
		expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		const isPast = () => page.evaluate(() => document.activeElement?.closest("opportunity-map") === null);
		expect(await isPast()).toBe(true);
		await page.locator("opportunity-map summary").focus();
		let stops = 0;
		for (; stops < 20 && !(await isPast()); stops += 1) await page.keyboard.press("Tab");
		expect(stops).toBeLessThanOrEqual(10);
	});

	test("the focus goes to another pin when its own goes away, and to the map itself when none is left", async () => {
		const focusAfter = (isLast: boolean) =>
			page.evaluate(async (empty) => {
				const before = document.activeElement;
				const map = document.querySelector("opportunity-map") as HTMLElement & { show(ids: Uint32Array): void };
				const show = (ids: Uint32Array) => {
					map.show(ids);
					// The map follows after the next frame.
					return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 1)));
				};
				if (empty) await show(new Uint32Array(64));
				for (let id = 0; !empty && before?.isConnected && id < 100; id += 1) {
					const allButOne = new Uint32Array(64).fill(2 ** 32 - 1);
					allButOne[id >>> 5] = ~(1 << (id & 31));
					await show(allButOne);
				}
				return { gone: before?.isConnected === false, now: document.activeElement?.classList.item(0) ?? "" };
			}, isLast);
		await page.keyboard.press("End");
		expect(await focusAfter(false)).toEqual({ gone: true, now: "leaflet-marker-icon" });
		expect(await focusAfter(true)).toEqual({ gone: true, now: "map-ground" });
	});

	test("pins stand at least 24 pixels apart at every zoom", async () => {
		for (let step = 0; step < 6; step += 1) {
			const near = await page.locator(".map-pin").evaluateAll((pins) => {
				const middles = pins.map((pin) => {
					const { x, y, width, height } = pin.getBoundingClientRect();
					return { x: x + width / 2, y: y + height / 2 };
				});
				return middles.filter((a, index) => middles.some((b, other) => other > index && Math.hypot(a.x - b.x, a.y - b.y) < 24));
			});
			expect(near).toEqual([]);
			await page.keyboard.press("+");
		}
	});
});
