/** A wallet with very many badges: as many are drawn as the reader gets to, and a search looks through all. How fast it is, `scripts/bench/wallet.ts` measures. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fillWallet, signMany } from "../support/many-badges.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { openWallet, PATIENCE, PHONE } from "../support/wallet.ts";

const MANY = 500;

describe("five hundred badges", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test("are checked by one look at each issuer, searched without asking for anything but pictures, and drawn once each as the reader gets on", async () => {
		await using visit = await stage.open(PHONE);
		const { page, requests } = visit;
		await openWallet(page, stage.url);
		await fillWallet(page, await signMany(inject("demo"), MANY));
		requests.length = 0;
		await openWallet(page, stage.url);
		await expect.poll(() => page.locator(".album-badge .tag").count(), { timeout: 60_000 }).toBe(0);
		const cards = page.locator(".album-badge");
		expect(await cards.count()).toBeLessThan(MANY);
		expect(await page.locator(".album-count").textContent()).toContain(String(MANY));
		const asked = requests.filter((url) => url.includes("/issuers/"));
		expect(asked).toHaveLength(new Set(asked).size);
		expect(requests.filter((url) => url.includes("/credentials/"))).toEqual([]);

		requests.length = 0;
		await page.getByLabel("Search my badges").fill("city explorer 1");
		await expect.poll(() => page.locator(".album-count").textContent(), PATIENCE).not.toContain(String(MANY));
		for (const name of await page.locator(".album-badge h2").allTextContents()) expect(name).toMatch(/^City explorer \d*1/);
		expect(await cards.count()).toBeGreaterThan(0);
		expect(requests.filter((url) => !url.endsWith(".png"))).toEqual([]);
		await page.getByLabel("Search my badges").fill("");
		await expect.poll(() => page.locator(".album-count").textContent(), PATIENCE).toContain(String(MANY));

		const drawn = await cards.count();
		await cards.last().scrollIntoViewIfNeeded();
		await expect.poll(() => cards.count(), PATIENCE).toBeGreaterThan(drawn);
		const more = await cards.count();
		await cards.last().locator("button").focus();
		await expect.poll(() => cards.count(), PATIENCE).toBeGreaterThan(more);
		await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		expect(await cards.count()).toBe(MANY);
		expect(new Set(await cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.id))).size).toBe(MANY);
	});
});
