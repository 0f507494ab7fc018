/** The tasks of a badge in a real browser: what a learner adds is kept on the device, leaves it only as a file or on paper, and goes when its owner says so. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsInViews } from "../support/axe.ts";
import { DEMO_PATH, DEMO_URL } from "../support/build.ts";
import { serveSite } from "../support/serve.ts";
import { openStage, type Stage } from "../support/stage.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const PATIENCE = { timeout: 10_000 };
/** One of its two tasks is enough; the first takes photos and links. */
const BADGE = "vilnius/en/badges/city-explorer/";

describe("the tasks of a badge", () => {
	let stage: Stage;
	let photo: Buffer;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
		photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#2c7a3d" } })
			.withExif({ IFD0: { Artist: "PLANTED OWNER" }, IFD3: { GPSLatitude: "54/1 41/1 0/1" } })
			.jpeg()
			.toBuffer();
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const task = (page: Page, index: number) => page.locator("task-list [data-task]").nth(index);
	const count = (page: Page) => page.locator(".task-count").textContent();
	const photos = (page: Page) => page.locator(".task-photos img");

	async function fill(page: Page) {
		await task(page, 0).locator("summary").click();
		await task(page, 0).getByLabel("What I did").fill("I drew it with <b>my</b> brother.\nIt hangs in the library.");
		await task(page, 0).getByLabel("A link to it").fill("example.org/map");
		await task(page, 0).getByLabel("Add photos").setInputFiles({ name: "map.jpg", mimeType: "image/jpeg", buffer: photo });
		await photos(page).first().waitFor(PATIENCE);
		await task(page, 0).getByRole("checkbox").check();
	}

	async function saveFile(page: Page): Promise<string> {
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
		expect(download.suggestedFilename()).toBe("city-explorer-tasks.html");
		return readFileSync(await download.path(), "utf8");
	}

	test("keep ticks, texts, links and photos over a reload, and nothing is sent anywhere", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(stage.url + BADGE, { waitUntil: "networkidle" });
		expect(await count(page)).toBe("Tasks done: 0 of 1");
		const before = visit.requests.length;
		await fill(page);
		expect(await count(page)).toBe("Tasks done: 1 of 1");
		expect(await page.getByText("That is enough for this badge").isVisible()).toBe(true);
		expect(visit.requests.slice(before).filter((url) => !url.startsWith("data:"))).toEqual([]);
		await page.reload();
		await expect.poll(() => count(page), PATIENCE).toBe("Tasks done: 1 of 1");
		await task(page, 0).locator("summary").click();
		expect(await task(page, 0).getByLabel("What I did").inputValue()).toContain("I drew it with <b>my</b> brother.");
		expect(await task(page, 0).getByLabel("A link to it").inputValue()).toBe("example.org/map");
		expect(await photos(page).count()).toBe(1);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("leave as one file that shows everything, loads nothing, runs nothing, and says nothing about where a photo was taken", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await fill(page);
		await page.getByLabel("Your name").fill("Somebody");
		const html = await saveFile(page);
		const [, data = ""] = /src="data:image\/jpeg;base64,([^"]+)"/.exec(html) ?? [];
		const picture = Buffer.from(data, "base64");
		expect(photo.includes("PLANTED OWNER")).toBe(true);
		expect([picture.includes("PLANTED OWNER"), picture.includes("Exif")]).toEqual([false, false]);
		expect(await sharp(picture).metadata()).toMatchObject({ width: 1600, height: 1067 });
		await using other = await stage.open();
		await other.page.route("https://file.example/", (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
		await other.page.goto("https://file.example/");
		const text = await other.page.locator("body").textContent();
		for (const part of [
			"City explorer",
			"Somebody",
			"I drew it with <b>my</b> brother.",
			"☑ Draw your map",
			"Nobody has checked it yet",
			"Not done yet",
		])
			expect(text).toContain(part);
		const links = await other.page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
		expect(links).toEqual([`${DEMO_URL}${BADGE}`, "https://example.org/map"]);
		expect(await other.page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
		expect(await other.page.evaluate(() => document.querySelectorAll("script, link, iframe").length)).toBe(0);
		expect(other.errors).toEqual([]);
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("Somebody");
	});

	test("are printed as a sheet of their own, with room for whoever confirms, and the page is as before afterwards", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.addInitScript(() => {
			window.print = () => document.body.setAttribute("data-printed", "");
		});
		await page.goto(stage.url + BADGE);
		await fill(page);
		await page.emulateMedia({ media: "print" });
		await page.locator(".task-print").dispatchEvent("click");
		await page.locator("body[data-printed]").waitFor(PATIENCE);
		expect(await page.locator("main").isVisible()).toBe(false);
		const sheet = page.locator(".task-paper");
		expect(await sheet.textContent()).toMatch(/Tasks for the badge “City explorer”[\s\S]+Confirmed by \(name, date, signature\)/);
		expect(await sheet.locator("img").isVisible()).toBe(true);
		await page.evaluate(() => dispatchEvent(new Event("afterprint")));
		expect(await sheet.count()).toBe(0);
		expect(await page.locator("main").isVisible()).toBe(true);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("refuse in words what is no link and what is no photo, and more photos than anybody looks at", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await task(page, 0).locator("summary").click();
		const link = task(page, 0).getByLabel("A link to it");
		await link.fill("javascript:alert(1)");
		await link.blur();
		await task(page, 0).getByText("A link begins with https://.").waitFor();
		expect(await saveFile(page)).not.toContain("javascript:");
		const add = task(page, 0).getByLabel("Add photos");
		await add.setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
		await page.getByText("This file does not open as a photo.").waitFor();
		await add.setInputFiles(Array.from({ length: 5 }, (_, index) => ({ name: `${index}.jpg`, mimeType: "image/jpeg", buffer: photo })));
		await page.getByText("4 photos are enough for one task.").waitFor(PATIENCE);
		expect(await photos(page).count()).toBe(4);
		await task(page, 0).getByRole("button", { name: "Remove photo 2" }).click();
		expect(await photos(page).count()).toBe(3);
	});

	test("are deleted from the device when their owner says so twice, and no others", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/badges/team-player/`);
		await task(page, 0).getByRole("checkbox").check();
		await page.goto(stage.url + BADGE);
		await fill(page);
		await page.getByText("Delete all of it").click();
		await page.getByRole("button", { name: "Yes, delete it" }).click();
		await page.getByText("All of it is deleted from this device.").waitFor();
		expect(await count(page)).toBe("Tasks done: 0 of 1");
		await page.reload();
		await page.locator("task-list").waitFor();
		const kept = await page.evaluate(readDatabase);
		expect(kept).toEqual({ tasks: ["vilnius/badges/team-player"], photos: [] });
	});

	test("in another tab show at once what is added in this one, and leave the field alone in which somebody writes", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		const other = await page.context().newPage();
		await other.goto(stage.url + BADGE);
		await task(other, 1).locator("summary").click();
		const writing = task(other, 1).getByLabel("What I did");
		await writing.pressSequentially("I walked");
		await fill(page);
		await expect.poll(() => count(other), PATIENCE).toBe("Tasks done: 1 of 1");
		await expect.poll(() => photos(other).count(), PATIENCE).toBe(1);
		await writing.pressSequentially(" far");
		expect(await writing.inputValue()).toBe("I walked far");
		await task(page, 1).locator("summary").click();
		await expect.poll(() => task(page, 1).getByLabel("What I did").inputValue()).toBe("I walked far");
	});

	test("on a device that is full stay on the page for the file, and a sentence says so", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await page.locator("task-list").waitFor();
		const session = await page.context().newCDPSession(page);
		await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(stage.url).origin, quotaSize: 1 });
		await fill(page);
		await page.getByText("This browser cannot keep that").waitFor(PATIENCE);
		expect(await saveFile(page)).toContain("It hangs in the library.");
	});

	test("in a browser that keeps nothing can still be saved as a file, and a sentence says so", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.addInitScript(() => {
			Object.defineProperty(window, "indexedDB", {
				get() {
					throw new DOMException("denied", "SecurityError");
				},
			});
		});
		await page.goto(stage.url + BADGE);
		await page.getByText("This browser keeps nothing.").waitFor();
		await fill(page);
		expect(await saveFile(page)).toContain("It hangs in the library.");
		expect(visit.errors).toEqual([]);
	});

	test("go on without a connection", async () => {
		await using site = await serveSite(inject("demo"), DEMO_PATH);
		await using visit = await stage.open({ ...PHONE, serviceWorkers: "allow" });
		const page = await visit.page.context().newPage();
		await page.context().unrouteAll();
		await page.goto(site.url + BADGE, { waitUntil: "networkidle" });
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.reload({ waitUntil: "networkidle" });
		await page.context().setOffline(true);
		await page.reload();
		await fill(page);
		expect(await count(page)).toBe("Tasks done: 1 of 1");
		expect(await saveFile(page)).toContain("It hangs in the library.");
	});

	test("are done by keyboard alone: tick, open, write, and the name of each box says its task", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await page.getByRole("checkbox", { name: "I have done this Draw your map of five places" }).focus();
		await page.keyboard.press("Space");
		expect(await count(page)).toBe("Tasks done: 1 of 1");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		await page.keyboard.type("By hand");
		expect(await task(page, 0).getByLabel("What I did").inputValue()).toBe("By hand");
	});

	test("without JavaScript are read as they were, and no field offers what it cannot keep", async () => {
		await using visit = await stage.open({ javaScriptEnabled: false });
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		expect(await task(page, 0).textContent()).toContain("Draw your map of five places");
		expect(await page.locator("task-list").locator("input:visible, textarea:visible, button:visible, progress:visible").count()).toBe(0);
		await page.getByText("Show it on your own page").click();
		expect(await page.getByLabel("Code for your page").inputValue()).toBe(
			[
				`<a href="${DEMO_URL}${BADGE}" lang="en">`,
				`<img src="${DEMO_URL}vilnius/badges/city-explorer/badge.png" alt="" width="96" height="96">`,
				"City explorer – Vilnius</a>",
			].join("\n"),
		);
	});

	test("have nothing for axe to find with everything open and filled, in both lights, narrow and wide, and are never too wide", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + BADGE);
		await fill(page);
		await task(page, 1).locator("summary").click();
		await page.getByText("Delete all of it").click();
		await task(page, 0).getByLabel("A link to it").fill("no link");
		await task(page, 0).getByLabel("A link to it").blur();
		expect(await faultsInViews(page, [320, 1280])).toEqual([]);
	});
});

test("the code for other pages is copied by its button, and stays marked where the browser copies nothing", async () => {
	await using stage = await openStage(inject("demo"));
	await using visit = await stage.open({ permissions: ["clipboard-read", "clipboard-write"] });
	const { page } = visit;
	await page.goto(stage.url + BADGE);
	await page.getByText("Show it on your own page").click();
	await page.getByRole("button", { name: "Copy" }).click();
	await page.locator(".announcement", { hasText: "Copied" }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`<a href="${DEMO_URL}${BADGE}"`);
	await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
	await page.getByRole("button", { name: "Copy" }).click();
	await page.getByText("It is marked now").waitFor();
	expect(await page.evaluate(() => getSelection()?.toString())).toContain("City explorer – Vilnius");
});

/** The badges of which the browser keeps something. */
async function readDatabase(): Promise<Record<string, string[]>> {
	const settle = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve) => {
			request.onsuccess = () => resolve(request.result);
		});
	const database = await settle(indexedDB.open("tasks /network/"));
	const read = async (store: string) =>
		(await settle(database.transaction(store).objectStore(store).getAllKeys())).map((key) => String(key).split("#")[0] ?? "");
	return { tasks: await read("tasks"), photos: await read("photos") };
}
