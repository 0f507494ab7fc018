/** What readers bring about on a page, and what axe finds then: each state light and dark, in both directions of writing, on three widths. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsInViews } from "../support/axe.ts";
import { openStage, type Stage } from "../support/stage.ts";

const DIRECTIONS = ["ltr", "rtl"] as const;

interface State {
	readonly name: string;
	/** From the root of the site. */
	readonly path: string;
	/** Brings the state about, and waits until it is there. */
	reach(page: Page): Promise<void>;
}

const states: readonly State[] = [
	{ name: "the map open", path: "vilnius/en/explore/", reach: openMap },
	{ name: "the list of a place open", path: "vilnius/en/explore/", reach: openPlace },
	{ name: "the map open without the pictures of another host", path: "vilnius/en/explore/", reach: hidePictures },
	{ name: "no results", path: "vilnius/en/explore/?skill=no-such-skill", reach: showResults },
	{ name: "the map of all cities open", path: "explore/", reach: openMap },
	{ name: "choices made over all cities", path: "explore/?city=tilburg", reach: showResults },
	{ name: "an empty saved list", path: "saved/", reach: (page) => page.locator("saved-list").waitFor() },
	{ name: "the page for being offline", path: "offline/", reach: (page) => page.locator("h1").waitFor() },
	{ name: "choices made", path: "vilnius/en/explore/?theme=volunteering&age=16", reach: showResults },
	{
		name: "choices made and the map open",
		path: "vilnius/en/explore/?theme=volunteering",
		async reach(page) {
			await showResults(page);
			await openMap(page);
		},
	},
];

async function openMap(page: Page): Promise<void> {
	await page.locator("opportunity-map summary").click();
	await page.locator(".map-pin").first().waitFor();
}

async function openPlace(page: Page): Promise<void> {
	await openMap(page);
	await page.locator(".map-pin:not(.map-area)").last().press("Enter");
	await page.locator(".leaflet-popup a[lang]").first().waitFor();
}

async function hidePictures(page: Page): Promise<void> {
	await openMap(page);
	await page.locator(".map-switch input").uncheck();
}

async function showResults(page: Page): Promise<void> {
	await page
		.locator("opportunity-explorer > * [role=status]")
		.filter({ hasText: / shown|Nothing fits/ })
		.first()
		.waitFor();
}

describe("axe finds nothing", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(states)("with $name", async ({ path, reach }) => {
		const faults: string[] = [];
		for (const direction of DIRECTIONS) {
			await using visit = await stage.open({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 } });
			const { page } = visit;
			await page.goto(stage.url + path);
			await page.evaluate((dir) => {
				document.documentElement.dir = dir;
			}, direction);
			await reach(page);
			faults.push(...(await faultsInViews(page)).map((fault) => `${direction} ${fault}`));
		}
		expect(faults).toEqual([]);
	});
});
