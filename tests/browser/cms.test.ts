/** The editor as a youth worker uses it: a real browser, the real `npm start`, a real Git repository. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatEntryText, parseEntryText } from "../../src/cms/entry-text.ts";
import { readContent } from "../../src/content/read.ts";
import { axeFaults } from "../support/axe.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { type EditorSite, startEditor } from "../support/editor.ts";
import { choose, openEditor, publish } from "../support/editor-visit.ts";

const CITY = "eastern-cape";
/** Finnish and English; our fields speak Finnish, the frame round them has none and speaks English. */
const BILINGUAL = "mikkeli";

describe("the editor", () => {
	let site: EditorSite;
	let browser: Browser;

	beforeAll(async () => {
		[site, browser] = await Promise.all([startEditor([CITY, BILINGUAL]), launchBrowser()]);
	});

	afterAll(async () => {
		await browser[Symbol.asyncDispose]();
		await site[Symbol.asyncDispose]();
	});

	const visitEditor = (route: string, city = CITY) => openEditor(browser, site, { city, route });

	test("an opportunity goes from an empty form to its page", async () => {
		const title = "Repair: bring a lamp";
		const slug = "repair-bring-a-lamp";
		const file = `content/${CITY}/opportunities/${slug}.md`;
		{
			await using first = await visitEditor(`collections/${CITY}_opportunity/new`);
			const { page } = first;
			await page.getByLabel("Title").first().fill(title);
			await page.getByRole("button", { name: "Save", exact: true }).click();
			await page.getByText('Add "summary": one or two sentences that make somebody come.', { exact: true }).waitFor();
			expect(site.git("branch", "--list", `cms/*/${slug}`)).toBe("");
			await page.getByLabel("Summary").first().fill("Tools are here.");
			await choose(page, "Kind", "Workshop");
			await choose(page, "Format", "In person");
			await page.getByLabel("Organisation", { exact: true }).first().selectOption({ label: "Ready4Life" });
			await page.getByRole("button", { name: "Save", exact: true }).click();
			await page.getByText("Changes saved").waitFor();
			expect(site.git("branch", "--list", `cms/*/${slug}`).trim()).toBe(`cms/${CITY}_opportunity/${slug}`);
			expect(site.git("status", "--porcelain", "content")).toBe("");
			expect(first.foreign).toEqual([]);
			expect(first.errors).toEqual([]);
		}
		await using second = await visitEditor(`collections/${CITY}_opportunity/entries/${slug}`);
		await publish(second.page);
		const text = readFileSync(join(site.folder, file), "utf8");
		expect(text).toBe(
			`---\ntitle: "${title}"\nsummary: Tools are here.\nkind: workshop\nformat: in-person\norganisation: ready4life\n---\n`,
		);
		expect(formatEntryText("opportunity", parseEntryText(text))).toBe(text);
		expect(site.git("status", "--porcelain", "content")).toBe("");
		expect((await readContent(join(site.folder, "content"))).problems).toEqual([]);
		await expect
			.poll(async () => (await fetch(`${site.url}${CITY}/opportunities/${slug}/`)).text(), { timeout: 60_000, interval: 500 })
			.toContain(`<h1>${title}</h1>`);
		expect(second.foreign).toEqual([]);
		expect(second.errors).toEqual([]);
	});

	test("a change of an entry that somebody wrote by hand is a change of those lines only", async () => {
		await using visit = await visitEditor(`collections/${CITY}_opportunity/entries/first-cv`);
		const file = `content/${CITY}/opportunities/first-cv.md`;
		const before = readFileSync(join(site.folder, file), "utf8");
		const { page } = visit;
		await page.getByLabel("Title").first().fill("My very first CV");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByText("Changes saved").waitFor();
		await publish(page);
		expect(readFileSync(join(site.folder, file), "utf8")).toBe(before.replace(/^title: .*$/m, "title: My very first CV"));
	});

	test("a translation is written beside its original, in a file of its own with words only", async () => {
		const folder = `content/${BILINGUAL}/opportunities`;
		const [translated = ""] = site.git("ls-files", `${folder}/*.en.md`).split("\n");
		const slug = translated.slice(folder.length + 1, -".en.md".length);
		await using visit = await visitEditor(`collections/${BILINGUAL}_opportunity/entries/${slug}`, BILINGUAL);
		const { page } = visit;
		await page.getByText("Changes saved").waitFor();
		await page.locator(".Pane2").getByLabel("Otsikko").first().fill("In other words");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByText("Changes saved").waitFor();
		const draft = `cms/${BILINGUAL}_opportunity/${slug}`;
		expect(site.git("diff", "--name-only", "main", draft).trim()).toBe(translated);
		expect(site.git("show", `${draft}:${translated}`)).toBe(
			readFileSync(join(site.folder, translated), "utf8").replace(/^title: .*$/m, "title: In other words"),
		);
		expect(visit.errors).toEqual([]);
	});

	test("opening an entry of each kind changes nothing in it", async () => {
		const heads = site.git("for-each-ref");
		for (const [kind, slug] of [
			["opportunity", "mock-interview-saturday"],
			["playlist", "ready-for-my-first-job"],
			["badge", "digital-mentor"],
			["organisation", "ready4life"],
			["city", "city"],
		]) {
			await using visit = await visitEditor(`collections/${CITY}_${kind}/entries/${slug}`);
			await visit.page.getByText("Changes saved").waitFor();
			await expect(visit.page.getByRole("button", { name: "Save", exact: true }).isDisabled()).resolves.toBe(true);
			expect(visit.errors).toEqual([]);
		}
		expect(site.git("for-each-ref")).toBe(heads);
	});

	test("what axe finds is of one kind, in a part of the editor that is not ours", async () => {
		await using visit = await visitEditor(`collections/${CITY}_opportunity/entries/mock-interview-saturday`);
		await visit.page.getByText("Changes saved").waitFor();
		const faults = await axeFaults(visit.page);
		const kinds = [...new Set(faults.map((fault) => fault.split(" ")[0]))].sort();
		expect(kinds, faults.map((fault) => fault.slice(0, 300)).join("\n")).toEqual(["nested-interactive"]);
	});
});
