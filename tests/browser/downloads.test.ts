/** A file that is made in the explorer has exactly what the explorer shows, and says of it what the feed says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ical from "ical.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openStage, type Stage } from "../support/stage.ts";

const CHOICES = ["?theme=volunteering", "?kind=workshop&kind=event&age=16", "?when=undated&price=free", "?q=volunteer"];

describe("the files of the explorer", () => {
	const demo = inject("demo");
	const feed = (name: string) => readFileSync(join(demo, "vilnius/en", name), "utf8");
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(demo);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function open(page: Page, choices: string) {
		await page.goto(`${stage.url}vilnius/en/explore/${choices}`);
		if (choices !== "") await page.waitForFunction(() => / of \d+ shown/.test(document.querySelector(".result-count")?.textContent ?? ""));
		await page.getByText("Download or share this list").click();
		await page.locator("explorer-downloads:defined").waitFor();
	}

	async function take(page: Page, name: string): Promise<string> {
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
		return readFileSync(await download.path(), "utf8");
	}

	/** `vilnius/open-lab`, as the cards say. */
	async function chosen(page: Page): Promise<string[]> {
		const more = page.getByRole("button", { name: "Show more" });
		while (await more.isVisible()) await more.click();
		const links = await page
			.locator(".explore-list .card-title a")
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		return links.map((href) => `vilnius/${href.split("/").at(-2)}`).sort();
	}

	test.each(CHOICES)("of the choice %s have its opportunities and no other, record by record as in the feeds", async (choices) => {
		await using visit = await stage.open();
		const { page } = visit;
		await open(page, choices);
		const ids = await chosen(page);
		expect(ids.length).toBeGreaterThan(0);

		const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });
		const table = rows(await take(page, "CSV"));
		expect(table.map(({ id }) => id).sort()).toEqual(ids);
		expect(table).toEqual(rows(feed("opportunities.csv")).filter(({ id = "" }) => ids.includes(id)));

		const features = (text: string): { properties: { id: string } }[] => JSON.parse(text).features;
		expect(features(await take(page, "GeoJSON"))).toEqual(
			features(feed("opportunities.geojson")).filter(({ properties }) => ids.includes(properties.id)),
		);

		const events = (text: string) => new ical.Component(ical.parse(text)).getAllSubcomponents("vevent").map(String);
		const isChosen = (event: string) => ids.some((id) => event.replaceAll("\r\n ", "").includes(`UID:${id}/`));
		expect(events(await take(page, "iCalendar"))).toEqual(events(feed("opportunities.ics")).filter(isChosen));
		expect(await page.locator("explorer-downloads output").textContent()).toBe(`Opportunities in the file: ${ids.length}`);
		expect([visit.errors, visit.foreign]).toEqual([[], []]);
	});

	test("are the feeds themselves while nothing is chosen", async () => {
		await using visit = await stage.open();
		await open(visit.page, "");
		for (const [name, file] of [
			["CSV", "opportunities.csv"],
			["GeoJSON", "opportunities.geojson"],
			["iCalendar", "opportunities.ics"],
		] as const)
			expect(await take(visit.page, name)).toBe(feed(file));
	});

	test("are none when nothing is shown; a sentence says so", async () => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(`${stage.url}vilnius/en/explore/?skill=no-such-skill`);
		await page.locator(".result-count", { hasText: "Nothing fits" }).waitFor();
		await page.getByText("Download or share this list").click();
		await page.getByRole("button", { name: "CSV" }).click();
		await page.locator("explorer-downloads output", { hasText: "Nothing fits all of this" }).waitFor();
	});

	test("say so when the feed cannot be loaded", async () => {
		await using visit = await stage.open();
		await visit.page.route(/opportunities\.csv/, (route) => route.abort());
		await open(visit.page, "?theme=volunteering");
		await visit.page.getByRole("button", { name: "CSV" }).click();
		await visit.page.getByText("The data could not be loaded. Try again when you are online.").waitFor();
	});

	test.each([
		["?theme=volunteering", "vilnius/en/themes/volunteering/opportunities.ics"],
		["?kind=workshop", "vilnius/en/kinds/workshop/opportunities.ics"],
		["?when=2026-12", "vilnius/en/months/2026-12/opportunities.ics"],
		["", "vilnius/en/opportunities.ics"],
		["?theme=volunteering&theme=digital", undefined],
		["?theme=volunteering&when=undated", undefined],
		["?q=volunteer", undefined],
	])("the choice %j leads to the feed %s, which exists", async (choices, path) => {
		await using visit = await stage.open();
		await open(visit.page, choices);
		const link = visit.page.locator(".chosen-feed");
		expect(await link.isVisible()).toBe(path !== undefined);
		if (path === undefined) return;
		expect(await link.evaluate((element) => (element as HTMLAnchorElement).href)).toBe(stage.url + path);
		expect(readFileSync(join(demo, path), "utf8")).toContain("BEGIN:VCALENDAR");
	});

	test("a link to the choice is copied where the device has no dialogue for it, and opens with the same choice", async () => {
		await using visit = await stage.open({ permissions: ["clipboard-read", "clipboard-write"] });
		const { page } = visit;
		await open(page, "?theme=volunteering");
		await page.locator("explorer-downloads").getByRole("button", { name: "Share" }).click();
		await page.getByText("Link copied.").waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${stage.url}vilnius/en/explore/?theme=volunteering`);
	});
});
