/** A wallet in trouble: the device is full, the database damaged or refused, two tabs at once. Nothing is lost, and a sentence says what is the matter. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openStage, type Stage } from "../support/stage.ts";
import { claim, openBadge, openWallet, PATIENCE, PHONE, ticketOf, titles } from "../support/wallet.ts";

const FULL = "This browser cannot keep it: it is full, or in private mode. Nothing that was here is lost. Keep your ticket.";

describe("a wallet", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	/** Does with the database what no page of the site does. */
	function tamper(page: Page, act: "empty" | "damage") {
		return page.evaluate(
			(what) =>
				new Promise<void>((resolve, reject) => {
					const opening = indexedDB.open("wallet /network/", what === "empty" ? 7 : undefined);
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => {
						const database = opening.result;
						const done = () => {
							database.close();
							resolve();
						};
						if (what === "empty") return done();
						const transaction = database.transaction("badges", "readwrite");
						const store = transaction.objectStore("badges");
						const all = store.getAll();
						all.onsuccess = () => {
							for (const held of all.result) store.put({ ...held, compact: "eyJ.cut", checkedAt: "x" });
							store.put({ id: "urn:uuid:strange", compact: { no: "text" }, addedAt: "never" });
						};
						transaction.oncomplete = done;
					};
				}),
			act,
		);
	}

	test("on a full device says that nothing more fits, and collects when there is room again", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		const session = await page.context().newCDPSession(page);
		const { origin } = new URL(stage.url);
		await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
		await claim(page, stage.url, ticketOf("vilnius/team-player"));
		expect(await page.locator(".won .notice-strong").last().textContent({ timeout: 5000 })).toBe(FULL);
		await openWallet(page, stage.url);
		expect(await titles(page)).toEqual([]);
		await session.send("Storage.overrideQuotaForOrigin", { origin });
		await claim(page, stage.url, ticketOf("vilnius/team-player"));
		expect(await page.locator(".won .notice-strong").count()).toBe(0);
		await openWallet(page, stage.url);
		expect(await titles(page)).toEqual(["Komandos žmogus"]);
		expect(visit.errors).toEqual([]);
	});

	test("that the browser refuses says so, and the badge is still shown to who has its ticket", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException("The user denied permission to access the database.", "SecurityError");
			};
		});
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		expect(await page.locator(".won h2").textContent()).toBe("It is yours: City explorer");
		expect(await page.locator(".won .notice-strong").last().textContent()).toBe(FULL);
		await page.goto(`${stage.url}wallet/`);
		await expect.poll(() => page.locator(".wallet-note").textContent(), PATIENCE).toContain("The wallet of this browser does not open");
		expect(visit.errors).toEqual([]);
	});

	test("whose database lacks a part is made whole, and works", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(`${stage.url}offline/`);
		await tamper(page, "empty");
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await openWallet(page, stage.url);
		expect(await titles(page)).toEqual(["City explorer"]);
	});

	test("whose badges are damaged shows them, and mends those that the site still publishes, with their keys", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await page.goto(`${stage.url}offline/`);
		await tamper(page, "damage");
		await openWallet(page, stage.url);
		await expect.poll(async () => (await titles(page)).sort(), PATIENCE).toEqual(["City explorer", "Not signed yet"]);
		await openBadge(page, "City explorer");
		await page.getByText("Prove that it is mine").click();
		expect(await page.getByLabel("The link that you were sent").count()).toBe(1);
		expect(visit.errors.filter((error) => !error.includes("404"))).toEqual([]);
	});

	test("loses nothing when two tabs collect at the same time", async () => {
		await using visit = await stage.open(PHONE);
		const other = await visit.page.context().newPage();
		await Promise.all([
			claim(visit.page, stage.url, ticketOf("vilnius/city-explorer")),
			claim(other, stage.url, ticketOf("vilnius/team-player")),
		]);
		await openWallet(visit.page, stage.url);
		expect((await titles(visit.page)).sort()).toEqual(["City explorer", "Komandos žmogus"]);
	});
});
