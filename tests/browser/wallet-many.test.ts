/** A wallet with very many badges: all are there, and a search touches only what is drawn already. How fast it is, `scripts/bench/wallet.ts` measures. */
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

	test("are drawn once each, checked by one look at each issuer, and filtered without drawing or asking anything", async () => {
		await using visit = await stage.open(PHONE);
		const { page, requests } = visit;
		await openWallet(page, stage.url);
		await fillWallet(page, await signMany(inject("demo"), MANY));
		requests.length = 0;
		await openWallet(page, stage.url);
		await expect.poll(() => page.locator(".album-badge .tag").count(), { timeout: 60_000 }).toBe(0);
		expect(await page.locator(".album-badge").count()).toBe(MANY);
		expect(await page.locator(".album-badge *").count()).toBeLessThan(8 * MANY);
		const asked = requests.filter((url) => url.includes("/issuers/"));
		expect(asked).toHaveLength(new Set(asked).size);
		expect(requests.filter((url) => url.includes("/credentials/"))).toEqual([]);

		requests.length = 0;
		await page.evaluate(() => {
			const album = document.querySelector(".album");
			const changes: string[] = [];
			Object.assign(window, { changes });
			if (album !== null)
				new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(album, {
					childList: true,
					subtree: true,
				});
		});
		await page.getByLabel("Search my badges").fill("city explorer 1");
		await expect.poll(() => page.locator(".album-badge:not([hidden])").count(), PATIENCE).toBeLessThan(MANY);
		expect(await page.locator(".album-badge:not([hidden])").count()).toBeGreaterThan(0);
		expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
		expect(requests).toEqual([]);
	});
});
