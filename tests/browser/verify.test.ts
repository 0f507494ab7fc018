/** The check of a badge in a real browser: every way to bring one, every outcome, and nothing that leaves the site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demonstrationTicket } from "../../src/awards/demonstration.ts";
import { credentialUuid } from "../../src/badges/credential-id.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { packJws } from "../../src/badges/packed.ts";
import { bakePng } from "../../src/badges/png.ts";
import { bakeSvg } from "../../src/badges/svg.ts";
import { formatTicket, ticketLink } from "../../src/badges/ticket.ts";
import { DEMO_URL } from "../support/build.ts";
import { listPages } from "../support/pages.ts";
import { openStage, type Stage, type Visit } from "../support/stage.ts";

const PHONE = { viewport: { width: 360, height: 740 } };

describe("the check of a badge", () => {
	const demo = inject("demo");
	const ticket = demonstrationTicket("vilnius/city-explorer", 1);
	let stage: Stage;
	let uuid = "";
	let compact = "";

	beforeAll(async () => {
		stage = await openStage(demo);
		uuid = await credentialUuid((await deriveHolder(ticket)).did);
		compact = readFileSync(join(demo, `credentials/${uuid}.txt`), "utf8").trim();
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function open(fragment = ""): Promise<Visit> {
		const visit = await stage.open(PHONE);
		await visit.page.goto(`${stage.url}verify/${fragment}`);
		return visit;
	}

	async function bring(page: Page, text: string) {
		await page.getByLabel("Link, ticket or text").fill(text);
		await page.getByRole("button", { name: "Check", exact: true }).click();
	}

	const verdict = (page: Page) => page.locator(".verdict h2").textContent();
	const facts = (page: Page) => page.locator(".fact-lines li").allTextContents();

	test.each([
		["the signed text", () => compact],
		["the link of its page", () => `${DEMO_URL}credentials/${uuid}/`],
		["the link of its file", () => `${DEMO_URL}credentials/${uuid}.txt`],
		[
			"the text as JSON",
			() => JSON.stringify({ protected: compact.split(".")[0], payload: compact.split(".")[1], signature: compact.split(".")[2] }),
		],
	])("%s is genuine and valid, but not proven to be held by who brings it", async (_kind, text) => {
		await using visit = await open();
		await bring(visit.page, text());
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
		expect(await visit.page.locator(".verdict .lead").textContent()).toMatch(/confirms: the holder earned “.+” on .+ 202\d\.$/);
		const lines = await facts(visit.page);
		expect(lines.map((line) => line.slice(0, 1)).join("")).toBe("✓✓✓✓?");
		expect(lines.at(-1)).toContain("Not proven to be held");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test.each([
		["typed", () => formatTicket(ticket)],
		["as a link", () => ticketLink(DEMO_URL, formatTicket(ticket))],
	])("a ticket %s proves who holds the badge, and stands in no address", async (_kind, text) => {
		await using visit = await open();
		await bring(visit.page, text());
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
		expect((await facts(visit.page)).at(-1)).toContain("Held by the person who shows it");
		expect(visit.requests.filter((url) => url.includes(formatTicket(ticket).slice(0, 4)))).toEqual([]);
	});

	test("a link with the badge in it is checked at once, and its address is clean after", async () => {
		await using visit = await open(`#${await packJws(compact)}`);
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
		expect(new URL(visit.page.url()).hash).toBe("");
	});

	const file = listPages(demo).length > 0 ? readFileSync(join(demo, "vilnius/badges/city-explorer/badge.png")) : Buffer.alloc(0);
	test.each([
		["a baked PNG", "badge.png", () => Buffer.from(bakePng(file, compact) ?? "")],
		["a baked SVG", "badge.svg", () => Buffer.from(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', compact) ?? "")],
		["a text file", "badge.txt", () => Buffer.from(compact)],
	])("%s is read when it is chosen", async (_kind, name, buffer) => {
		await using visit = await open();
		await visit.page.getByLabel("Or choose or drop a file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: buffer() });
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
	});

	test("a file is read when it is dropped", async () => {
		await using visit = await open();
		const data = await visit.page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], "badge.txt"));
			return transfer;
		}, compact);
		await visit.page.dispatchEvent("badge-verifier", "drop", { dataTransfer: data });
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
	});

	test.each([
		["revoked", "taken back", "✓✓✓✕?"],
		["expired", "expired", "✓✓✕✓?"],
	])("a badge that is %s is called genuine, but %s", async (standing, words, marks) => {
		const page = listPages(demo).find(
			(each) => each.startsWith("credentials/") && readFileSync(join(demo, each), "utf8").includes(`standing-${standing}"`),
		);
		await using visit = await open();
		await bring(visit.page, DEMO_URL + (page ?? "").replace("index.html", ""));
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(new RegExp(`Genuine, but ${words}$`));
		expect((await facts(visit.page)).map((line) => line.slice(0, 1)).join("")).toBe(marks);
	});

	test.each([
		["nothing", "hello", "There is no badge in this file or text."],
		["an unsigned badge", '{"@context":[]}', "This badge has no signature, so anyone could have written it."],
		[
			"a badge without algorithm",
			"eyJhbGciOiJub25lIn0.e30.",
			"This badge says that it needs no signature, so anyone could have written it.",
		],
	])("of %s it says what is wrong", async (_kind, text, sentence) => {
		await using visit = await open();
		await bring(visit.page, text);
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Do not rely on this$/);
		expect(await visit.page.locator(".verdict-body").textContent()).toBe(sentence);
	});

	test("a badge that was changed is not shown, and nothing of it is believed", async () => {
		await using visit = await open();
		const [head, body = "", signature] = compact.split(".");
		const changed = Buffer.from(Buffer.from(body, "base64url").toString().replace("City", "Cute")).toString("base64url");
		await bring(visit.page, [head, changed === body ? `${body}A` : changed, signature].join("."));
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Do not rely on this$/);
		expect(await visit.page.locator(".verdict .lead, .fact-lines, .verdict img").count()).toBe(0);
	});

	test("it asks other sites nothing: neither for links nor for keys", async () => {
		await using visit = await open();
		await bring(visit.page, "https://elsewhere.example/credentials/1");
		await expect.poll(() => visit.page.locator(".outcome").textContent()).toContain("another site");
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("without a connection a badge that was looked up before is genuine, but since when unknown; it is not called valid", async () => {
		await using visit = await open();
		await bring(visit.page, compact);
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine and valid$/);
		await visit.page.context().setOffline(true);
		await bring(visit.page, compact);
		await expect.poll(() => verdict(visit.page), { timeout: 10_000 }).toMatch(/Genuine, but not looked up today$/);
		expect((await facts(visit.page))[3]).toMatch(/^\?Not known since \d+ \w+ \d{4}: you are offline/);
	});

	test("the outcome has the focus", async () => {
		await using visit = await open();
		await bring(visit.page, compact);
		await expect.poll(() => visit.page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
	});
});
