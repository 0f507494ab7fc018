/** The explorer of all cities in a real browser: by words, by place, by map and by keyboard, over the borders of cities, and without JavaScript. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const VILNIUS = "input[name=city][value=vilnius]";
const FEW = "input[name=theme][value=entrepreneurship]";
/** Milliseconds after which a sentence over the list has been said. */
const SAID = 500;
const TILBURG = "input[name=city][value=tilburg]";

describe("the explorer of all cities", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const cards = (page: Page) => page.locator(".explore-list .card");

	async function shown(page: Page): Promise<number> {
		const status = page.locator("opportunity-explorer [role=status]");
		await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector("opportunity-explorer [role=status]")?.textContent ?? ""));
		return Number.parseInt((await status.textContent()) ?? "", 10);
	}

	/** The cities that the cards shown lead to. */
	async function citiesOf(page: Page): Promise<string[]> {
		const paths = await cards(page)
			.locator(".card-title a")
			.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/")[2] ?? ""));
		return [...new Set(paths)].sort();
	}

	test("is reached from the start page: its link, its menu, and the words typed there", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url);
		await page.locator("header").getByRole("link", { name: "Explore" }).click();
		await page.waitForURL(`${stage.url}explore/`);
		await page.goto(stage.url);
		await page.getByRole("searchbox").fill("volunteer");
		await page.getByRole("searchbox").press("Enter");
		await page.waitForURL(/explore\/\?q=volunteer$/);
		expect(await shown(page)).toBeGreaterThan(1);
		expect((await citiesOf(page)).length).toBeGreaterThan(1);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("shows the places that are chosen, as many cards as promised, and each card says its place", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		await page.getByText("By place").click();
		const promised = Number(await page.locator(`label:has(${TILBURG}) .count`).textContent());
		await page.check(TILBURG);
		expect(await shown(page)).toBe(promised);
		expect(await citiesOf(page)).toEqual(["tilburg"]);
		expect(await cards(page).filter({ hasText: "Tilburg" }).count()).toBe(await cards(page).count());
		await page.check(VILNIUS);
		await page.waitForURL(/city=tilburg&city=vilnius/);
		await page.waitForFunction((before) => !document.querySelector("[role=status]")?.textContent?.startsWith(`${before} `), promised);
		expect(await shown(page)).toBeGreaterThan(promised);
	});

	test("says when something begins by the clock of its place, as that place's own explorer does", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		const whens = () => cards(page).locator(".card-when").allInnerTexts();
		await page.goto(`${stage.url}eastern-cape/explore/?kind=workshop&kind=event&kind=course`);
		await shown(page);
		const own = await whens();
		expect(own.join()).toMatch(/\d:\d\d/);
		await page.goto(`${stage.url}explore/?city=eastern-cape&kind=workshop&kind=event&kind=course`);
		await shown(page);
		expect(await whens()).toEqual(own);
	});

	test("is used by keyboard alone", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		await page.locator("details[data-facet=city] summary").focus();
		await page.keyboard.press("Enter");
		await page.locator(VILNIUS).focus();
		await page.keyboard.press("Space");
		await shown(page);
		await cards(page).first().locator("a").focus();
		const title = await cards(page).first().locator("a").textContent();
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();
		await page.goBack();
		await shown(page);
		expect(await page.isChecked(VILNIUS)).toBe(true);
	});

	test("puts what is nearest first over the borders of cities", async () => {
		await using visit = await stage.open({ geolocation: { latitude: 51.56, longitude: 5.09 }, permissions: ["geolocation"] });
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		await page.getByRole("button", { name: "Near me" }).click();
		await shown(page);
		const first = await cards(page).locator(".card-title a").first().getAttribute("href");
		expect(first).toContain("/tilburg/");
		expect((await citiesOf(page)).length).toBeGreaterThan(1);
	});

	test("an answer that comes late says nothing any more", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		await page.check(FEW);
		const count = await shown(page);
		await page.uncheck(FEW);
		let late = 0;
		const held = Promise.withResolvers<void>();
		await page.route(/\/cards-\d+\.json/, async (route) => {
			late += 1;
			await held.promise;
			await route.continue();
		});
		await page.getByText("By place").click();
		await page.check(VILNIUS);
		await expect.poll(() => late).toBeGreaterThan(0);
		await page.uncheck(VILNIUS);
		await page.check(FEW);
		expect(await shown(page)).toBe(count);
		const answered = page.waitForEvent("requestfinished", (request) => request.url().includes("/cards-"));
		held.resolve();
		await answered;
		await page.waitForTimeout(SAID);
		expect(await shown(page)).toBe(count);
		expect(await cards(page).count()).toBe(count);
	});

	test("draws its map from the site alone, and the pins follow the choice of a place", async () => {
		await using visit = await stage.open({ reducedMotion: "reduce", viewport: { width: 1280, height: 1000 } });
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		await page.locator("opportunity-map summary").click();
		await page.locator(".map-pin").first().waitFor();
		await page.locator(".ground-land").first().waitFor({ state: "attached" });
		expect(await page.locator(".map-pin").count()).toBeGreaterThan(2);
		const placesOnMap = async () => Number.parseInt((await page.locator(".map-on").textContent()) ?? "", 10);
		const all = await placesOnMap();
		await page.getByText("By place").click();
		await page.check("input[name=city][value=eastern-cape]");
		await shown(page);
		expect(await placesOnMap()).toBeLessThan(all);
		expect(await page.locator(".map-pin").count()).toBeGreaterThan(0);
		expect(visit.foreign).toEqual([]);
		expect(visit.errors).toEqual([]);
		expect(await axeFaults(page)).toEqual([]);
	});

	test("without JavaScript is a list in pages, with a form and a link to the explorer of each place", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		const { page } = visit;
		await page.goto(`${stage.url}explore/`);
		expect(await cards(page).count()).toBe(24);
		expect(await page.locator("form.search").getAttribute("method")).toBe("get");
		await page.getByText("By place").click();
		await page.locator("details[data-facet=city]").getByRole("link", { name: "Vilnius" }).click();
		expect(page.url()).toBe(`${stage.url}vilnius/en/explore/`);
		await page.goBack();
		await page.locator(".pager a").first().click();
		expect(page.url()).toBe(`${stage.url}explore/2/`);
		expect(await cards(page).count()).toBeGreaterThan(0);
	});

	test.each(["light", "dark"] as const)("has nothing for axe to find in its states, %s", async (colorScheme) => {
		await using visit = await stage.open({ colorScheme, viewport: { width: 360, height: 800 } });
		const { page } = visit;
		for (const state of ["?city=vilnius&theme=volunteering", "?city=no-such-place", "?q=volunteer"]) {
			await page.goto(`${stage.url}explore/${state}`);
			await page.waitForFunction(() =>
				/ shown|Nothing fits/.test(document.querySelector("opportunity-explorer [role=status]")?.textContent ?? ""),
			);
			expect(await axeFaults(page)).toEqual([]);
		}
	});
});
