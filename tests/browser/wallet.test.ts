/** The album of a learner, on a phone: what is collected is seen, found, opened and deleted, and every tab shows the same. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openStage, type Stage } from "../support/stage.ts";
import { claim, openBadge, openWallet, PATIENCE, PHONE, ticketOf, titles } from "../support/wallet.ts";

describe("the album", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function collect(page: Page, badges: readonly string[]) {
		for (const badge of badges) await claim(page, stage.url, ticketOf(badge));
		await openWallet(page, stage.url);
		await expect.poll(() => page.locator(".album-badge .tag").count(), PATIENCE).toBe(0);
	}

	const skills = (page: Page) => page.locator(".gathered li > span").allTextContents();

	test("shows what was claimed as pictures, and the skills of all badges with how many prove each", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await collect(page, ["vilnius/city-explorer", "vilnius/team-player"]);
		expect((await titles(page)).sort()).toEqual(["City explorer", "Komandos žmogus"]);
		const loaded = await page
			.locator(".album-badge img")
			.evaluateAll((pictures) =>
				Promise.all((pictures as HTMLImageElement[]).map((picture) => picture.decode().then(() => picture.naturalWidth))),
			);
		expect(loaded).toEqual([512, 512]);
		await expect.poll(() => skills(page)).toContain("read maps ×1");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("counts a skill twice that two badges prove", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf("vilnius/city-explorer", 2));
		await collect(page, ["vilnius/city-explorer"]);
		await expect.poll(() => skills(page)).toContain("read maps ×2");
	});

	test("finds badges by their words, their issuer and their skills, and sorts them, without asking anybody", async () => {
		await using visit = await stage.open(PHONE);
		const { page, requests } = visit;
		await collect(page, ["vilnius/city-explorer", "vilnius/team-player", "tilburg/inclusion-ally"]);
		await page.getByLabel("Order").selectOption("name");
		const byName = await titles(page);
		expect(byName).toEqual([...byName].sort((one, other) => one.localeCompare(other, "en")));
		const before = requests.length;
		for (const [words, found] of [
			["EXPLORER city", ["City explorer"]],
			["savanoriu", ["City explorer"]],
			["read maps", ["City explorer"]],
			["no such badge", []],
		] as const) {
			await page.getByLabel("Search my badges").fill(words);
			expect(await titles(page)).toEqual(found);
			expect(await page.locator(".album-count").textContent()).toBe(`Badges: ${found.length}`);
		}
		expect(requests.slice(before)).toEqual([]);
	});

	test("opens a badge with what it was given for, and gives the focus back when it closes", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await collect(page, ["vilnius/interview-ready"]);
		await page.locator(".album-badge button").first().click();
		const dialog = page.locator("dialog[open]");
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("opened-badge");
		expect(await dialog.locator(".opened-head").textContent()).toMatch(/Valid until 30 October 2029/);
		expect(((await dialog.locator(".signed-text").textContent()) ?? "").length).toBeGreaterThan(20);
		expect(await dialog.getByText("This is a demonstration").count()).toBe(1);
		await dialog.getByRole("button", { name: "Back to the album" }).click();
		expect(await page.evaluate(() => document.activeElement?.closest(".album-badge") !== null)).toBe(true);
	});

	test("deletes a badge only after saying what that means, and the ticket brings it back", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await collect(page, ["vilnius/city-explorer"]);
		await openBadge(page, "City explorer");
		await page.getByText("Delete this badge").click();
		expect(await page.locator("dialog[open]").textContent()).toContain(
			"It goes from this browser, with its key. It stays valid, and with the ticket you get it back.",
		);
		await page.getByRole("button", { name: "Yes, delete it" }).click();
		await page.locator(".empty-album").waitFor();
		expect(await titles(page)).toEqual([]);
		await collect(page, ["vilnius/city-explorer"]);
		expect(await titles(page)).toEqual(["City explorer"]);
	});

	test("is the same in two tabs, as soon as one of them changes", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await openWallet(page, stage.url);
		const other = await page.context().newPage();
		await claim(other, stage.url, ticketOf("vilnius/city-explorer"));
		await expect.poll(() => titles(page), PATIENCE).toEqual(["City explorer"]);
		await openWallet(other, stage.url);
		await openBadge(other, "City explorer");
		await other.getByText("Delete this badge").click();
		await other.getByRole("button", { name: "Yes, delete it" }).click();
		await expect.poll(() => titles(page), PATIENCE).toEqual([]);
	});
});
