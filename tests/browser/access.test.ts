/** Every kind of page can be used by everybody: axe finds nothing in either light, on any width, and nothing needs sideways scrolling. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults, faultsInViews } from "../support/axe.ts";
import { kindsOfPages, openStage, type Stage } from "../support/stage.ts";

describe("in a real browser", () => {
	const kinds = kindsOfPages(inject("demo"));
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(kinds)(
		"the page %s has nothing that axe finds, light and dark, and is never wider than the screen, from 320 pixels on",
		async (_kind, path) => {
			await using visit = await stage.open();
			const { page } = visit;
			await page.goto(stage.url + path);
			expect(await faultsInViews(page)).toEqual([]);
		},
	);

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
