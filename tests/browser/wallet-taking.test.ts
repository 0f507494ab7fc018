/** What a learner takes along: files that our own reader opens, a certificate that anybody can check without a connection, and lines for profiles. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readPng } from "../../src/badges/png.ts";
import { readSvg } from "../../src/badges/svg.ts";
import { DEMO_URL } from "../support/build.ts";
import { readCodes } from "../support/qr.ts";
import { openStage, type Stage, type Visit } from "../support/stage.ts";
import { check, claim, compactOf, openBadge, openWallet, PATIENCE, PHONE, ticketOf } from "../support/wallet.ts";

const A4 = { width: 794, height: 1123 };

describe("of a badge in the wallet", () => {
	const demo = inject("demo");
	let stage: Stage;
	let visit: Visit;
	let compact = "";

	beforeAll(async () => {
		stage = await openStage(demo);
		compact = await compactOf(demo, "vilnius/city-explorer");
		visit = await stage.open({ ...PHONE, deviceScaleFactor: 3, acceptDownloads: true });
		// A headless browser prints nothing: the sheet stays as the printer would get it.
		await visit.page.addInitScript(() => {
			window.print = () => document.body.classList.add("would-print");
		});
		await claim(visit.page, stage.url, ticketOf("vilnius/city-explorer"));
		await openWallet(visit.page, stage.url);
		await openBadge(visit.page, "City explorer");
	});

	afterAll(async () => {
		await visit[Symbol.asyncDispose]();
		await stage[Symbol.asyncDispose]();
	});

	async function download(button: string): Promise<{ name: string; bytes: Buffer }> {
		const coming = visit.page.waitForEvent("download", PATIENCE);
		await visit.page.getByRole("button", { name: button }).click();
		const file = await coming;
		return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
	}

	test("the signed text is a file", async () => {
		const { name, bytes } = await download("Signed file");
		expect([name, bytes.toString()]).toEqual(["city-explorer.txt", compact]);
	});

	test("the picture as PNG has the signed text inside", async () => {
		const { name, bytes } = await download("Picture (PNG)");
		expect([name, readPng(bytes)]).toEqual(["city-explorer.png", compact]);
	});

	test("the picture as SVG has the signed text inside, and draws without any other file", async () => {
		const { name, bytes } = await download("Picture (SVG)");
		expect([name, readSvg(bytes.toString())]).toEqual(["city-explorer.svg", compact]);
		expect(bytes.toString()).toContain('href="data:image/png;base64,');
	});

	test("the link for LinkedIn fills in its form: name, organisation, month, proof", async () => {
		const link = new URL((await visit.page.getByRole("link", { name: "Add to my LinkedIn profile" }).getAttribute("href")) ?? "");
		expect(link.origin + link.pathname).toBe("https://www.linkedin.com/profile/add");
		const { certUrl, certId, ...rest } = Object.fromEntries(link.searchParams);
		expect(rest).toEqual({
			startTask: "CERTIFICATION_NAME",
			name: "City explorer",
			organizationName: "Savanorių stotis",
			issueYear: "2026",
			issueMonth: "6",
		});
		expect(certUrl).toBe(`${DEMO_URL}credentials/${certId}/`);
	});

	test("the text for Europass or Youthpass says what, by whom, when, which skills, and where it can be checked", async () => {
		const dialog = visit.page.locator("dialog[open]");
		await dialog.getByText("Text for Europass or Youthpass").click();
		const text = await dialog.getByLabel("Text for Europass or Youthpass").inputValue();
		for (const part of ["City explorer", "Savanorių stotis", "6 June 2026", "read maps (ESCO)", `${DEMO_URL}credentials/`])
			expect(text).toContain(part);
	});

	test("the certificate is one sheet of A4, and whoever scans its code can check it without a connection", async () => {
		const { page } = visit;
		await page.getByLabel("Name on the certificate").fill("Ona Pavyzdytė");
		await page.getByRole("button", { name: "Print a certificate" }).click();
		await page.locator("body.would-print").waitFor(PATIENCE);
		const [link = ""] = await scanSheet(page);
		const pdf = await page.pdf({ format: "A4", printBackground: true });
		expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		expect(await page.locator(".certificate").count()).toBe(0);
		expect(link).toContain(`${DEMO_URL}verify/#z.`);
		const checking = await page.context().newPage();
		await checking.goto(`${stage.url}verify/`);
		await page.context().setOffline(true);
		const { verdict, facts } = await check(checking, link);
		await page.context().setOffline(false);
		expect(verdict).toBe("Genuine, but not looked up today");
		expect(facts[0]).toMatch(/^✓Authentic/);
		expect(facts[3]).toMatch(/^\?Not known since \d+ \w+ \d{4}/);
	});

	/** The code of the sheet as it is printed, at 288 dots an inch: fewer than printers have. */
	async function scanSheet(page: Page): Promise<string[]> {
		await page.emulateMedia({ media: "print" });
		await page.setViewportSize(A4);
		const html = await page.locator(".certificate").evaluate((sheet) => sheet.textContent ?? "");
		expect(html).toContain("Ona Pavyzdytė");
		const code = await page.locator(".certificate-code").screenshot({ scale: "device" });
		await page.emulateMedia({ media: null });
		await page.setViewportSize({ width: 360, height: 740 });
		return readCodes(code);
	}
});
