/** From a ticket to a badge that its holder proves, in a real browser of phone size: nothing leaves the site, and the ticket stands nowhere. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demonstrationTicket } from "../../src/awards/demonstration.ts";
import { formatTicket } from "../../src/badges/ticket.ts";
import { axeFaults } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const PATIENCE = { timeout: 10_000 };

describe("a ticket", () => {
	const ticket = formatTicket(demonstrationTicket("vilnius/city-explorer", 1));
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test("in a link becomes a badge in the wallet with a key that nobody can read out, and is in no address and no request", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(`${stage.url}claim/#t=${ticket.replaceAll(" ", "-")}`);
		await expect.poll(() => page.locator(".won h2").textContent(), PATIENCE).toBe("It is yours: City explorer");
		expect(page.url()).toBe(`${stage.url}claim/`);
		expect(await axeFaults(page)).toEqual([]);
		await page.getByRole("link", { name: "Open my wallet" }).click();
		await expect.poll(() => page.locator(".album-badge h2").allTextContents(), PATIENCE).toEqual(["City explorer"]);
		const keys = await page.evaluate(
			() =>
				new Promise((resolve) => {
					const opening = indexedDB.open("wallet /network/");
					opening.onsuccess = () => {
						const all = opening.result.transaction("badges").objectStore("badges").getAll();
						all.onsuccess = () => resolve(all.result.map(({ key }) => key.extractable));
					};
				}),
		);
		expect(keys).toEqual([false]);
		expect(visit.requests.filter((url) => url.includes(ticket.slice(0, 4)) || url.includes("#"))).toEqual([]);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("with a slip of the hand is refused with a sentence, before anything is asked", async () => {
		await using visit = await stage.open(PHONE);
		await visit.page.goto(`${stage.url}claim/`);
		await visit.page.getByLabel("Your ticket").fill(`${ticket.slice(0, -1)}${ticket.endsWith("A") ? "B" : "A"}`);
		await visit.page.getByRole("button", { name: "Collect it" }).click();
		await expect.poll(() => visit.page.locator("#ticket-fault").textContent()).toContain("There is a slip in this ticket.");
		expect(visit.requests.filter((url) => url.includes("/credentials/"))).toEqual([]);
	});

	test("whose badge is not signed yet waits in the wallet", async () => {
		await using visit = await stage.open(PHONE);
		await visit.page.goto(`${stage.url}claim/`);
		await visit.page.getByLabel("Your ticket").fill(formatTicket(new Uint8Array(16).fill(77)));
		await visit.page.getByRole("button", { name: "Collect it" }).click();
		await expect.poll(() => visit.page.locator(".outcome").textContent(), PATIENCE).toContain("not signed yet");
		await visit.page.goto(`${stage.url}wallet/`);
		await expect.poll(() => visit.page.locator(".album-badge h2").allTextContents(), PATIENCE).toEqual(["Not signed yet"]);
	});

	test("lets its holder answer the question of the one who checks", async () => {
		await using visit = await stage.open(PHONE);
		const asking = visit.page;
		await asking.goto(`${stage.url}verify/`);
		await asking.getByText("Ask the holder for a proof").click();
		const link = (await asking.locator(".ask code").textContent()) ?? "";
		const holder = await asking.context().newPage();
		await holder.goto(`${stage.url}claim/#t=${ticket.replaceAll(" ", "-")}`);
		await holder.locator(".won").waitFor(PATIENCE);
		await holder.goto(link);
		await holder.getByRole("button", { name: "City explorer" }).click(PATIENCE);
		await holder.getByRole("button", { name: "Make an answer" }).click(PATIENCE);
		const answer = holder.getByLabel("Your answer");
		await answer.waitFor(PATIENCE);
		await asking.getByLabel("Link, ticket or text").fill(await answer.inputValue());
		await asking.getByRole("button", { name: "Check", exact: true }).click();
		await expect.poll(() => asking.locator(".verdict h2").textContent(), PATIENCE).toMatch(/Genuine and valid$/);
		expect(await asking.locator(".fact-lines li").last().textContent()).toContain("Held by the person who shows it");
		expect(await axeFaults(holder)).toEqual([]);
	});
});
