/** Search by words in a real browser: what is found, what the address keeps, and what is said when there is nothing. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

/** An inflected form: no title or summary of the demo content needs to have it letter by letter. */
const LITHUANIAN = "savanoriams";
const NOTHING = "xyzzyqwv";

describe("search in a real browser", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function type(page: Page, words: string): Promise<void> {
		await page.getByRole("searchbox").fill(words);
		await page.getByRole("searchbox").press("Enter");
		await page.waitForURL((url) => url.searchParams.get("q") === words);
	}

	const results = (page: Page) => page.locator("main :is(.search-results, .cards) a[href*='/opportunities/']");

	test("finds opportunities by a Lithuanian word in another form, and says how many", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/explore/`);
		const status = page.locator("main [role=status]").first();
		const before = await status.textContent();
		await type(page, LITHUANIAN);
		await expect.poll(() => status.textContent(), { timeout: 20_000 }).not.toBe(before);
		expect(await status.textContent()).toMatch(/[1-9]/);
		await results(page).first().waitFor();
		const texts = (await results(page).allInnerTexts()).join(" ").toLowerCase();
		expect(texts).toMatch(/savanor/);
		expect(visit.foreign).toEqual([]);
		expect(visit.errors).toEqual([]);
	});

	test("leads to pages under the project path that exist", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}search/`);
		await type(page, "volunteer");
		const first = page.locator(".search-results a").first();
		const href = await first.evaluate((link: HTMLAnchorElement) => link.href);
		expect(href.startsWith(stage.url)).toBe(true);
		expect((await page.goto(href))?.status()).toBe(200);
	});

	test("is there again from its address alone", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		const status = page.locator("main [role=status]").first();
		await page.goto(`${stage.url}vilnius/en/explore/`);
		const before = await status.textContent();
		await page.goto(`${stage.url}vilnius/en/explore/?q=volunteer`);
		await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(/[1-9]/);
		await expect.poll(() => status.textContent(), { timeout: 20_000 }).not.toBe(before);
		expect(await page.getByRole("searchbox").inputValue()).toBe("volunteer");
	});

	test("says in a sentence when nothing is found, and shows no result", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}search/`);
		await type(page, NOTHING);
		await page.getByRole("status").filter({ hasText: NOTHING }).waitFor();
		expect(await page.locator(".search-results li").count()).toBe(0);
	});

	test("of the hub finds opportunities of several places", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}search/`);
		await type(page, "volunteer");
		await page.locator(".search-results a").first().waitFor();
		const places = await page
			.locator(".search-results a")
			.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/")[2]));
		expect(new Set(places).size).toBeGreaterThan(1);
		expect(await axeFaults(page)).toEqual([]);
	});

	test("leaves no q in the address when the words are taken away", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}search/?q=volunteer`);
		await page.locator(".search-results a").first().waitFor();
		await page.getByRole("searchbox").fill("");
		await page.waitForURL((url) => !url.searchParams.has("q"));
		expect(await page.locator(".search-results li").count()).toBe(0);
	});

	test("says so when its files cannot be loaded, and the form still works", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.route("**/pagefind/**", (route) => route.abort());
		await page.goto(`${stage.url}search/`);
		await type(page, "volunteer");
		await page.waitForFunction(() => (document.querySelector("main [role=status]")?.textContent ?? "") !== "");
		expect(await page.locator(".search-results li").count()).toBe(0);
		expect(await page.getByRole("searchbox").isEnabled()).toBe(true);
	});
});
