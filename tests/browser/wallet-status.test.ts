/** What an issuer takes back: wallet and check say so after the next look, and without a connection they say since when nobody knows. */
import { decodeJwt, decodeProtectedHeader } from "jose";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demonstrationKey } from "../../src/awards/demonstration.ts";
import { importSecret } from "../../src/badges/key.ts";
import { signStatusList } from "../../src/badges/sign.ts";
import { buildStatusList } from "../../src/badges/status-list.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { check, claim, compactOf, openBadge, openWallet, PATIENCE, PHONE, ticketOf } from "../support/wallet.ts";

const BADGE = "vilnius/city-explorer";

describe("a badge", () => {
	const demo = inject("demo");
	let stage: Stage;
	let compact = "";
	let list = { url: "", text: "" };

	beforeAll(async () => {
		stage = await openStage(demo);
		compact = await compactOf(demo, BADGE);
		list = await takeBack(compact);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const tag = (page: Page) => page.locator(".album-badge .tag");

	test("that is taken back is called so by wallet and check as soon as they look again, and proves no skill any more", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf(BADGE));
		await openWallet(page, stage.url);
		await expect.poll(() => page.locator(".gathered li").count(), PATIENCE).toBeGreaterThan(0);
		await page.context().route(list.url, (route) => route.fulfill({ contentType: "text/plain", body: list.text }));
		await page.getByRole("button", { name: "Look again" }).click();
		await expect.poll(() => tag(page).allTextContents(), PATIENCE).toEqual(["Taken back"]);
		expect(await page.locator(".gathered li").count()).toBe(0);
		await openBadge(page, "City explorer");
		expect(await page.locator("dialog[open] .reason").textContent()).toBe("This badge was genuine, but its issuer has taken it back.");
		await page.goto(`${stage.url}verify/`);
		const { verdict, facts } = await check(page, compact);
		expect(verdict).toBe("Genuine, but taken back");
		expect(facts[3]).toMatch(/^✕Taken back, says the issuer’s list of \d+ \w+ 20\d\d\.$/);
	});

	test("without a connection is unknown since the day of the issuer's list, in wallet and check, and never green", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf(BADGE));
		await openWallet(page, stage.url);
		await expect.poll(() => page.locator(".gathered li").count(), PATIENCE).toBeGreaterThan(0);
		await expect.poll(() => tag(page).count(), PATIENCE).toBe(0);
		const checking = await page.context().newPage();
		await checking.goto(`${stage.url}verify/`);
		const online = await check(checking, compact);
		const day = /list of (.+)\.$/.exec(online.facts[3] ?? "")?.[1];
		await page.context().setOffline(true);
		await page.getByRole("button", { name: "Look again" }).click();
		await expect.poll(() => tag(page).allTextContents(), PATIENCE).toEqual([`Unknown since ${day}`]);
		expect(await page.locator(".wallet-note").textContent()).toContain("You are offline");
		const { verdict, facts } = await check(checking, compact);
		expect(verdict).toBe("Genuine, but not looked up today");
		expect(facts[3]).toContain(`Not known since ${day}: you are offline.`);
		expect(await checking.locator(".verdict-good").count()).toBe(0);
		await page.context().setOffline(false);
		await page.getByRole("button", { name: "Look again" }).click();
		await expect.poll(() => tag(page).count(), PATIENCE).toBe(0);
		expect(await page.locator(".wallet-note").isHidden()).toBe(true);
	});

	test("that was taken back before it was collected comes in with that sentence", async () => {
		await using visit = await stage.open(PHONE);
		await claim(visit.page, stage.url, ticketOf(BADGE, 4));
		expect(await visit.page.locator(".won").textContent()).toContain("This badge was genuine, but its issuer has taken it back.");
	});

	/** The issuer's list as it is after one more badge was taken back, and where the browser asks for it. */
	async function takeBack(signed: string) {
		const { iss, credentialStatus } = decodeJwt(signed) as { iss: string; credentialStatus: Record<string, string> };
		const { statusListCredential: url = "", statusListIndex } = credentialStatus;
		const index = Number(statusListIndex);
		const built = await buildStatusList({ url, issuer: iss, revoked: [index], length: 131_072, now: Date.now() - 60_000 });
		const key = await importSecret(demonstrationKey("vilnius/savanoriu-stotis"));
		const text = await signStatusList(built, { key, keyId: decodeProtectedHeader(signed).kid ?? "", algorithm: "ES256" });
		return { url: `${stage.url}${url.slice(url.indexOf("issuers/"))}`, text };
	}
});
