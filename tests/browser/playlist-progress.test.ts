/** Progress on a playlist in a real browser: by hand, by the wallet, by keyboard, without a connection - and nothing of it leaves the device. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demonstrationTicket } from "../../src/awards/demonstration.ts";
import { formatTicket } from "../../src/badges/ticket.ts";
import { axeFaults, faultsInViews } from "../support/axe.ts";
import { DEMO_PATH } from "../support/build.ts";
import { serveSite } from "../support/serve.ts";
import { openStage, type Stage } from "../support/stage.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const PATIENCE = { timeout: 10_000 };
/** Its second level is a choice of two, and its badge is also its last step. */
const LADDER = "vilnius/en/playlists/savanorio-kelias/";

describe("a playlist", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const line = (page: Page) => page.locator(".progress-line").textContent();
	const next = (page: Page) => page.locator(".progress-next a");
	const boxes = (page: Page) => page.locator(".step-tick input");
	const titleOf = (page: Page, index: number) => page.locator(".step .step-title").nth(index).textContent();

	test("counts what its levels ask for, names the next step with its link, and keeps ticks over a reload", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		expect(await line(page)).toBe("0 of 4 steps done");
		await boxes(page).nth(0).check();
		expect(await line(page)).toBe("1 of 4 steps done");
		expect(await next(page).textContent()).toBe(await titleOf(page, 2));
		for (const index of [2, 3, 4]) await boxes(page).nth(index).check();
		expect(await line(page)).toBe("3 of 4 steps done And 1 more than you need.");
		await page.reload();
		await expect.poll(() => line(page)).toBe("3 of 4 steps done And 1 more than you need.");
		expect(await page.locator("progress").evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])).toEqual([3, 4]);
		expect(await page.locator("[aria-current=step]").getAttribute("id")).toBe("step-7");
		const before = visit.requests.length;
		await boxes(page).nth(3).uncheck();
		expect(await line(page)).toBe("3 of 4 steps done");
		expect(visit.requests.length).toBe(before);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("that is done says which badge to ask for, and whom; all ticks can be taken back, and that too", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		for (const index of [0, 2, 3, 6]) await boxes(page).nth(index).check();
		expect(await line(page)).toBe("4 of 4 steps done");
		expect(await next(page).isVisible()).toBe(false);
		const complete = page.locator(".progress-complete");
		expect(await complete.textContent()).toMatch(/You did it, the whole playlist![\s\S]+Ask for this badge[\s\S]+ticket/);
		expect(await complete.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
			`${DEMO_PATH}vilnius/en/badges/first-volunteering/`,
			expect.stringContaining(`${DEMO_PATH}vilnius/en/organisations/`),
			`${DEMO_PATH}claim/`,
		]);
		await page.getByRole("button", { name: "Clear my ticks" }).click();
		expect(await line(page)).toBe("0 of 4 steps done");
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		await page.getByRole("button", { name: "Undo" }).click();
		expect(await line(page)).toBe("4 of 4 steps done");
		expect(await axeFaults(page)).toEqual([]);
	});

	test("is ticked by a badge of the wallet, also while another tab collects it, and says that it is held", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		const claim = async (badge: string) => {
			const tab = await page.context().newPage();
			await tab.goto(`${stage.url}claim/#t=${formatTicket(demonstrationTicket(badge, 1)).replaceAll(" ", "-")}`);
			await tab.locator(".won").waitFor(PATIENCE);
			await tab.close();
		};
		await claim("vilnius/city-explorer");
		await page.goto(stage.url + LADDER);
		const last = page.locator("#step-7");
		expect(await last.locator(".by-badge").isVisible()).toBe(false);
		await claim("vilnius/first-volunteering");
		await expect.poll(() => last.locator(".by-badge").isVisible(), PATIENCE).toBe(true);
		expect(await last.locator("input").isVisible()).toBe(false);
		expect(await last.getAttribute("class")).toContain("step-done");
		for (const box of await boxes(page).all()) if (await box.isVisible()) await box.check();
		expect(await page.locator(".progress-complete .held").textContent()).toBe("You hold this badge already.");
		expect(await page.locator(".progress-complete .ask").isVisible()).toBe(false);
		await page.goto(`${stage.url}wallet/`);
		await expect.poll(() => page.locator("wallet-playlists li").textContent(), PATIENCE).toContain("The volunteer's way");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("loads no wallet, and makes none, for who has none", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + LADDER, { waitUntil: "networkidle" });
		expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
	});

	test("that is under way stands in the wallet with its progress; taken off the list, it can be put back", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(`${stage.url}wallet/`);
		expect(await page.getByText("Playlists under way").isVisible()).toBe(false);
		await page.goto(stage.url + LADDER);
		await boxes(page).nth(0).check();
		await page.goto(`${stage.url}wallet/`);
		const row = page.locator("wallet-playlists li");
		await row.getByText("1 of 4 steps done").waitFor();
		expect(await axeFaults(page)).toEqual([]);
		await row.getByRole("button", { name: "Remove “The volunteer's way”" }).click();
		expect(await row.count()).toBe(0);
		await page.keyboard.press("Enter");
		await row.getByRole("link", { name: "The volunteer's way" }).click();
		expect(page.url()).toBe(stage.url + LADDER);
		await expect.poll(() => line(page)).toBe("1 of 4 steps done");
	});

	test("is followed by keyboard alone, and each box says which step it is for", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		await next(page).focus();
		const focused = () => page.evaluate(() => document.activeElement?.closest("[id^=step-]")?.id);
		for (let presses = 0; presses < 3 && (await focused()) === undefined; presses++) await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Space");
		expect(await line(page)).toBe("1 of 4 steps done");
		await page.getByRole("checkbox", { name: `I have done this ${await titleOf(page, 2)}` }).waitFor();
	});

	test("goes on without a connection, with the page and the ticks of before", async () => {
		await using site = await serveSite(inject("demo"), DEMO_PATH);
		await using visit = await stage.open({ ...PHONE, serviceWorkers: "allow" });
		const page = await visit.page.context().newPage();
		await page.context().unrouteAll();
		await page.goto(site.url + LADDER, { waitUntil: "networkidle" });
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.reload({ waitUntil: "networkidle" });
		await boxes(page).nth(0).check();
		await page.context().setOffline(true);
		await page.reload();
		await expect.poll(() => line(page), PATIENCE).toBe("1 of 4 steps done");
		await boxes(page).nth(2).check();
		expect(await line(page)).toBe("2 of 4 steps done");
	});

	test("in another window shows the ticks of this one at once", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		const other = await page.context().newPage();
		await other.goto(stage.url + LADDER);
		await boxes(page).nth(0).check();
		await expect.poll(() => line(other)).toBe("1 of 4 steps done");
	});

	test("says so in words where the browser keeps nothing, and still counts", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.addInitScript(() => {
			for (const store of ["localStorage", "indexedDB"])
				Object.defineProperty(window, store, {
					get() {
						throw new DOMException("denied", "SecurityError");
					},
				});
		});
		await page.goto(stage.url + LADDER);
		await boxes(page).nth(0).check();
		await page.getByText("This browser keeps nothing for this site: your ticks go").waitFor();
		expect(await line(page)).toBe("1 of 4 steps done");
		expect(visit.errors).toEqual([]);
	});

	test("without JavaScript is the list of its steps, without a box that would do nothing", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		await visit.page.goto(stage.url + LADDER);
		expect(await visit.page.locator(".step").count()).toBe(7);
		expect(await visit.page.locator(".step-tick, .progress-panel").filter({ visible: true }).count()).toBe(0);
	});

	test("has a code for each step with a page, and a box to tick with a pen, on paper", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		expect(await page.locator(".step .qr").filter({ visible: true }).count()).toBe(0);
		await page.emulateMedia({ media: "print" });
		expect(await page.locator(".step .qr svg").filter({ visible: true }).count()).toBe(7);
		expect(await boxes(page).filter({ visible: true }).count()).toBe(7);
	});

	test("has nothing for axe to find when it is under way and when it is done, in both lights, narrow and wide", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + LADDER);
		const faults: string[] = [];
		for (const ticks of [[0], [2, 3, 6]]) {
			for (const index of ticks) await boxes(page).nth(index).check();
			faults.push(...(await faultsInViews(page, [320, 1280])));
		}
		expect(faults).toEqual([]);
	});
});
