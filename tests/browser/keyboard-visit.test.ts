/** One whole visit with nothing but a keyboard: find, filter, open the map, reach a pin, open what it shows, and come back to the same state. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openStage } from "../support/stage.ts";

const ENOUGH = 120;

test("a visit by keyboard alone finds, filters, opens the map, reaches a pin, opens its opportunity and comes back", async () => {
	await using stage = await openStage(inject("demo"));
	await using visit = await stage.open({ reducedMotion: "reduce" });
	const { page } = visit;
	await page.goto(`${stage.url}vilnius/en/explore/`);

	await tabTo(page, "input[name=q]");
	await page.keyboard.type("volunteer");
	await shown(page, / of \d+ shown/);
	await tabTo(page, "input[name=theme][value=volunteering]");
	await page.keyboard.press("Space");
	await page.waitForURL(/theme=/);
	const filtered = await shown(page, / of \d+ shown/);
	const address = page.url();
	expect(new URL(address).searchParams.get("q")).toBe("volunteer");

	await tabTo(page, "opportunity-map summary");
	await page.keyboard.press("Enter");
	await page.locator(".map-pin").first().waitFor();
	await tabTo(page, ".map-pin");
	const opened = page.locator(".leaflet-popup :is(a[lang], a[href*='/opportunities/']):focus");
	// Either the map goes nearer, or the list of the place opens and takes the focus, for which one has to wait.
	for (let tries = 0; tries < 20 && (await opened.count()) === 0; tries += 1) {
		await page.keyboard.press("Enter");
		await opened.waitFor({ timeout: 3000 }).catch(() => undefined);
	}
	const title = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/vilnius\/en\/opportunities\//);
	expect(await page.locator("h1").textContent()).toContain(title.split("\n")[0]?.trim());

	// A headless window has no keys of its own for this.
	await page.goBack();
	expect(page.url()).toBe(address);
	expect(await shown(page, / of \d+ shown/)).toBe(filtered);
	expect(await page.inputValue("input[name=q]")).toBe("volunteer");
	expect(await page.locator("input[name=theme]:checked").count()).toBe(1);
});

/** What the status says, when it says this. */
async function shown(page: Page, pattern: RegExp): Promise<string> {
	const status = page.locator("opportunity-explorer [role=status]").first();
	await expect.poll(async () => (await status.textContent()) ?? "", { timeout: 20_000 }).toMatch(pattern);
	return (await status.textContent()) ?? "";
}

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
