/** The page on which anybody suggests an opportunity: checked with the rules of the content, handed over by the reader, sent by nobody. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const PATH = "vilnius/en/suggest/";

describe("a suggestion", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function fill(page: Page): Promise<void> {
		await page.getByLabel("Title, without the date").fill("Repair: bring a lamp");
		await page.getByLabel("What it is, in one or two sentences").fill("Tools are here.");
		await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Workshop" });
		await page.getByLabel("Format", { exact: true }).selectOption({ label: "In person" });
		await page.getByLabel("Organisation or group that offers it").fill("Nectarus");
		await page.getByLabel("Begins").fill("2026-12-05T10:00");
		await page.getByLabel("Price").fill("0");
	}

	test("becomes the file that the editor would write, without one request that leaves the site", async () => {
		await using visit = await stage.open({ acceptDownloads: true });
		const { page } = visit;
		await page.goto(stage.url + PATH);
		await fill(page);
		await page.getByRole("button", { name: "Check and make the file" }).click();
		await page.getByRole("heading", { name: /Your suggestion is ready/ }).waitFor();
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the file" }).click()]);
		expect(download.suggestedFilename()).toBe("repair-bring-a-lamp.md");
		const text = readFileSync(await download.path(), "utf8");
		expect(text).toBe(
			'---\ntitle: "Repair: bring a lamp"\nsummary: Tools are here.\nkind: workshop\nformat: in-person\norganisation: nectarus\nsessions:\n  - start: 2026-12-05T10:00\nprice:\n  amount: 0\nlanguage: en\n---\n',
		);
		const mail = await page.locator(".outcome a[href^='mailto:']").getAttribute("href");
		expect(decodeURIComponent(mail ?? "")).toBe(
			`mailto:info@example.org?subject=Suggest an opportunity: Repair: bring a lamp&body=${text.replaceAll("\n", "\r\n")}`,
		);
		expect(visit.foreign).toEqual([]);
		expect(visit.errors).toEqual([]);
	});

	test("that lacks something gets the check's sentence at each question, and the first one the cursor", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + PATH);
		await page.getByLabel("Price").fill("cheap");
		await page.locator("#text").fill("Write to jonas.jonaitis@example.com");
		await page.getByRole("button", { name: "Check and make the file" }).focus();
		await page.keyboard.press("Enter");
		await page.getByText("Not ready yet.").waitFor();
		expect(await page.locator("#summary-fault").textContent()).toBe('Add "summary": one or two sentences that make somebody come.');
		expect(await page.locator("#price-fault").textContent()).toMatch(/amount/);
		expect(await page.locator("#text-fault").textContent()).toContain("addresses of persons must not be published");
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("name");
		await page.getByLabel("Price").fill("2");
		expect(await page.locator("#price-fault").textContent()).toBe("");
		expect(visit.errors).toEqual([]);
	});

	test("needs no JavaScript: a sentence says so, and the mail is a plain link", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		await visit.page.goto(stage.url + PATH);
		expect(await visit.page.getByText("The form on this page needs JavaScript.").isVisible()).toBe(true);
		expect(await visit.page.locator("form.suggest, suggest-opportunity form").isVisible()).toBe(false);
		expect(await visit.page.locator("main a[href^='mailto:info@example.org']").isVisible()).toBe(true);
	});

	test.each(["light", "dark"] as const)("has no barrier that axe finds, in any state, when it is %s", async (colorScheme) => {
		for (const width of [320, 1280]) {
			await using visit = await stage.open({ viewport: { width, height: 900 }, colorScheme });
			const { page } = visit;
			await page.goto(stage.url + PATH);
			expect(await axeFaults(page)).toEqual([]);
			await page.getByRole("button", { name: "Check and make the file" }).click();
			await page.getByText("Not ready yet.").waitFor();
			expect(await axeFaults(page)).toEqual([]);
			await fill(page);
			await page.getByRole("button", { name: "Check and make the file" }).click();
			await page.getByRole("heading", { name: /Your suggestion is ready/ }).waitFor();
			expect(await axeFaults(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		}
	});

	test.each(["vilnius/en/", "vilnius/en/explore/"])("is one link away from %s", async (path) => {
		await using visit = await stage.open();
		await visit.page.goto(stage.url + path);
		await visit.page.locator("main").getByRole("link", { name: "Suggest an opportunity" }).click();
		expect(visit.page.url()).toBe(stage.url + PATH);
	});
});
