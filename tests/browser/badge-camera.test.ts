/** QR codes by camera and by picture, in a browser that cannot read codes by itself: what can is loaded from this site, and only then. */
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packJws } from "../../src/badges/packed.ts";
import { ticketLink } from "../../src/badges/ticket.ts";
import { findChromium } from "../support/browser.ts";
import { DEMO_URL } from "../support/build.ts";
import { drawCode, filmOf } from "../support/qr.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { compactOf, PATIENCE, PHONE, ticketOf } from "../support/wallet.ts";

const LOADED = /badge-codes-\w+\.js$/;

describe("a QR code", () => {
	const demo = inject("demo");
	const ticket = ticketOf("vilnius/city-explorer");
	const link = ticketLink(DEMO_URL, ticket);
	const film = join(tmpdir(), `ticket-${process.pid}.y4m`);
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
		await writeFile(film, await filmOf(await drawCode(link, 400)));
	});

	afterAll(async () => {
		await stage[Symbol.asyncDispose]();
		await rm(film, { force: true });
	});

	/** A browser that has a camera, which sees the film, and asks nobody whether it may. */
	async function withCamera(act: (page: Page, requests: string[], errors: string[]) => Promise<void>, permitted = true) {
		const fake = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
		// A headless browser can ask nobody: it refuses, unless it is told to say yes.
		if (permitted) fake.push("--use-fake-ui-for-media-stream");
		const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu", ...fake] });
		const context = await browser.newContext({ ...PHONE, serviceWorkers: "block", permissions: permitted ? ["camera"] : [] });
		const page = await context.newPage();
		const requests: string[] = [];
		const errors: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
		page.on("pageerror", (error) => errors.push(String(error)));
		await act(page, requests, errors).finally(() => browser.close());
	}

	test("of a ticket is read by the camera, which stops then; what reads it is loaded with the button and not before", async () => {
		await withCamera(async (page, requests, errors) => {
			await page.goto(`${stage.url}claim/`, { waitUntil: "networkidle" });
			expect(requests.filter((url) => LOADED.test(url))).toEqual([]);
			await page.getByRole("button", { name: "Scan a QR code" }).click();
			await page.locator(".won").waitFor({ timeout: 60_000 });
			expect(await page.locator(".won h2").textContent()).toBe("It is yours: City explorer");
			expect(await page.locator("video").evaluate((video: HTMLVideoElement) => [video.srcObject, video.hidden])).toEqual([null, true]);
			expect(requests.filter((url) => LOADED.test(url))).toHaveLength(1);
			expect(requests.filter((url) => !url.startsWith(stage.url) || url.includes("#"))).toEqual([]);
			expect(errors).toEqual([]);
		});
	});

	test("is not read when the camera is refused: a sentence says so, and the ticket can be typed", async () => {
		await withCamera(async (page) => {
			await page.goto(`${stage.url}claim/`);
			await page.getByRole("button", { name: "Scan a QR code" }).click();
			await expect.poll(() => page.locator("#ticket-fault").textContent(), PATIENCE).toContain("The camera cannot be used.");
			await page.getByLabel("Your ticket").fill(ticket);
			await page.getByRole("button", { name: "Collect it" }).click();
			await page.locator(".won").waitFor(PATIENCE);
		}, false);
	});

	test("of a ticket is read from a picture of it, and a picture without one says what to do", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(`${stage.url}claim/`);
		const choose = async (buffer: Buffer) =>
			page.getByLabel("Or choose a picture of the code").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer });
		await choose(Buffer.from("no picture"));
		await expect
			.poll(() => page.locator("#ticket-fault").textContent(), PATIENCE)
			.toContain("There is no QR code to be read in this picture.");
		await choose(await drawCode(link));
		await page.locator(".won").waitFor(PATIENCE);
		expect(page.url()).toBe(`${stage.url}claim/`);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("of a certificate, which holds the whole badge, is read from a picture by the check", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		const certificate = `${DEMO_URL}verify/#${await packJws(await compactOf(demo, "vilnius/city-explorer"))}`;
		await page.goto(`${stage.url}verify/`);
		const buffer = await drawCode(certificate, 900);
		await page.getByLabel("Or choose or drop a file").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer });
		await expect.poll(() => page.locator(".verdict h2").textContent(), { timeout: 30_000 }).toMatch(/Genuine and valid$/);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});
});
