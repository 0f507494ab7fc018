/** Every kind of page can be used by everybody: axe finds nothing in either light, on any width, and nothing needs sideways scrolling. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { kindsOfPages, openStage, type Stage } from "../support/stage.ts";

const WIDTHS = [320, 360, 1280];
const LIGHTS = ["light", "dark"] as const;

describe("in a real browser", () => {
	const kinds = kindsOfPages(inject("demo"));
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(kinds)("axe finds nothing on the page %s, light and dark, at 320, 360 and 1280 pixels", async (_kind, path) => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + path);
		const faults: string[] = [];
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			for (const colorScheme of LIGHTS) {
				await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
				faults.push(...(await axeFaults(page)).map((fault) => `${width} ${colorScheme}: ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	});

	test.each(kinds)("the page %s is never wider than the screen, from 320 pixels on", async (_kind, path) => {
		await using visit = await stage.open();
		const { page } = visit;
		await page.goto(stage.url + path);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			const wide = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: innerWidth }));
			expect(wide.content, `at ${width} pixels`).toBeLessThanOrEqual(wide.screen);
		}
	});

	test("axe sees what is planted, so that finding nothing means something", async () => {
		await using visit = await stage.open();
		await visit.page.goto(stage.url);
		await visit.page.evaluate(() =>
			document.querySelector("main")?.append(document.createElement("img"), document.createElement("button")),
		);
		const found = (await axeFaults(visit.page)).join("\n");
		expect(found).toContain("image-alt");
		expect(found).toContain("button-name");
	});
});
