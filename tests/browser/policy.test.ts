/** The content security policy of the pages, proven with what it must stop. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openStage, type Stage, type Visit } from "../support/stage.ts";

const planted: readonly [name: string, html: string][] = [
	["an inline script", "<script>document.body.dataset.ran = 'yes'</script>"],
	["an event handler", `<img src="missing.png" alt="" onerror="document.body.dataset.ran = 'yes'">`],
	["a script of another origin", `<script src="https://evil.example/x.js"></script>`],
	["an inline style", "<style>body { --ran: yes }</style>"],
	["a frame", `<iframe src="https://evil.example/"></iframe>`],
	["a picture of another origin", `<img src="https://evil.example/pixel.gif" alt="">`],
	["a form that sends elsewhere", `<form id="away" action="https://evil.example/"><button>Go</button></form>`],
];

describe("a page into which somebody plants", () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"));
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	async function visitWith(html: string, policy: boolean): Promise<Visit> {
		const visit = await stage.open();
		await visit.page.route(`${stage.url}vilnius/`, async (route) => {
			const body = await (await route.fetch()).text();
			const page = policy ? body : body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
			await route.fulfill({ body: page.replace("</main>", `${html}</main>`), contentType: "text/html; charset=utf-8" });
		});
		await visit.page.goto(`${stage.url}vilnius/`, { waitUntil: "networkidle" });
		await visit.page.evaluate(() => document.querySelector<HTMLFormElement>("#away")?.requestSubmit());
		await expect.poll(() => visit.errors.length + visit.foreign.length).toBeGreaterThanOrEqual(policy ? 1 : 0);
		return visit;
	}

	async function hasRun({ page, foreign }: Visit): Promise<boolean> {
		if (foreign.length > 0) return true;
		return page.evaluate(() => document.body.dataset.ran === "yes" || getComputedStyle(document.body).getPropertyValue("--ran") !== "");
	}

	test.each(planted)("%s stops it, and says so in the console", async (_name, html) => {
		await using visit = await visitWith(html, true);
		expect(await hasRun(visit)).toBe(false);
		expect(visit.errors.join("\n")).toContain("Content Security Policy");
	});

	test.each(planted)("%s would not stop it without its policy, so that the test above means something", async (_name, html) => {
		await using visit = await visitWith(html, false);
		await expect.poll(() => hasRun(visit)).toBe(true);
	});
});
