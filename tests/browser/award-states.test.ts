/** The award page for everybody: axe in each state, by keyboard alone, on paper, without a connection, and under its policy. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsInViews } from "../support/axe.ts";
import { DEMO_PATH } from "../support/build.ts";
import { tabToMatch } from "../support/keyboard.ts";
import { downloadAward, makeTickets, openAward, printCards } from "../support/organiser.ts";
import { drawCode } from "../support/qr.ts";
import { serveSite } from "../support/serve.ts";
import { openStage, type Stage } from "../support/stage.ts";

const BADGE = "award/?badge=vilnius/city-explorer";

const states: readonly { readonly name: string; reach(page: Page): Promise<void> }[] = [
	{ name: "a list with faults", reach: bringFaults },
	{ name: "codes to bring", reach: (page) => page.getByLabel(/^Straight into their wallets/).check() },
	{ name: "a batch", reach: (page) => makeTickets(page, 3) },
	{ name: "a batch with its file, and what deletes it", reach: makeFile },
	{ name: "batches that are kept", reach: leaveBatch },
];

async function bringFaults(page: Page): Promise<void> {
	await page.getByLabel(/^A list of e-mail addresses/).check();
	await page.getByLabel("Addresses: one a line").fill(`${"a".repeat(80)}\nb@example.org\nb@example.org`);
	await page.getByRole("button", { name: "Continue" }).click();
	await page.locator(".award-faults p").nth(1).waitFor();
}

async function makeFile(page: Page): Promise<void> {
	await makeTickets(page, 3);
	await page.getByRole("button", { name: "Tick all" }).click();
	await downloadAward(page);
	await page.getByText("Show what is in it").click();
	await page.getByText("Delete these tickets from this device").click();
}

async function leaveBatch(page: Page): Promise<void> {
	await makeTickets(page, 3);
	await page.getByRole("button", { name: "Award another badge" }).click();
	await page.locator(".kept-batches li").waitFor();
}

describe("the award page", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(states)("with $name has nothing that axe finds, and is never wider than the screen", async ({ reach }) => {
		await using visit = await stage.open({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 } });
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await reach(page);
		expect(await faultsInViews(page, [320, 1280])).toEqual([]);
		expect(visit.errors).toEqual([]);
	});

	test("by keyboard alone leads from the badge to the file", async () => {
		await using visit = await stage.open({ viewport: { width: 360, height: 740 } });
		const { page } = visit;
		await page.goto(`${stage.url}award/`);
		await tabToMatch(page, "#award-badge");
		await page.keyboard.type("City explorer");
		await tabToMatch(page, "#award-count");
		await page.keyboard.press("ControlOrMeta+a");
		await page.keyboard.type("2");
		await page.keyboard.press("Enter");
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("batch-title");
		await tabToMatch(page, ".batch-entries li:nth-child(2) input");
		await page.keyboard.press("Space");
		await expect.poll(() => page.locator(".batch-preview").textContent()).toMatch(/: 1 of 2$/);
		await tabToMatch(page, ".award-form button");
		await page.keyboard.press("Enter");
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("award-file-title");
		await tabToMatch(page, ".file-download");
	});

	test("prints ten cards on a sheet of A4, none cut and none with text that does not fit, each with its own code", async () => {
		await using visit = await stage.open({ viewport: { width: 703, height: 900 } });
		const { page } = visit;
		await openAward(page, stage.url + BADGE);
		await makeTickets(page, 11);
		const links = await printCards(page);
		expect(new Set(links).size).toBe(11);
		await page.emulateMedia({ media: "print" });
		const cards = await page.locator(".ticket-card").evaluateAll((all) =>
			all.map((card) => {
				const text = card.querySelector("div")?.getBoundingClientRect();
				const { height, top, bottom } = card.getBoundingClientRect();
				return { height, isCut: text === undefined || text.top < top || text.bottom > bottom };
			}),
		);
		expect(cards.filter(({ isCut }) => isCut)).toEqual([]);
		// A4 is 297 mm high, and its margins are 12 mm.
		expect(Math.max(...cards.map(({ height }) => height)) * 5).toBeLessThan((273 / 25.4) * 96);
		const paper = await page.pdf({ preferCSSPageSize: true });
		expect(paper.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBe(2);
	});

	test("may ask for nothing, not even at its own site", async () => {
		await using visit = await stage.open();
		await visit.page.goto(stage.url + BADGE);
		const answers = await visit.page.evaluate(async (own) => {
			const asked = await fetch(own).then(
				() => "answered",
				() => "stopped",
			);
			return [asked, navigator.sendBeacon(own)];
		}, `${stage.url}robots.txt`);
		expect(answers[0]).toBe("stopped");
		expect(visit.requests.filter((url) => url.endsWith("robots.txt"))).toEqual([]);
		expect(visit.errors.join("\n")).toContain("Content Security Policy");
	});

	test("with a service worker makes no request either, and opens again with its work when the server is gone", async () => {
		await using site = await serveSite(inject("demo"), DEMO_PATH);
		const context = await stage.browser.context();
		const page = await context.newPage();
		await page.goto(site.url, { waitUntil: "networkidle" });
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		const requests = await openAward(page, site.url + BADGE);
		await makeTickets(page, 2);
		await page.getByRole("button", { name: "Tick all" }).click();
		await downloadAward(page);
		expect(requests).toEqual([]);
		await page.waitForFunction((path) => caches.match(path).then((kept) => kept !== undefined), `${DEMO_PATH}award/`);
		await site[Symbol.asyncDispose]();
		await page.reload();
		await expect.poll(() => page.locator(".file-path").textContent()).toContain("content/vilnius/awards/");
		await context.close();
	});

	test("ticks one card after another that the camera sees, although it may load nothing but its own scripts", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.addInitScript(playCamera);
		await page.goto(stage.url + BADGE);
		await makeTickets(page, 2);
		const pictures = await Promise.all((await printCards(page)).map((link) => drawCode(link)));
		await page.evaluate(
			(film) => {
				document.body.append(...film.map((src) => Object.assign(new Image(), { src, className: "film" })));
			},
			pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
		);
		await page.getByRole("button", { name: "Scan a QR code" }).click();
		await expect.poll(() => page.locator(".batch-entries :checked").count(), { timeout: 20_000 }).toBe(2);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});
});

/** A camera that sees the next card when one is ticked; headless browsers have none. */
function playCamera(): void {
	window.print = () => undefined;
	navigator.mediaDevices.getUserMedia = async () => {
		const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 540 });
		const context = canvas.getContext("2d");
		const draw = () => {
			const seen = document.querySelectorAll(".film")[document.querySelectorAll(".batch-entries :checked").length];
			if (seen instanceof HTMLImageElement) context?.drawImage(seen, 0, 0);
			requestAnimationFrame(draw);
		};
		draw();
		return canvas.captureStream();
	};
}
