/** Without a connection: what was seen opens, what was kept works whole, and what is missing says so. The server is really stopped. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { DEMO_PATH } from "../support/build.ts";
import { serveSite } from "../support/serve.ts";

const EXPLORE = "vilnius/en/explore/";
const VOLUNTEERING = "input[name=theme][value=volunteering]";

describe("a reader whose connection breaks", () => {
	const demo = inject("demo");
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser[Symbol.asyncDispose]());

	/** Calls `online` with a server, and `offline` when it is gone. */
	async function breakAfter(online: (page: Page, url: string) => Promise<void>, offline: (page: Page, url: string) => Promise<void>) {
		await using site = await serveSite(demo, DEMO_PATH);
		const context = await browser.context({ locale: "en" });
		const page = await context.newPage();
		await page.goto(site.url + EXPLORE, { waitUntil: "networkidle" });
		// The page on which the worker starts is on the device when the worker has answered for it.
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await page.waitForFunction((path) => caches.match(path).then((kept) => kept !== undefined), DEMO_PATH + EXPLORE);
		await online(page, site.url);
		await site[Symbol.asyncDispose]();
		await offline(page, site.url);
		await context.close();
	}

	const status = (page: Page) => page.locator("opportunity-explorer .result-count");
	const shown = async (page: Page) => {
		await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector(".result-count")?.textContent ?? ""));
		return Number.parseInt((await status(page).textContent()) ?? "", 10);
	};
	async function keepCity(page: Page) {
		await page.getByText("Keep this place offline").click();
		await page.getByText(/^[\d.]+ MB on this device/).waitFor();
		await page.getByRole("button", { name: "Keep" }).click();
		await page.getByText(/^Kept on/).waitFor();
	}

	test("opens the pages that were seen, also with the choices of another address, and filters with what was loaded together", async () => {
		let promised = 0;
		await breakAfter(
			async (page, url) => {
				await page.check(VOLUNTEERING);
				promised = await shown(page);
				await page.waitForFunction(
					(folder) => caches.match(`${folder}points.json`).then((kept) => kept !== undefined),
					await page.locator("opportunity-explorer").getAttribute("data-folder"),
				);
				await page.goto(`${url}vilnius/en/about/`);
			},
			async (page, url) => {
				await page.goto(`${url}vilnius/en/about/`);
				await page.getByRole("heading", { level: 1 }).waitFor();
				await page.goto(`${url + EXPLORE}?theme=volunteering`);
				expect(await shown(page)).toBe(promised);
				expect(await page.locator(".explore-list .card").count()).toBe(promised);
				await page.uncheck(VOLUNTEERING);
				await page.selectOption("select[name=when]", "undated");
				expect(await shown(page)).toBeGreaterThan(0);
			},
		);
	});

	test("filters and counts what is in a place that was only looked at", async () => {
		await breakAfter(
			async (page) => {
				const folder = await page.locator("opportunity-explorer").getAttribute("data-folder");
				for (const name of ["facets.json", "points.json", "cards-0.json"])
					await page.waitForFunction((file) => caches.match(file).then((kept) => kept !== undefined), folder + name);
			},
			async (page, url) => {
				await page.goto(url + EXPLORE);
				await page.check(VOLUNTEERING);
				const count = await shown(page);
				expect(count).toBeGreaterThan(0);
				expect(await page.locator(".explore-list .card").count()).toBe(count);
			},
		);
	});

	test("is told for a page that is not on the device, in words and with what is", async () => {
		await breakAfter(
			async () => undefined,
			async (page, url) => {
				await page.goto(`${url}vilnius/en/insights/`);
				await page.getByRole("heading", { name: "Without a connection" }).waitFor();
				await page.getByRole("link", { name: "Everything in Vilnius" }).waitFor();
				expect(await axeFaults(page)).toEqual([]);
				await page.getByRole("link", { name: "Everything in Vilnius" }).click();
				await page.locator("opportunity-explorer").waitFor();
			},
		);
	});

	test("who keeps a city has all of it: cards, pages, filters, map, and words with a note that there may be more", async () => {
		await breakAfter(
			(page) => keepCity(page),
			async (page, url) => {
				await page.goto(url + EXPLORE);
				await page.getByRole("button", { name: /^Save/ }).first().waitFor();
				await page.getByText("Map", { exact: true }).click();
				await page.locator(".map-pin").first().waitFor();
				await page.fill("input[name=q]", "volunteer");
				await page.getByText(" shown. You are offline: the search may be incomplete.").waitFor();
				expect(await shown(page)).toBeGreaterThan(0);
				await page.locator(".explore-list .card a").first().click();
				await page.locator("article.entry").waitFor();
				expect(new URL(page.url()).pathname).toContain("/opportunities/");
			},
		);
	});

	test("who has only filtered is told that words may find too little, and finds those of the cards that are here", async () => {
		let title = "";
		await breakAfter(
			async (page) => {
				await page.check(VOLUNTEERING);
				await shown(page);
				title = (await page.locator(".explore-list .card-title").first().textContent()) ?? "";
				await page.uncheck(VOLUNTEERING);
			},
			async (page) => {
				await page.fill("input[name=q]", "zzzz");
				await page
					.getByText("Nothing fits all of this. Take one choice away, or start again. You are offline: the search may be incomplete.")
					.waitFor();
				await page.fill("input[name=q]", title.toUpperCase());
				await page.getByText(/shown\. You are offline/).waitFor();
				expect(await page.locator(".explore-list .card-title").allTextContents()).toContain(title);
			},
		);
	});

	test("sees in the place of a card that is not on the device that it is not", async () => {
		await breakAfter(
			async (page) => {
				await page.check(VOLUNTEERING);
				await shown(page);
				await page.waitForFunction(
					(folder) => caches.match(`${folder}points.json`).then((kept) => kept !== undefined),
					await page.locator("opportunity-explorer").getAttribute("data-folder"),
				);
				await page.evaluate(async () => {
					for (const name of await caches.keys()) {
						const cache = await caches.open(name);
						for (const { url } of await cache.keys()) if (url.includes("/cards-")) await cache.delete(url);
					}
				});
			},
			async (page, url) => {
				await page.goto(`${url + EXPLORE}?theme=volunteering`);
				await page.getByText("Not saved on this device. It comes back with your connection.").first().waitFor();
				expect(await axeFaults(page)).toEqual([]);
			},
		);
	});

	test("the size that is shown before is that of the files, and keeping can be undone", async () => {
		await using site = await serveSite(demo, DEMO_PATH);
		const context = await browser.context({ locale: "en" });
		const page = await context.newPage();
		await page.goto(site.url + EXPLORE);
		await keepCity(page);
		const list: { bytes: number; files: string[]; build: string } = JSON.parse(readFileSync(join(demo, "vilnius/en/keep.json"), "utf8"));
		const sizes = list.files.map((file) => readFileSync(join(demo, file.replace(/\/$/, "/index.html"))).length);
		expect(list.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
		expect(await page.getByText(/^Kept on/).textContent()).toContain("as it was on November 21, 2026");
		const keptBytes = await page.evaluate(async () => {
			const name = (await caches.keys()).find((key) => key.includes("#keep-")) ?? "";
			const cache = await caches.open(name);
			const answers = await Promise.all(
				(await cache.keys()).filter(({ url }) => !url.endsWith("kept.json")).map((key) => cache.match(key)),
			);
			return (await Promise.all(answers.map((answer) => answer?.arrayBuffer()))).reduce((sum, bytes) => sum + (bytes?.byteLength ?? 0), 0);
		});
		expect(keptBytes).toBe(list.bytes);
		expect(await axeFaults(page)).toEqual([]);
		await page.getByRole("button", { name: "Remove from this device" }).click();
		await page.getByRole("button", { name: "Keep" }).waitFor();
		expect(await page.evaluate(async () => (await caches.keys()).filter((key) => key.includes("#keep-")))).toEqual([]);
		await context.close();
	});

	test("nothing is kept twice, also when the service worker comes late", async () => {
		await using site = await serveSite(demo, DEMO_PATH);
		const context = await browser.context({ locale: "en" });
		await context.addInitScript((longest) => {
			const { register } = ServiceWorkerContainer.prototype;
			ServiceWorkerContainer.prototype.register = async function (...args) {
				const isKeeping = () => performance.getEntriesByType("resource").some(({ name }) => name.includes("/badges/"));
				for (const start = Date.now(); !isKeeping() && Date.now() - start < longest; ) await new Promise((resolve) => setTimeout(resolve));
				return register.apply(this, args);
			};
		}, 2000);
		const page = await context.newPage();
		await page.goto(site.url + EXPLORE);
		await keepCity(page);
		const seen = () =>
			page.evaluate(async () => {
				const pages = await caches.open((await caches.keys()).find((key) => key.endsWith("#pages")) ?? "#pages");
				return (await pages.keys()).map(({ url }) => new URL(url).pathname);
			});
		// The page itself is the last that the worker asks for once more.
		await expect.poll(seen).toContain(DEMO_PATH + EXPLORE);
		expect(await seen()).toEqual([DEMO_PATH + EXPLORE]);
		await context.close();
	});

	test("a device without room says so, and keeps what it had", async () => {
		await using site = await serveSite(demo, DEMO_PATH);
		const context = await browser.context({ locale: "en" });
		await context.addInitScript(() => {
			const put = Cache.prototype.put;
			Cache.prototype.put = function (request, response) {
				if (String(request).includes("/badges/")) return Promise.reject(new DOMException("full", "QuotaExceededError"));
				return put.call(this, request, response);
			};
		});
		const page = await context.newPage();
		await page.goto(site.url + EXPLORE);
		await page.getByText("Keep this place offline").click();
		await page.getByRole("button", { name: "Keep" }).click();
		await page.getByText("There is not enough room on this device. Nothing new was kept.").waitFor();
		expect(await page.evaluate(async () => (await caches.keys()).filter((key) => key.includes("#keep-")))).toEqual([]);
		await context.close();
	});
});
