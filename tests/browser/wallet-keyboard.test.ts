/** A learner with a keyboard alone: a ticket becomes a badge, the badge is found, opened, proven, checked, and the wallet can be installed. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { DEMO_PATH } from "../support/build.ts";
import { serveSite } from "../support/serve.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { PATIENCE, PHONE, ticketOf } from "../support/wallet.ts";

const ENOUGH = 60;

describe("the wallet", () => {
	const demo = inject("demo");
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test("is used with a keyboard alone, from the ticket to the proof that somebody checks", async () => {
		await using visit = await stage.open({ locale: "en", reducedMotion: "reduce" });
		const { page } = visit;
		await page.goto(`${stage.url}verify/`);
		await tabTo(page, ".ask summary");
		await page.keyboard.press("Enter");
		const question = (await page.locator(".ask code").textContent()) ?? "";

		const holder = await page.context().newPage();
		await holder.goto(`${stage.url}claim/`);
		await tabTo(holder, "input.ticket");
		await holder.keyboard.type(ticketOf("vilnius/city-explorer"));
		await holder.keyboard.press("Enter");
		await holder.locator(".won").waitFor(PATIENCE);
		expect(await isOn(holder, ".won h2")).toBe(true);
		await tabTo(holder, ".won ~ p a, .won a");
		await holder.keyboard.press("Enter");
		await holder.locator(".album-badge").waitFor(PATIENCE);

		await tabTo(holder, ".album-search");
		await holder.keyboard.type("explorer");
		await tabTo(holder, ".album-badge button");
		await holder.keyboard.press("Enter");
		await tabTo(holder, "dialog .panel summary");
		await holder.keyboard.press("Space");
		await tabTo(holder, "#question");
		await holder.keyboard.type(question);
		await holder.keyboard.press("Enter");
		const answer = holder.getByLabel("Your answer");
		await answer.waitFor(PATIENCE);
		expect(await isOn(holder, "textarea[readonly]")).toBe(true);
		const text = await answer.inputValue();
		await holder.keyboard.press("Escape");
		expect(await isOn(holder, ".album-badge button")).toBe(true);

		await page.bringToFront();
		await tabTo(page, "#brought");
		await page.keyboard.insertText(text);
		await tabTo(page, "badge-verifier button[type=submit]");
		await page.keyboard.press("Enter");
		await page.locator(".verdict").waitFor(PATIENCE);
		expect(await isOn(page, ".verdict h2")).toBe(true);
		expect(await page.locator(".fact-lines li").last().textContent()).toMatch(/Held by the person who shows it/);
	});

	test("can be installed as an app of its own", async () => {
		await using site = await serveSite(demo, DEMO_PATH);
		await using browser = await launchBrowser();
		const context = await browser.context(PHONE);
		const page = await context.newPage();
		await page.goto(`${site.url}wallet/`);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		const session = await context.newCDPSession(page);
		const { errors, data = "" } = await session.send("Page.getAppManifest");
		expect(errors).toEqual([]);
		expect(JSON.parse(data)).toMatchObject({
			name: "My badges – Cities of Learning",
			display: "standalone",
			start_url: "/network/wallet/",
		});
		const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
		expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
		await context.close();
	});
});

/** By the Tab key only, as often as a person would. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let tabs = 0; tabs < ENOUGH; tabs += 1) {
		if (await isOn(page, selector)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`No Tab leads to ${selector}.`);
}

function isOn(page: Page, selector: string): Promise<boolean> {
	return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}
