/** What a learner does with a badge, and what the pages say of it. */
import type { Page } from "playwright-core";
import { credentialId } from "../../src/badges/credential-id.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { formatTicket, parseTicket } from "../../src/badges/ticket.ts";
import { PATIENCE } from "./wallet.ts";

/** Brings something to the page that checks. */
export async function check(page: Page, text: string): Promise<void> {
	await page.getByLabel("Link, ticket or text").fill(text);
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await page.locator(".verdict").waitFor(PATIENCE);
}

export async function verdict(page: Page): Promise<string> {
	return (await page.locator(".verdict h2").textContent()) ?? "";
}

/** The ticket as it stands on the card, from the link in its code. */
export function ticketOf(link: string): string {
	return formatTicket(bytesOf(link));
}

/** Nobody answers any more, though the device has a connection. */
export async function stopServer(page: Page): Promise<void> {
	await page.context().route("**/*", (route) => route.abort("connectionrefused"));
}

/** As a reader does in the settings of the browser. */
export async function clearAll(page: Page): Promise<void> {
	const { origin } = new URL(page.url());
	const client = await page.context().newCDPSession(page);
	await page.goto("about:blank");
	await client.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
	await page.goto(`${origin}/network/wallet/`);
}

/** The id of the badge that the ticket in a link is for. */
export async function idOf(link: string): Promise<string> {
	return credentialId((await deriveHolder(bytesOf(link))).did);
}

function bytesOf(link: string): Uint8Array<ArrayBuffer> {
	const bytes = parseTicket(link);
	if (bytes === undefined) throw new Error("There is no ticket in this link.");
	return bytes;
}
