/** Badges come in from files and go out as one locked copy; what is lost comes back from the copy, and from the ticket alone. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openStage, type Stage } from "../support/stage.ts";
import { claim, compactOf, openBadge, openWallet, PATIENCE, PHONE, ticketOf, titles } from "../support/wallet.ts";

const PASSPHRASE = "three old green trams";
const HOSTED = {
	"@context": "https://w3id.org/openbadges/v2",
	type: "Assertion",
	id: "https://badges.example/assertions/1",
	recipient: { type: "email", hashed: false, identity: "somebody@example.org" },
	badge: {
		type: "BadgeClass",
		id: "https://badges.example/classes/1",
		name: "First aid",
		description: "Knows first aid.",
		issuer: { name: "Red House" },
	},
	issuedOn: "2025-03-01T00:00:00Z",
	verification: { type: "hosted" },
};

describe("the wallet", () => {
	const demo = inject("demo");
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	const note = (page: Page) => page.locator(".wallet-note").textContent();

	function open(page: Page, files: Readonly<Record<string, string>>) {
		return page
			.locator(".badge-files")
			.setInputFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
	}

	async function restore(page: Page, path: string, passphrase: string) {
		await page.getByLabel("Passphrase").fill(passphrase);
		await page.locator(".backup-file").setInputFiles(path);
	}

	async function emptyBrowser(page: Page) {
		await page.goto(`${stage.url}offline/`);
		const session = await page.context().newCDPSession(page);
		await session.send("Storage.clearDataForOrigin", { origin: new URL(stage.url).origin, storageTypes: "all" });
		await openWallet(page, stage.url);
		expect(await titles(page)).toEqual([]);
	}

	async function canProve(page: Page, badge: string): Promise<boolean> {
		await openBadge(page, badge);
		await page.getByText("Prove that it is mine").click();
		const can = (await page.getByLabel("The link that you were sent").count()) === 1;
		await page.getByRole("button", { name: "Back to the album" }).click();
		return can;
	}

	test("opens signed files, ours and badges of version 2.0 of others, and says of each other file by name what is wrong", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await openWallet(page, stage.url);
		const [head, , signature] = (await compactOf(demo, "vilnius/city-explorer")).split(".");
		const [, body] = (await compactOf(demo, "vilnius/team-player")).split(".");
		await open(page, {
			"mine.txt": await compactOf(demo, "vilnius/city-explorer"),
			"old.json": JSON.stringify(HOSTED),
			"changed.txt": [head, body, signature].join("."),
			"letter.txt": "Dear reader,",
		});
		await expect.poll(() => note(page), PATIENCE).toContain("Added: 2");
		expect(await note(page)).toContain("letter.txt: There is no badge in this file or text.");
		expect(await note(page)).toMatch(/changed\.txt: .*(signature|key)/);
		expect((await titles(page)).sort()).toEqual(["City explorer", "First aid"]);
		expect(await page.locator(".album-badge", { hasText: "First aid" }).locator(".tag").textContent()).toBe("Unknown whether it holds");
		await openBadge(page, "First aid");
		expect(await page.locator("dialog[open] .reason").textContent()).toContain("nobody vouches for it");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("never lets a file take the place of a badge that it holds with its key", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await openWallet(page, stage.url);
		await open(page, { "mine.txt": await compactOf(demo, "vilnius/city-explorer") });
		await expect.poll(() => note(page), PATIENCE).toContain("Added: 0");
		expect(await canProve(page, "City explorer")).toBe(true);
	});

	test("gives everything out as one locked copy, and takes it back; to prove it, the ticket is entered once more", async () => {
		await using visit = await stage.open({ ...PHONE, acceptDownloads: true });
		const { page } = visit;
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await claim(page, stage.url, ticketOf("vilnius/team-player"));
		await openWallet(page, stage.url);
		await open(page, { "old.json": JSON.stringify(HOSTED) });
		await expect.poll(() => titles(page), PATIENCE).toHaveLength(3);

		await page.getByLabel("Passphrase").fill("too short");
		await page.getByRole("button", { name: "Save a copy" }).click();
		expect(await note(page)).toContain("The passphrase needs 12 letters or more.");
		await page.getByLabel("Passphrase").fill(PASSPHRASE);
		const coming = page.waitForEvent("download", PATIENCE);
		await page.getByRole("button", { name: "Save a copy" }).click();
		const path = await (await coming).path();
		expect(readFileSync(path, "utf8")).not.toContain(Buffer.from("City explorer").toString("base64url").slice(2, -2));

		await emptyBrowser(page);
		await restore(page, path, "another long passphrase");
		await expect.poll(() => note(page), PATIENCE).toContain("This does not open.");
		await restore(page, path, PASSPHRASE);
		await expect.poll(() => note(page), PATIENCE).toBe("Added: 3. To prove that a badge is yours, enter its ticket once more.");
		expect((await titles(page)).sort()).toEqual(["City explorer", "First aid", "Komandos žmogus"]);

		expect(await canProve(page, "City explorer")).toBe(false);
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await openWallet(page, stage.url);
		expect(await titles(page)).toHaveLength(3);
		expect(await canProve(page, "City explorer")).toBe(true);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("has badge and key back from the ticket alone", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await emptyBrowser(page);
		await claim(page, stage.url, ticketOf("vilnius/city-explorer"));
		await openWallet(page, stage.url);
		expect(await canProve(page, "City explorer")).toBe(true);
	});
});
