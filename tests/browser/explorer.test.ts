/** The explorer in a real browser: choices, counts, list and address say the same thing, also by keyboard and when files are missing. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const VOLUNTEERING = "input[name=theme][value=volunteering]";

describe("the explorer of a city", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const cards = (page: Page) => page.locator(".explore-list .card");
	/** Waits until the sentence over the list says how many are shown, and gives that number. */
	async function shown(page: Page): Promise<number> {
		const status = page.locator("opportunity-explorer [role=status]");
		await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector("opportunity-explorer [role=status]")?.textContent ?? ""));
		return Number.parseInt((await status.textContent()) ?? "", 10);
	}
	const countBeside = async (page: Page, input: string) => Number(await page.locator(`label:has(${input}) .count`).textContent());

	test("shows as many cards as the count beside a choice promised, and puts the choice into the address", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const promised = await countBeside(page, VOLUNTEERING);
		await page.check(VOLUNTEERING);
		expect(await shown(page)).toBe(promised);
		expect(await cards(page).count()).toBe(promised);
		expect(new URL(page.url()).search).toBe("?theme=volunteering");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("opens with the choices of its address", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?theme=volunteering&kind=event&kind=workshop&age=16`);
		const count = await shown(page);
		expect(await cards(page).count()).toBe(count);
		expect(await page.isChecked(VOLUNTEERING)).toBe(true);
		expect(await page.isChecked("input[name=kind][value=workshop]")).toBe(true);
		expect(await page.inputValue("input[name=age]")).toBe("16");
	});

	test("goes back and forth through the choices with the browser's buttons, and back to the list of the server", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const before = await cards(page).allInnerTexts();
		await page.check(VOLUNTEERING);
		const first = await shown(page);
		await page.selectOption("select[name=when]", "undated");
		await page.waitForURL(/when=undated/);
		await page.goBack();
		expect(await shown(page)).toBe(first);
		expect(await page.inputValue("select[name=when]")).toBe("");
		await page.goBack();
		await page.waitForFunction(() => !document.querySelector("opportunity-explorer [role=status]")?.textContent?.includes(" of "));
		expect(await cards(page).allInnerTexts()).toEqual(before);
	});

	test("says what to do when nothing fits, and clears everything by one link", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?skill=no-such-skill-any-more`);
		await page.getByText("Nothing fits all of this").waitFor();
		expect(await cards(page).count()).toBe(0);
		await page.getByRole("link", { name: "Clear all choices" }).click();
		await cards(page).first().waitFor();
		expect(new URL(page.url()).search).toBe("");
	});

	test("is used by keyboard alone: choose, read, open, come back to the same state", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		await page.focus(VOLUNTEERING);
		await page.keyboard.press("Space");
		const count = await shown(page);
		await cards(page).first().locator("a").focus();
		const title = await cards(page).first().locator("a").textContent();
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();
		await page.goBack();
		expect(await shown(page)).toBe(count);
		expect(await page.isChecked(VOLUNTEERING)).toBe(true);
	});

	test("puts the nearest first when the reader asks for it, and keeps the position out of the address", async () => {
		await using visit = await stage.open({ geolocation: { latitude: 54.75, longitude: 25.25 }, permissions: ["geolocation"] });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const before = await cards(page).allTextContents();
		await page.getByRole("button", { name: "Near me" }).click();
		await shown(page);
		expect(await cards(page).allTextContents()).not.toEqual(before);
		expect(await page.getByRole("button", { name: "Near me" }).getAttribute("aria-pressed")).toBe("true");
		expect(new URL(page.url()).search).toBe("");
		await page.getByRole("button", { name: "Show more" }).click();
		await page.waitForFunction(() => document.activeElement?.closest(".card") !== null);
		expect(await cards(page).count()).toBeGreaterThan(24);
		expect(visit.foreign).toEqual([]);
	});

	test("says whether it is the position or the places that cannot be had, and keeps the order of the list", async () => {
		await using visit = await stage.open({ geolocation: { latitude: 54.75, longitude: 25.25 } });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const before = await cards(page).allTextContents();
		const button = page.getByRole("button", { name: "Near me" });
		await button.click();
		await page.getByText("Your device does not say where you are.").waitFor();
		await page.context().grantPermissions(["geolocation"]);
		await page.route(/points\.json/, (route) => route.abort());
		await button.click();
		await page.getByText("The filters could not be loaded").waitFor();
		expect(await button.getAttribute("aria-pressed")).toBe("false");
		expect(await cards(page).allTextContents()).toEqual(before);
	});

	test("keeps the month of an old address as a choice that can be taken away", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?when=2020-02`);
		await page.getByText("Nothing fits all of this").waitFor();
		expect(await page.locator("select[name=when] option:checked").textContent()).toBe("February 2020");
		await page.selectOption("select[name=when]", "");
		await page.waitForFunction(() => document.querySelectorAll(".explore-list .card").length > 0);
		expect(new URL(page.url()).search).toBe("");
	});

	test("shows on the open map where the found ones are, and says how many are in the list only", async () => {
		await using visit = await stage.open({ reducedMotion: "reduce", viewport: { width: 1280, height: 1000 } });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const places = page.locator(".map-on");
		await page.check(VOLUNTEERING);
		await shown(page);
		expect(await places.isVisible()).toBe(false);
		await page.locator("opportunity-map summary").click();
		await page.locator(".map-pin").first().waitFor();
		expect(Number.parseInt((await places.textContent()) ?? "", 10)).toBeLessThan(10);
		await page.uncheck(VOLUNTEERING);
		await page.getByText("25 opportunities").waitFor();
		expect(Number.parseInt((await places.textContent()) ?? "", 10)).toBeGreaterThan(10);
		const before = await page.locator(".map-missing").textContent();
		await page.getByText("By format").click();
		await page.check("input[name=format][value=online]");
		const online = await shown(page);
		expect(await page.locator(".map-missing").textContent()).toMatch(new RegExp(`^${online} (is|are) not on the map`));
		expect(await page.locator(".map-pin").count()).toBe(0);
		await page.uncheck("input[name=format][value=online]");
		await page.locator(".map-pin").first().waitFor();
		expect(await page.locator(".map-missing").textContent()).toBe(before);
	});

	test("lays out the cards beyond the screen when they come near it, and all of them on paper", async () => {
		await using visit = await stage.open({ viewport: { width: 360, height: 800 } });
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?format=in-person`);
		await shown(page);
		const last = page.locator(".explore-list .cards > li").last();
		const isLaidOut = () => last.evaluate((item) => item.querySelector("a")?.checkVisibility({ contentVisibilityAuto: true }));
		expect(await isLaidOut()).toBe(false);
		await last.locator("a").focus();
		await expect.poll(isLaidOut).toBe(true);
		await page.evaluate(() => scrollTo(0, 0));
		await page.emulateMedia({ media: "print" });
		await expect.poll(isLaidOut).toBe(true);
	});

	test("counts the choices of a group when it is opened", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`);
		await page.check(VOLUNTEERING);
		const count = await shown(page);
		await page.getByText("By format").click();
		const counts = () => page.locator("details[data-facet=format] .count").allTextContents();
		await expect.poll(async () => (await counts()).map(Number).reduce((sum, left) => sum + left, 0)).toBe(count);
	});

	test("says so when its data cannot be loaded; the list of the server stays", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.route(/facets\.json/, (route) => route.abort());
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const before = await cards(page).count();
		await page.check(VOLUNTEERING);
		await page.getByText("The filters could not be loaded").waitFor();
		expect(await cards(page).count()).toBe(before);
	});

	test("loads its data only when something is chosen", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/`, { waitUntil: "networkidle" });
		const data = () => visit.requests.filter((url) => /\/(data-|pagefind\/)/.test(url));
		expect(data()).toEqual([]);
		await page.check(VOLUNTEERING);
		await shown(page);
		expect(data().map((url) => url.slice(url.lastIndexOf("/") + 1))).toEqual(["facets.json", "cards-0.json"]);
	});

	test.each(["light", "dark"] as const)("has nothing for axe to find in its states, %s", async (colorScheme) => {
		await using visit = await stage.open({ colorScheme, viewport: { width: 360, height: 800 } });
		const { page } = visit;
		for (const state of ["?theme=volunteering", "?age=5&theme=digital&when=undated", "?q=volunteer"]) {
			await page.goto(`${stage.url}vilnius/en/explore/${state}`);
			await page.waitForFunction(() =>
				/ shown|Nothing fits/.test(document.querySelector("opportunity-explorer [role=status]")?.textContent ?? ""),
			);
			expect(await axeFaults(page)).toEqual([]);
		}
	});
});
