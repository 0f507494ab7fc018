/** Every state of the pages for badges: axe finds nothing, and nothing is wider than the screen, light and dark, on a small phone and a wide screen. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsInViews } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { claim, compactOf, openBadge, openWallet, PATIENCE, ticketOf } from "../support/wallet.ts";

describe("axe finds nothing", () => {
	const demo = inject("demo");
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const go = (page: Page, path: string) => page.goto(stage.url + path);
	async function bring(page: Page, text: string) {
		await go(page, "verify/");
		await page.getByLabel("Link, ticket or text").fill(text);
		await page.getByRole("button", { name: "Check", exact: true }).click();
		await page.locator(".verdict").waitFor(PATIENCE);
	}
	async function album(page: Page) {
		await claim(page, stage.url, ticketOf("vilnius/city-explorer", 4));
		await claim(page, stage.url, ticketOf("vilnius/team-player"));
		await go(page, "claim/");
		await page.getByLabel("Your ticket").fill("0000 0000 0000 0000 0000 0000 000");
		await page.getByRole("button", { name: "Collect it" }).click();
		await openWallet(page, stage.url);
		await page.locator(".gathered").first().waitFor(PATIENCE);
	}

	const states: readonly [name: string, reach: (page: Page) => Promise<unknown>][] = [
		["the page for tickets", (page) => go(page, "claim/")],
		[
			"a ticket with a slip",
			async (page) => {
				await go(page, "claim/");
				await page.getByLabel("Your ticket").fill("not a ticket");
				await page.getByRole("button", { name: "Collect it" }).click();
				await page.locator("[aria-invalid]").waitFor();
			},
		],
		["a badge just won", (page) => claim(page, stage.url, ticketOf("vilnius/city-explorer"))],
		["an empty album", (page) => openWallet(page, stage.url)],
		["an album with badges, one of them taken back", album],
		[
			"an opened badge with everything unfolded",
			async (page) => {
				await album(page);
				await openBadge(page, "Komandos žmogus");
				await page.locator("dialog details").evaluateAll((all) => {
					for (const each of all) each.toggleAttribute("open", true);
				});
			},
		],
		["the check before anything is brought", (page) => go(page, "verify/")],
		["a valid badge", async (page) => bring(page, await compactOf(demo, "vilnius/city-explorer"))],
		["a badge that was taken back", async (page) => bring(page, await compactOf(demo, "vilnius/city-explorer", 4))],
		["something that is no badge", (page) => bring(page, "hello")],
		[
			"a badge that cannot be decided",
			async (page) => {
				await page.context().route(/did\.json$/, (route) => route.fulfill({ status: 404 }));
				await bring(page, await compactOf(demo, "vilnius/city-explorer"));
			},
		],
	];

	test.each(states)("in %s", async (_name, reach) => {
		await using visit = await stage.open({ reducedMotion: "reduce", locale: "en", viewport: { width: 360, height: 740 } });
		const { page } = visit;
		await reach(page);
		expect(await faultsInViews(page, [320, 1280])).toEqual([]);
		expect(visit.foreign).toEqual([]);
	});
});
