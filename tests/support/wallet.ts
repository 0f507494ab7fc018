/** What a learner does with a wallet, as steps that tests share, and the badges of the demonstration that they do it with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { demonstrationTicket } from "../../src/awards/demonstration.ts";
import { credentialUuid } from "../../src/badges/credential-id.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { formatTicket } from "../../src/badges/ticket.ts";

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, locale: "en" };
/** Looking a badge up takes a while on a busy machine. */
export const PATIENCE = { timeout: 15_000 };

/** `badge`: `vilnius/city-explorer`; `number` from 1. */
export function ticketOf(badge: string, number = 1): string {
	return formatTicket(demonstrationTicket(badge, number));
}

/** The signed text of the badge that a ticket of the demonstration is for. `folder`: the built site. */
export async function compactOf(folder: string, badge: string, number = 1): Promise<string> {
	const uuid = await credentialUuid((await deriveHolder(demonstrationTicket(badge, number))).did);
	return readFileSync(join(folder, `credentials/${uuid}.txt`), "utf8").trim();
}

/** `url`: the root of the site. By the link on the paper. */
export async function claim(page: Page, url: string, ticket: string): Promise<void> {
	// Another page first: a link to the page that is open would only change its fragment.
	await page.goto(`${url}offline/`);
	await page.goto(`${url}claim/#t=${ticket.replaceAll(" ", "-")}`);
	await page.locator(".won").waitFor(PATIENCE);
}

/** Waits until what the wallet holds has been looked up, or could not be. */
export async function openWallet(page: Page, url: string): Promise<void> {
	await page.goto(`${url}wallet/`);
	await page.locator(".album-badge, .empty-album:not([hidden])").first().waitFor(PATIENCE);
}

/** The badges in the album. */
export function titles(page: Page): Promise<string[]> {
	return page.locator(".album-badge h2").allTextContents();
}

export async function openBadge(page: Page, name: string): Promise<void> {
	await page.getByRole("button", { name, exact: true }).click(PATIENCE);
	await page.locator("dialog[open]").waitFor(PATIENCE);
}

/** Brings a text to the page that verifies, and gives the verdict and the facts under it. */
export async function check(page: Page, text: string): Promise<{ verdict: string; facts: string[]; body: string }> {
	await page.getByLabel("Link, ticket or text").fill(text);
	await page.evaluate(() => document.querySelector(".outcome")?.replaceChildren());
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await page.locator(".verdict").waitFor(PATIENCE);
	return {
		verdict: ((await page.locator(".verdict h2").textContent()) ?? "").slice(1),
		facts: await page.locator(".fact-lines li").allTextContents(),
		body: (await page.locator(".verdict-body").textContent()) ?? "",
	};
}
