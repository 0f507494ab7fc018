/** Every kind of page works without JavaScript, without a mouse, on paper, and in silence: nothing leaves the site, nothing fails. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { kindsOfPages, openStage, type Stage } from "../support/stage.ts";

const PHONE = { width: 360, height: 800 };
const WIDE = { width: 1280, height: 900 };

describe("in a real browser", () => {
	const kinds = kindsOfPages(inject("demo"));
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(kinds)("without JavaScript, the page %s shows its heading, its text and links that lead on", async (_kind, path) => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		const { page } = visit;
		await page.goto(stage.url + path);
		expect(await page.locator("h1").isVisible()).toBe(true);
		expect((await page.locator("main").allInnerTexts()).join().length).toBeGreaterThan(150);
		expect(await page.locator("main a[href]:visible").count()).toBeGreaterThan(0);
		expect(await page.locator("header nav a[href]:visible").count()).toBeGreaterThan(3);
	});

	test("without JavaScript, the explorer shows the first opportunities as cards, and pages and facets for the others", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		expect(await page.locator("main .card").count()).toBe(24);
		await page.locator(".pager a").first().click();
		expect(page.url()).toBe(`${stage.url}vilnius/explore/2/`);
		expect(await page.locator("main .card").count()).toBeGreaterThan(0);
	});

	test.each(kinds)(
		"the page %s loads nothing from elsewhere, nothing on it moves, and its console stays empty, on a phone and on a wide screen",
		async (kind, path) => {
			const missing = "Failed to load resource: the server responded with a status of 404";
			for (const viewport of [PHONE, WIDE]) {
				await using visit = await stage.open({ viewport });
				const { page } = visit;
				await page.goto(stage.url + path, { waitUntil: "networkidle" });
				expect(await page.evaluate(readShifts), `at ${viewport.width} pixels`).toEqual([]);
				expect(visit.foreign).toEqual([]);
				expect(visit.errors.filter((error) => kind !== "404" || !error.includes(missing))).toEqual([]);
				expect(await page.context().cookies()).toEqual([]);
			}
		},
	);

	test("the explorer's first load is at most 8 requests", async () => {
		await using visit = await stage.open();
		await visit.page.goto(`${stage.url}vilnius/explore/`, { waitUntil: "networkidle" });
		expect(visit.requests.length).toBeGreaterThan(2);
		expect(visit.requests.length).toBeLessThanOrEqual(8);
	});

	test("by keyboard, the first stop is a visible link that leads past the menu to the content", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/`);
		await page.keyboard.press("Tab");
		const skip = page.locator("a.skip:focus");
		expect(await skip.boundingBox()).toMatchObject({ y: expect.any(Number) });
		expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
	});

	test.each(kinds)("by keyboard, every stop on the page %s is seen", async (_kind, path) => {
		await using visit = await stage.open({ reducedMotion: "reduce" });
		const { page } = visit;
		await page.goto(stage.url + path);
		const unseen: string[] = [];
		let stops = 0;
		for (; stops < 60; stops += 1) {
			await page.keyboard.press("Tab");
			const stop = await page.evaluate(() => {
				const { activeElement: element } = document;
				if (element === null || element === document.body) return undefined;
				const { outlineStyle, outlineWidth } = getComputedStyle(element);
				const { width, height } = element.getBoundingClientRect();
				const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0;
				return { seen, name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}` };
			});
			if (stop === undefined) break;
			if (!stop.seen) unseen.push(stop.name);
		}
		expect(stops).toBeGreaterThan(5);
		expect(unseen).toEqual([]);
	});

	test.each(kinds)("on paper, the page %s has its heading and text, and no menus or buttons", async (_kind, path) => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + path);
		await page.emulateMedia({ media: "print" });
		expect(await page.locator("h1").isVisible()).toBe(true);
		const shown = page.locator("nav:visible, .skip:visible, .actions:visible, .pager:visible, form:visible");
		expect(await shown.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 80)))).toEqual([]);
	});
});

/** Runs in the page: what has moved since it began to load, and how far by the measure of web-vitals. */
function readShifts(): Promise<string[]> {
	return new Promise((resolve) => {
		const shifts: string[] = [];
		const read = (list: PerformanceObserverEntryList) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
				shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 60)).join(", ")}`);
			}
		};
		new PerformanceObserver(read).observe({ type: "layout-shift", buffered: true });
		requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)));
	});
}
