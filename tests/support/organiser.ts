/** What an organiser does on the award page, and what leaves it. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { readCodes } from "./qr.ts";

/** Opens the page so that printing does not end by itself, and notes every request that goes to any host after it has loaded. */
export async function openAward(page: Page, url: string): Promise<string[]> {
	await page.addInitScript(() => {
		window.print = () => undefined;
	});
	await page.goto(url, { waitUntil: "networkidle" });
	const requests: string[] = [];
	const client = await page.context().newCDPSession(page);
	client.on("Network.requestWillBeSent", ({ request: { url } }) => {
		// The browser's own icons and the files that the page makes come from nowhere.
		if (!/^(data|blob):/.test(url)) requests.push(url);
	});
	await client.send("Network.enable");
	return requests;
}

export async function makeTickets(page: Page, count: number): Promise<void> {
	await page.getByLabel("How many tickets?").fill(String(count));
	await page.getByRole("button", { name: "Continue" }).click();
	await page
		.locator(".batch-entries li")
		.nth(count - 1)
		.waitFor();
}

/** The links on the cards, read back from what is printed; in the order of the cards. */
export async function printCards(page: Page): Promise<string[]> {
	await page.getByRole("button", { name: "Print the cards" }).click();
	await page.emulateMedia({ media: "print" });
	const links: string[] = [];
	for (const card of await page.locator(".ticket-card").all()) links.push(...(await readCodes(await card.screenshot())));
	await page.emulateMedia({ media: "screen" });
	return links;
}

/** The award file: its name and text, as it is downloaded. */
export async function downloadAward(page: Page): Promise<{ readonly path: string; readonly text: string }> {
	await page.getByRole("button", { name: "Make the award file" }).click();
	await page.locator(".award-file").waitFor();
	const saved = await download(page, "Download it");
	const path = (await page.locator(".file-path").textContent()) ?? "";
	if (!path.endsWith(`/${saved.suggestedFilename()}`)) throw new Error(`${saved.suggestedFilename()} is not the name in ${path}.`);
	return { path, text: readFileSync(await saved.path(), "utf8") };
}

export async function download(page: Page, button: string): Promise<Download> {
	const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
	return saved;
}
