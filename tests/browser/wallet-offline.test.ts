/** Claim, wallet and check without a connection: the server is really stopped, and the service worker answers. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { DEMO_PATH } from "../support/build.ts";
import { serveSite } from "../support/serve.ts";
import { check, claim, compactOf, openBadge, openWallet, PATIENCE, PHONE, ticketOf, titles } from "../support/wallet.ts";

describe("a learner whose connection is gone", () => {
	const demo = inject("demo");
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser[Symbol.asyncDispose]());

	/** Collects one badge online, and calls `act` when the server is gone. Claiming alone must bring all that is needed. */
	async function goOffline(act: (page: Page, url: string) => Promise<void>) {
		await using site = await serveSite(demo, DEMO_PATH);
		const context = await browser.context({ ...PHONE, acceptDownloads: true });
		const page = await context.newPage();
		await claim(page, site.url, ticketOf("vilnius/city-explorer"));
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await expect.poll(() => page.evaluate(listKept, `${site.url}#badges`), PATIENCE).toContainEqual(expect.stringMatching(/\/badge\.png$/));
		await site[Symbol.asyncDispose]();
		await act(page, site.url);
		await context.close();
	}

	test("opens the wallet that was never opened before, with its pictures, and takes everything along", async () => {
		await goOffline(async (page, url) => {
			await openWallet(page, url);
			expect(await titles(page)).toEqual(["City explorer"]);
			await expect.poll(() => page.locator(".wallet-note").textContent(), PATIENCE).toContain("You are offline");
			const picture = page.locator(".album-badge img");
			expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(512);
			await openBadge(page, "City explorer");
			const coming = page.waitForEvent("download", PATIENCE);
			await page.getByRole("button", { name: "Picture (PNG)" }).click();
			expect((await coming).suggestedFilename()).toBe("city-explorer.png");
			await page.evaluate(() => {
				window.print = () => document.body.classList.add("would-print");
			});
			await page.getByRole("button", { name: "Print a certificate" }).click();
			await page.locator("body.would-print .certificate-code").waitFor({ ...PATIENCE, state: "attached" });
		});
	});

	test("proves a badge to somebody who is offline too", async () => {
		await goOffline(async (page, url) => {
			await page.goto(`${url}verify/`);
			await page.getByText("Ask the holder for a proof").click(PATIENCE);
			const link = (await page.locator(".ask code").textContent()) ?? "";
			const wallet = await page.context().newPage();
			await wallet.goto(link);
			await wallet.locator(".album-badge").waitFor(PATIENCE);
			await openBadge(wallet, "City explorer");
			await wallet.getByRole("button", { name: "Make an answer" }).click();
			await wallet.getByLabel("Your answer").waitFor();
			const { verdict, facts } = await check(page, await wallet.getByLabel("Your answer").inputValue());
			expect(verdict).toBe("Genuine, but not looked up today");
			expect(facts.at(-1)).toMatch(/Held by the person who shows it/);
		});
	});

	test("checks a badge of an issuer that was never looked up with the sentence that it cannot be decided now", async () => {
		await goOffline(async (page, url) => {
			await page.goto(`${url}verify/`);
			await page.getByRole("button", { name: "Check", exact: true }).waitFor(PATIENCE);
			const { verdict, body } = await check(page, await compactOf(demo, "tilburg/inclusion-ally"));
			expect(verdict).toBe("Cannot be decided now");
			expect(body).toBe("The issuer’s keys cannot be reached now, so this badge cannot be checked.");
		});
	});

	test("keeps a ticket that is entered offline: its badge waits in the wallet", async () => {
		await goOffline(async (page, url) => {
			await page.goto(`${url}claim/`);
			await page.getByLabel("Your ticket").fill(ticketOf("vilnius/team-player"), PATIENCE);
			await page.getByRole("button", { name: "Collect it" }).click();
			await expect.poll(() => page.locator(".outcome").textContent(), PATIENCE).toContain("You are offline. Keep the paper");
			await openWallet(page, url);
			expect((await titles(page)).sort()).toEqual(["City explorer", "Not signed yet"]);
		});
	});
});

/** What the pages for badges have put aside; the picture of the badge comes last. */
async function listKept(cache: string): Promise<string[]> {
	return (await (await caches.open(cache)).keys()).map(({ url }) => url);
}
