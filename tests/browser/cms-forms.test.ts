/** The editor's forms: mistakes at their fields, the preview, the keyboard, small screens, and what is left of a text when the browser dies. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { type EditorSite, startEditor } from "../support/editor.ts";
import { openEditor, partOf, unfold } from "../support/editor-visit.ts";
import { arrowTo, tabTo } from "../support/keyboard.ts";
import { createProfile } from "../support/killable-browser.ts";

const CITY = "eastern-cape";

describe("a form of the editor", () => {
	let site: EditorSite;
	let browser: Browser;

	beforeAll(async () => {
		[site, browser] = await Promise.all([startEditor([CITY]), launchBrowser()]);
	});

	afterAll(async () => {
		await browser[Symbol.asyncDispose]();
		await site[Symbol.asyncDispose]();
	});

	const visit = (kind: string, page: string, width?: number) =>
		openEditor(browser, site, { city: CITY, route: `collections/${CITY}_${kind}/${page}`, ...(width === undefined ? {} : { width }) });

	test.each([1280, 390])(
		"says each mistake at its own field, however deep, and lists them with a way there, at %d pixels",
		async (width) => {
			await using opened = await visit("opportunity", "entries/first-cv", width);
			const { page } = opened;
			const places = partOf(page, "Places");
			await unfold(page, "Places");
			await places.getByLabel("Latitude (optional)").first().fill("95");
			await page.getByRole("button", { name: "Add session" }).click();
			await page.getByRole("button", { name: "Save", exact: true }).click();
			const list = page.locator(".problem-list");
			await list.getByText('Set "lat" to a number from -90 to 90.').waitFor();
			await places.getByText('Set "lat" to a number from -90 to 90.').waitFor();
			await list.getByRole("button", { name: "Places 1 › Latitude" }).click();
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^lat-field/);
			const faults = await axeFaults(page);
			expect(faults.filter((fault) => /problem-list|part-head|own-button|move-item|in-words|place-map/.test(fault))).toEqual([]);
			expect(new Set(faults.map((fault) => fault.split(" ")[0])).size, faults.join("\n")).toBeLessThanOrEqual(2);
			await places.getByLabel("Latitude (optional)").first().fill("-33.0");
			await page.getByRole("button", { name: "Save", exact: true }).click();
			expect(opened.errors).toEqual([]);
		},
	);

	test("shows the entry as its page will be", async () => {
		await using opened = await visit("badge", "entries/digital-mentor");
		const frame = opened.page.frameLocator("#preview-pane");
		await frame.locator("article.entry h1").waitFor();
		await opened.page.getByLabel("Name", { exact: true }).first().fill("Mentor <b>of</b> all");
		await frame.getByRole("heading", { level: 1, name: "Mentor <b>of</b> all" }).waitFor();
		expect(opened.errors).toEqual([]);
		expect(opened.foreign).toEqual([]);
	});

	test("goes from log-in to publishing by keyboard alone", async () => {
		await using context = await browser.context({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		page.on("dialog", (dialog) => dialog.accept());
		await page.goto(`${site.url}${CITY}/admin/#/collections/${CITY}_organisation/new`);
		await page.getByRole("button", { name: "Login" }).waitFor();
		await tabTo(page, "Login");
		await page.keyboard.press("Enter");
		await page.getByLabel("Name", { exact: true }).first().waitFor();
		await tabTo(page, "Name");
		await page.keyboard.type("Keyboard club");
		await tabTo(page, "Summary");
		await page.keyboard.type("No mouse needed.");
		await tabTo(page, "Kind");
		await page.keyboard.type("Informal");
		await page.keyboard.press("Enter");
		await tabTo(page, "Save", "Shift+Tab");
		await page.keyboard.press("Enter");
		await page.getByText("Changes saved").waitFor();
		await page.getByRole("button", { name: "Status: Draft" }).waitFor();
		await tabTo(page, "Status: Draft");
		await page.keyboard.press("Enter");
		await arrowTo(page, "Ready");
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Status: Ready" }).waitFor();
		await tabTo(page, "Publish");
		await page.keyboard.press("Enter");
		await arrowTo(page, "Publish now");
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Published", exact: true }).waitFor();
		expect(site.git("show", `main:content/${CITY}/organisations/keyboard-club.md`)).toBe(
			"---\nname: Keyboard club\nsummary: No mouse needed.\nkind: informal-group\n---\n",
		);
	});

	test.each(["opportunity", "playlist", "badge", "organisation", "city"])("of a %s is no wider than a phone", async (kind) => {
		const slug = {
			opportunity: "first-cv",
			playlist: "ready-for-my-first-job",
			badge: "digital-mentor",
			organisation: "ready4life",
			city: "city",
		}[kind];
		await using opened = await visit(kind, `entries/${slug}`, 390);
		await opened.page.getByText("Changes saved").waitFor();
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});

	test("keeps what was typed until a second before the browser was killed", async () => {
		await using profile = await createProfile();
		const url = `${site.url}${CITY}/admin/#/collections/${CITY}_organisation/new`;
		const typed: { readonly at: number; readonly length: number }[] = [];
		{
			const { browser: first, kill } = await profile.open();
			const page = await (first.contexts()[0] ?? (await first.newContext())).newPage();
			await page.exposeFunction("noteLength", (length: number) => typed.push({ at: Date.now(), length }));
			await page.goto(url);
			await page.getByRole("button", { name: "Login" }).click();
			await page.getByLabel("Summary", { exact: true }).first().focus();
			await page.evaluate(() => {
				document.addEventListener("input", ({ target }) => {
					(globalThis as unknown as { noteLength(length: number): void }).noteLength((target as HTMLTextAreaElement).value.length);
				});
			});
			await page.keyboard.type("Nobody types such a long text twice, so it must still be there.", { delay: 60 });
			await kill();
		}
		const { browser: second } = await profile.open();
		const page = await (second.contexts()[0] ?? (await second.newContext())).newPage();
		page.on("dialog", (dialog) => dialog.accept());
		await page.goto(url);
		const login = page.getByRole("button", { name: "Login" });
		const summary = page.getByLabel("Summary", { exact: true }).first();
		await login.or(summary).waitFor();
		if (await login.isVisible()) await login.click();
		await expect.poll(() => summary.inputValue(), { timeout: 20_000 }).not.toBe("");
		const end = typed.at(-1)?.at ?? 0;
		const safe = typed.findLast(({ at }) => at <= end - 1000)?.length ?? 0;
		expect(safe).toBeGreaterThan(10);
		expect((await summary.inputValue()).length).toBeGreaterThanOrEqual(safe);
	});
});
