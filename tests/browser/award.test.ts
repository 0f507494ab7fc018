/** The award page in a real browser: three ways to award a badge, and nothing that leaves the page but the organiser's own file. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { deriveHolder } from "../../src/badges/holder.ts";
import { formatTicket, parseTicket } from "../../src/badges/ticket.ts";
import { DEMO_URL } from "../support/build.ts";
import { download, downloadAward, makeTickets, openAward, printCards } from "../support/organiser.ts";
import { openStage, type Stage } from "../support/stage.ts";

const BADGE = "award/?badge=vilnius/city-explorer";

async function holderOf(ticket: string): Promise<string> {
	const bytes = parseTicket(ticket);
	if (bytes === undefined) throw new Error(`${ticket} is no ticket.`);
	return (await deriveHolder(bytes)).did;
}

describe("an organiser", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test("prints tickets, ticks those given by hand and by their letters, and gets the public file; no request is made", async () => {
		await using visit = await stage.open({ viewport: { width: 1280, height: 900 } });
		const { page } = visit;
		const requests = await openAward(page, stage.url + BADGE);
		await makeTickets(page, 3);
		expect(await page.locator("#batch-title").textContent()).toBe("City explorer");
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("batch-title");
		const links = await printCards(page);
		expect(links.map((link) => link.startsWith(`${DEMO_URL}claim/#t=`))).toEqual([true, true, true]);
		await page.evaluate(() => dispatchEvent(new Event("afterprint")));
		expect(await page.locator(".ticket-sheet").count()).toBe(0);

		await page.getByLabel(/^Ticket 1 ·/).check();
		const last = formatTicket(parseTicket(links[2] ?? "") ?? new Uint8Array(16));
		await page.getByLabel("Scan or type a ticket that you gave").fill(last.toLowerCase());
		await page.getByRole("button", { name: "Tick it" }).click();
		await expect.poll(() => page.locator(".tick-note").textContent()).toContain(`Ticked: Ticket 3 · …${last.slice(-3)}`);
		expect(await page.locator(".batch-preview").textContent()).toMatch(/^City explorer, \d+ \w+ \d{4}: 2 of 3$/);
		const { path, text } = await downloadAward(page);
		expect(path).toMatch(/^content\/vilnius\/awards\/city-explorer-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.json$/);
		const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
		const holders = (await Promise.all([links[0], links[2]].map((link) => holderOf(link ?? "")))).sort();
		expect(text).toBe(`${JSON.stringify({ badge: "city-explorer", awardedOn: today, holders }, undefined, "\t")}\n`);

		expect(requests).toEqual([]);
		expect(page.url()).toBe(stage.url + BADGE);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("opens a list of addresses: what is wrong is named by its line, the private table has the addresses, the public file has none", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		const requests = await openAward(page, stage.url + BADGE);
		await page.getByLabel(/^A list of e-mail addresses/).check();
		const rows = ["name;e-mail", "A;first@example.org", "B;second@example", "C;First@example.org"];
		await page.getByLabel("Or choose a file").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
		await expect.poll(() => page.getByLabel("Addresses: one a line, or a table").inputValue()).toContain("second@example");
		await page.getByRole("button", { name: "Continue" }).click();
		await expect
			.poll(() => page.locator(".award-faults p").allTextContents())
			.toEqual(["Line 3: this is no e-mail address: second@example", "Line 4: leave it out, it stands in line 2 already."]);
		await page.getByLabel("Addresses: one a line, or a table").fill("first@example.org\nsecond@example.org");
		await page.getByRole("button", { name: "Continue" }).click();
		await expect.poll(() => page.locator(".batch-entries label").allTextContents()).toEqual(["first@example.org", "second@example.org"]);
		const saved = await download(page, "Save the private table");
		expect(saved.suggestedFilename()).toBe("private-tickets-city-explorer.csv");
		const [head, ...lines] = readFileSync(await saved.path(), "utf8")
			.trim()
			.split("\r\n");
		const cells = lines.map((line) => line.split(","));
		expect([head, cells.map(([address]) => address)]).toEqual(["address,ticket,link", ["first@example.org", "second@example.org"]]);
		const { text } = await downloadAward(page);
		expect(JSON.parse(text).holders).toEqual((await Promise.all(cells.map(([, ticket = ""]) => holderOf(ticket)))).sort());
		expect(text).not.toContain("example.org");
		expect(requests).toEqual([]);
	});

	test("takes the codes of wallets, and is told of what stands there twice, here or in an earlier file", async () => {
		await using visit = await stage.open();
		const learner = visit.page;
		await learner.goto(`${stage.url}wallet/`);
		await learner.getByText("Get a badge without a paper ticket").click();
		await learner.getByRole("button", { name: "Make a code" }).click();
		const code = (await learner.locator(".fresh-code code").first().textContent()) ?? "";
		const page = await learner.context().newPage();
		await page.goto(stage.url + BADGE);
		const bring = async (lines: string) => {
			await page.getByLabel(/^Straight into their wallets/).check();
			await page.getByLabel("Codes of wallets, or tickets").fill(lines);
			await page.getByRole("button", { name: "Continue" }).click();
		};
		await bring(`${code}\n${code}\ninfo@example.org`);
		await expect
			.poll(() => page.locator(".award-faults p").allTextContents())
			.toEqual([
				"Line 2: leave it out, it stands in line 1 already.",
				"Line 3: this is no code of a wallet and no ticket. Compare it letter by letter.",
			]);
		await bring(code);
		expect(JSON.parse((await downloadAward(page)).text).holders).toEqual([code]);
		await page.getByRole("button", { name: "Award another badge" }).click();
		await bring(code);
		await page.getByRole("button", { name: "Make the award file" }).click();
		await expect.poll(() => page.locator(".award-fault").textContent()).toMatch(/ is in an award file already\. Untick it\.$/);
		await expect.poll(() => learner.locator(".album-badge h2").allTextContents(), { timeout: 10_000 }).toEqual(["Not signed yet"]);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("finds the work again after a reload and in a new tab, and deletes the tickets from the device and all tabs for good", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await makeTickets(page, 2);
		await page.getByLabel(/^Ticket 2 ·/).check();
		await expect.poll(() => page.locator(".batch-preview").textContent()).toMatch(/: 1 of 2$/);
		await page.reload();
		await expect.poll(() => page.locator(".batch-entries :checked").count()).toBe(1);
		const tab = await page.context().newPage();
		await tab.goto(`${stage.url}award/`);
		await tab.getByRole("button", { name: /^Open: City explorer · 2, Printed tickets/ }).click();
		await tab.getByText("Delete these tickets from this device").click();
		await tab.getByRole("button", { name: "Yes, delete them" }).click();
		await tab.getByLabel("Which badge?").waitFor();
		await expect.poll(() => page.getByLabel("Which badge?").isVisible()).toBe(true);
		await tab.reload({ waitUntil: "networkidle" });
		expect(await tab.locator(".kept-batches").isVisible()).toBe(false);
		expect(await tab.evaluate(readKept)).toEqual([]);
	});

	test("cannot date an award into the future, award to nobody, or ask for a number of tickets that is none", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}award/?badge=vilnius/no-such-badge`);
		await expect.poll(() => page.locator(".award-faults").textContent()).toContain("There is no badge vilnius/no-such-badge");
		await page.getByLabel("Which badge?").selectOption("vilnius/city-explorer");
		await page.locator("form.award-start").evaluate((form: HTMLFormElement) => {
			form.noValidate = true;
		});
		await page.getByLabel("How many tickets?").fill("1000");
		await page.getByRole("button", { name: "Continue" }).click();
		await expect.poll(() => page.locator(".award-faults").textContent()).toBe("Write a number from 1 to 500.");
		await makeTickets(page, 1);
		await page.getByRole("button", { name: "Make the award file" }).click();
		await expect.poll(() => page.locator(".award-fault").textContent()).toBe("Nobody gets it yet: give or tick at least one.");
		await page.getByRole("button", { name: "Tick all" }).click();
		await page.locator("form.award-form").evaluate((form: HTMLFormElement) => {
			form.noValidate = true;
		});
		await page.getByLabel("Awarded on").fill("2999-01-01");
		await page.getByRole("button", { name: "Make the award file" }).click();
		await expect.poll(() => page.locator(".award-fault").textContent()).toBe("Choose a day that is not in the future.");
	});
});

/** What the page keeps in the browser's database. */
function readKept(): Promise<unknown> {
	return new Promise((resolve) => {
		const opening = indexedDB.open("award /network/");
		opening.onsuccess = () => {
			const all = opening.result.transaction("batches").objectStore("batches").getAll();
			all.onsuccess = () => resolve(all.result);
		};
	});
}
