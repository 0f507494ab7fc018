/** A saved list in a real browser: it outlives what disappears, leaves as a file and as a link, and never breaks a page. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { DEMO_PATH } from "../support/build.ts";
import { listPages } from "../support/pages.ts";
import { serveSite } from "../support/serve.ts";
import { openStage, type Stage } from "../support/stage.ts";

describe("the saved list", () => {
	const demo = inject("demo");
	const entry = (kind: string) =>
		(listPages(demo).find((file) => file.startsWith(`vilnius/en/${kind}/`) && file.split("/").length === 5) ?? "").replace(
			"index.html",
			"",
		);
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const rows = (page: Page) => page.locator(".saved li");

	test("gets opportunities, playlists and badges from their pages, says so on the button, and leads back to each", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		const titles: string[] = [];
		for (const kind of ["opportunities", "playlists", "badges"]) {
			await page.goto(stage.url + entry(kind));
			titles.push((await page.locator("h1").textContent()) ?? "");
			const button = page.getByRole("button", { name: /^\W*Save$/ });
			await button.click();
			expect(await button.getAttribute("aria-pressed")).toBe("true");
			await page.reload();
			expect(await button.getAttribute("aria-pressed")).toBe("true");
		}
		await page.getByRole("link", { name: /Saved$/ }).click();
		await expect.poll(() => rows(page).locator("a").allTextContents()).toEqual(titles);
		await rows(page).locator("a").first().click();
		expect(await page.locator("h1").textContent()).toBe(titles[0]);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("gets what is on cards by their stars, also by keyboard and on cards that the explorer brings", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?theme=volunteering`);
		await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector(".result-count")?.textContent ?? ""));
		const card = page.locator(".explore-list .card").first();
		const title = await card.locator("a").textContent();
		await card.locator("a").focus();
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(`Save “${title}”`);
		await page.keyboard.press("Space");
		expect(await card.locator(".star").getAttribute("aria-pressed")).toBe("true");
		await page.goto(`${stage.url}saved/`);
		await expect.poll(() => rows(page).locator("a").allTextContents()).toEqual([title]);
		await page.getByRole("button", { name: `Remove “${title}”` }).click();
		await page.getByText("Nothing saved yet").waitFor();
	});

	test("leaves as a file and comes back elsewhere; a file that is no list is refused in words", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + entry("playlists"));
		const title = await page.locator("h1").textContent();
		await page.getByRole("button", { name: /^\W*Save$/ }).click();
		await page.goto(`${stage.url}saved/`);
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
		const file = readFileSync(await download.path());
		await using other = await stage.open();
		await other.page.goto(`${stage.url}saved/`);
		const give = (buffer: Buffer) =>
			other.page.setInputFiles("input[type=file]", { name: "list.json", mimeType: "application/json", buffer });
		await give(Buffer.from("[]"));
		await other.page.getByText("This file holds no saved list").waitFor();
		await give(file);
		await rows(other.page)
			.locator("a", { hasText: title ?? "" })
			.waitFor();
	});

	test("opens from a link elsewhere with the titles that the site has now, and is added only when the reader says so", async () => {
		await using visit = await stage.open({ permissions: ["clipboard-read", "clipboard-write"] });
		const { page } = visit;
		await page.goto(stage.url + entry("opportunities"));
		const title = (await page.locator("h1").textContent()) ?? "";
		await page.getByRole("button", { name: /^\W*Save$/ }).click();
		await page.goto(`${stage.url}saved/`);
		await page.getByRole("button", { name: "Share" }).click();
		await page.getByText("Link copied.").waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		await using other = await stage.open();
		await other.page.goto(link);
		await rows(other.page).locator("a", { hasText: title }).waitFor();
		await other.page.getByText("Somebody shared this list with you.").waitFor();
		expect(await other.page.evaluate(() => localStorage.length)).toBe(0);
		expect(await axeFaults(other.page)).toEqual([]);
		await other.page.getByRole("button", { name: "Add all to my list" }).click();
		await other.page.goto(`${stage.url}saved/`);
		await rows(other.page).locator("a", { hasText: title }).waitFor();
	});

	test("never breaks a page where the browser keeps nothing: a sentence says so", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.addInitScript(() => {
			Object.defineProperty(window, "localStorage", {
				get() {
					throw new DOMException("denied", "SecurityError");
				},
			});
		});
		await page.goto(stage.url + entry("opportunities"));
		await page.getByRole("button", { name: /^\W*Save$/ }).click();
		await page.getByText("This browser keeps nothing for this site").waitFor();
		await page.goto(`${stage.url}saved/`);
		await page.getByText("Nothing saved yet").waitFor();
		expect(visit.errors).toEqual([]);
	});

	describe("on a site that changes", () => {
		const site = mkdtempSync(join(tmpdir(), "saved-"));
		let browser: Browser;

		beforeAll(async () => {
			cpSync(demo, site, { recursive: true });
			browser = await launchBrowser();
		});

		afterAll(async () => {
			await browser[Symbol.asyncDispose]();
			rmSync(site, { recursive: true, force: true });
		});

		test("says of what has disappeared that it is no longer here, and without a connection that nobody knows", async () => {
			await using server = await serveSite(site, DEMO_PATH);
			const context = await browser.context({ locale: "en" });
			const page = await context.newPage();
			const gone = entry("opportunities");
			for (const path of [gone, entry("badges")]) {
				await page.goto(server.url + path, { waitUntil: "networkidle" });
				await page.getByRole("button", { name: /^\W*Save$/ }).click();
			}
			rmSync(join(site, gone), { recursive: true });
			rmSync(join(site, gone.replace("/en/", "/")), { recursive: true });
			await page.goto(`${server.url}saved/`, { waitUntil: "networkidle" });
			await page.getByText("Opportunity · No longer here").waitFor();
			expect(await page.getByText("No longer here").count()).toBe(1);
			expect(await axeFaults(page)).toEqual([]);
			await page.evaluate(async () => {
				for (const name of await caches.keys()) if (name.endsWith("#pages")) await caches.delete(name);
			});
			await server[Symbol.asyncDispose]();
			await page.goto(`${server.url}saved/`);
			await page.getByText("Badge · Not checked: you are offline").waitFor();
			await context.close();
		});
	});
});
