/** A site that is built again with other content: addresses of choices and what a device keeps go on to mean the same. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { DEMO_PATH, runBuild } from "../support/build.ts";
import { opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";
import { serveSite } from "../support/serve.ts";

const DIGITAL = "themes: [digital]\n";
const CHOICE = "alpha/explore/?theme=digital";

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});

afterAll(() => browser[Symbol.asyncDispose]());

async function titles(page: Page): Promise<string[]> {
	await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector(".result-count")?.textContent ?? ""));
	return page.locator(".explore-list .card-title").allTextContents();
}

const dataCaches = (page: Page) =>
	page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("/data-")).map((name) => name.split("/").at(-2)));

test("an address of choices gives what fits them now; the data of the old build go, and the new ones work without a connection", async () => {
	using network = writeNetwork({
		"alpha/opportunities/radio.md": opportunityFile("Radio", DIGITAL),
		"alpha/opportunities/robots.md": opportunityFile("Robots", DIGITAL),
	});
	expect(await runBuild(network.settings)).toMatchObject({ code: 0 });
	await using site = await serveSite(network.output, DEMO_PATH);
	const context = await browser.context({ locale: "en" });
	const page = await context.newPage();
	await page.goto(site.url, { waitUntil: "networkidle" });
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.goto(site.url + CHOICE);
	expect((await titles(page)).sort()).toEqual(["Radio", "Robots"]);
	await expect.poll(() => dataCaches(page)).toHaveLength(1);
	const [old] = await dataCaches(page);

	// Other ids for the same entries: two come before them, and one has another theme.
	writeFiles(network.content, {
		"alpha/opportunities/animation.md": opportunityFile("Animation", DIGITAL),
		"alpha/opportunities/early.md": opportunityFile("Early").replaceAll("2027-03-06", "2026-12-01"),
		"alpha/opportunities/radio.md": opportunityFile("Radio"),
	});
	expect(await runBuild(network.settings)).toMatchObject({ code: 0 });
	await page.goto(site.url + CHOICE);
	expect((await titles(page)).sort()).toEqual(["Animation", "Robots"]);
	await expect.poll(() => dataCaches(page)).not.toContain(old);
	expect(await dataCaches(page)).toHaveLength(1);

	await site[Symbol.asyncDispose]();
	await page.goto(site.url + CHOICE);
	expect((await titles(page)).sort()).toEqual(["Animation", "Robots"]);
	await context.close();
});

test("a device that keeps a city is offered the newer version, and has only that one after it", async () => {
	using network = writeNetwork();
	await runBuild(network.settings);
	await using site = await serveSite(network.output, DEMO_PATH);
	const context = await browser.context({ locale: "en" });
	const page = await context.newPage();
	const open = async () => {
		await page.goto(`${site.url}alpha/explore/`);
		await page.getByText("Keep this place offline").click();
	};
	await open();
	await page.getByRole("button", { name: "Keep" }).click();
	await page.getByText(/^Kept on/).waitFor();
	writeFiles(network.content, { "alpha/opportunities/radio.md": opportunityFile("Radio") });
	await runBuild(network.settings);
	await open();
	await page.getByRole("button", { name: "Get the newer version" }).click();
	await page.getByRole("button", { name: "Get the newer version" }).waitFor({ state: "hidden" });
	expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("#keep-")).length)).toBe(1);
	await site[Symbol.asyncDispose]();
	await page.goto(`${site.url}alpha/opportunities/radio/`);
	await page.getByRole("heading", { name: "Radio" }).waitFor();
	await context.close();
});
