/** Every kind of entry from an empty form to its page: a real browser, the real `npm start`, a real Git repository. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEntryText } from "../../src/cms/entry-text.ts";
import type { Kind } from "../../src/content/kinds.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { type EditorSite, startEditor } from "../support/editor.ts";
import { readPublished } from "../support/editor-published.ts";
import { choose, openEditor, partOf, publish, save, unfold } from "../support/editor-visit.ts";

const CITY = "eastern-cape";
/** Finnish and English; our fields speak Finnish, the frame round them has none and speaks English. */
const BILINGUAL = "mikkeli";
const PHOTO = "content/vilnius/media/open-lab.jpg";

describe("in the editor", () => {
	let site: EditorSite;
	let browser: Browser;

	beforeAll(async () => {
		[site, browser] = await Promise.all([startEditor([CITY, BILINGUAL]), launchBrowser()]);
	});

	afterAll(async () => {
		await browser[Symbol.asyncDispose]();
		await site[Symbol.asyncDispose]();
	});

	const expectPublished = (kind: Kind, path: string) => readPublished(site, kind, path);
	const expectOnPage = (url: string, words: string) =>
		expect.poll(async () => (await fetch(`${site.url}${url}`)).text(), { timeout: 90_000, interval: 500 }).toContain(words);

	test.each([1280, 390])("an opportunity with places, sessions, skills, a picture and a translation, at %d pixels", async (width) => {
		const slug = `ompelukerho-${width}`;
		const folder = `content/${BILINGUAL}/opportunities`;
		{
			await using visit = await openEditor(browser, site, { city: BILINGUAL, route: `collections/${BILINGUAL}_opportunity/new`, width });
			const { page } = visit;
			await page.getByLabel("Otsikko", { exact: true }).first().fill(`Ompelukerho ${width}`);
			await page.getByLabel("Tiivistelmä", { exact: true }).first().fill("Tule korjaamaan vaatteita.");
			await choose(page, "Laji", "Työpaja");
			await choose(page, "Muoto", "Paikan päällä");
			await page.getByLabel("Organisaatio", { exact: true }).first().selectOption({ index: 1 });
			await page.getByRole("button", { name: "Add tapaaminen" }).first().click();
			await page.getByLabel("Alku", { exact: true }).first().fill("2026-12-05T10:00");
			await page.getByLabel("Loppu (optional)", { exact: true }).first().fill("2026-12-05T13:00");
			await page.getByRole("button", { name: "Vielä yksi, viikkoa myöhemmin" }).click();
			await page.getByRole("button", { name: "Add paikka" }).first().click();
			await page.getByLabel("Kaupungin tuntema paikka").first().selectOption({ index: 1 });
			await page.getByLabel("Taidot (optional)").first().focus();
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			const picture = await unfold(page, "Kuva");
			await picture.getByRole("button", { name: "Choose an image" }).click();
			await page
				.locator('input[type="file"]')
				.setInputFiles({ name: `Oma KUVA ${width}.JPG`, mimeType: "image/jpeg", buffer: readFileSync(PHOTO) });
			await page.getByRole("button", { name: "Choose selected" }).click();
			await page.getByLabel("Kuvan kuvaus", { exact: true }).first().fill("Kolme ihmistä ompelee.");
			if (width > 800) await page.locator(".Pane2").getByLabel("Otsikko", { exact: true }).fill("Sewing club");
			else {
				await page.getByRole("button", { name: "Writing in FI" }).click();
				await page.getByRole("menuitem", { name: "en" }).click();
				await page.getByLabel("Otsikko", { exact: true }).first().fill("Sewing club");
			}
			await save(page);
			expect(visit.foreign).toEqual([]);
			expect(visit.errors).toEqual([]);
			expect(site.git("status", "--porcelain", "content")).toBe("");
		}
		await using visit = await openEditor(browser, site, {
			city: BILINGUAL,
			route: `collections/${BILINGUAL}_opportunity/entries/${slug}`,
			width,
		});
		await publish(visit.page);
		expect(visit.errors).toEqual([]);
		const data = parseEntryText(await expectPublished("opportunity", `${folder}/${slug}.md`));
		expect(data).toMatchObject({
			title: `Ompelukerho ${width}`,
			kind: "workshop",
			format: "in-person",
			sessions: [
				{ start: "2026-12-05T10:00", end: "2026-12-05T13:00" },
				{ start: "2026-12-12T10:00", end: "2026-12-12T13:00" },
			],
			places: [{ name: expect.any(String), lat: expect.any(Number), lng: expect.any(Number) }],
			skills: [expect.any(String)],
			image: { file: `oma-kuva-${width}.jpg`, alt: "Kolme ihmistä ompelee." },
		});
		expect(await expectPublished("opportunity", `${folder}/${slug}.en.md`)).toBe("---\ntitle: Sewing club\n---\n");
		const photo = readFileSync(join(site.folder, `content/${BILINGUAL}/media/oma-kuva-${width}.jpg`));
		expect(photo.includes("Exif")).toBe(false);
		await expectOnPage(`${BILINGUAL}/en/opportunities/${slug}/`, "Sewing club");
	});

	test.each([1280, 390])("a playlist: its steps are searched, and moved by keyboard, at %d pixels", async (width) => {
		const slug = `my-first-weeks-${width}`;
		{
			await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_playlist/new`, width });
			const { page } = visit;
			await page.getByLabel("Title", { exact: true }).fill(`My first weeks ${width}`);
			await page.getByLabel("Summary", { exact: true }).fill("From a first visit to a first badge.");
			await page.getByLabel("Organisation", { exact: true }).selectOption({ label: "Ready4Life" });
			await page.getByRole("button", { name: "Add step" }).click();
			await page.getByLabel("What to do in this step").first().fill("Badge: Digital");
			await page.keyboard.press("Enter");
			await page.getByRole("button", { name: "Add step" }).click();
			await page.getByLabel("Private step (optional)").last().fill("Talk with a mentor");
			await page.getByRole("button", { name: "Move up: Step 2 / 2" }).focus();
			await page.keyboard.press("Enter");
			await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Move up: Step 1 / 2");
			await save(page);
			expect(visit.errors).toEqual([]);
		}
		await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_playlist/entries/${slug}`, width });
		await publish(visit.page);
		const data = parseEntryText(await expectPublished("playlist", `content/${CITY}/playlists/${slug}.md`));
		expect(data.steps).toEqual([{ private: "Talk with a mentor" }, { badge: "digital-mentor" }]);
		await expectOnPage(`${CITY}/playlists/${slug}/`, "Talk with a mentor");
	});

	test.each([1280, 390])("a badge: its picture is drawn while one chooses, at %d pixels", async (width) => {
		const slug = `bridge-builder-${width}`;
		{
			await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_badge/new`, width });
			const { page } = visit;
			await page.getByLabel("Name", { exact: true }).first().fill(`Bridge builder ${width}`);
			await page.getByLabel("Description", { exact: true }).first().fill("Brought people together who did not speak before.");
			await page.getByLabel("In words", { exact: true }).fill("Lead one meeting of two groups.");
			await unfold(page, "Drawing");
			await choose(page, "Shape", "Hexagon");
			await choose(page, "Colour", "Teal");
			await choose(page, "Icon", "Handshake");
			await page.getByRole("img", { name: "Drawing" }).waitFor();
			await choose(page, "Issuer", "Ready4Life");
			await page.getByRole("button", { name: "Add task" }).click();
			await page.getByLabel("Short name of the task", { exact: true }).fill("meeting");
			await page.getByLabel("Title", { exact: true }).fill("Lead a meeting");
			await choose(page, "Confirmed by", "The organiser");
			await save(page);
			expect(visit.errors).toEqual([]);
		}
		await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_badge/entries/${slug}`, width });
		await publish(visit.page);
		const data = parseEntryText(await expectPublished("badge", `content/${CITY}/badges/${slug}.md`));
		expect(data.drawing).toEqual({ shape: "hexagon", colour: "teal", icon: "handshake" });
		await expectOnPage(`${CITY}/badges/${slug}/`, "Lead a meeting");
	});

	test.each([1280, 390])("an organisation with its place, at %d pixels", async (width) => {
		const slug = `harbour-youth-${width}`;
		{
			await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_organisation/new`, width });
			const { page } = visit;
			await page.getByLabel("Name", { exact: true }).first().fill(`Harbour Youth ${width}`);
			await page.getByLabel("Summary", { exact: true }).fill("A room by the harbour.");
			await choose(page, "Kind", "Youth centre");
			await unfold(page, "Place");
			await partOf(page, "Place").getByLabel("Latitude (optional)").fill("-33.01");
			await partOf(page, "Place").getByLabel("Longitude (optional)").fill("27.9");
			await page.locator("summary", { hasText: "On the map" }).click();
			const pin = page.locator(".place-map-pin");
			await pin.waitFor();
			await pin.focus();
			await page.keyboard.press("ArrowUp");
			await save(page);
			expect(visit.errors).toEqual([]);
			expect(visit.foreign).toEqual([]);
		}
		await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_organisation/entries/${slug}`, width });
		await publish(visit.page);
		const data = parseEntryText(await expectPublished("organisation", `content/${CITY}/organisations/${slug}.md`));
		const { lat, lng } = data.place as { readonly lat: number; readonly lng: number };
		expect(lat).toBeGreaterThan(-33.01);
		expect(lat).toBeLessThan(-33);
		expect(lng).toBeCloseTo(27.9, 3);
		await expectOnPage(`${CITY}/organisations/${slug}/`, "A room by the harbour.");
	});

	test.each([1280, 390])("the city itself keeps the lines that nobody changed, at %d pixels", async (width) => {
		const path = `content/${CITY}/city.md`;
		const before = readFileSync(join(site.folder, path), "utf8");
		await using visit = await openEditor(browser, site, { city: CITY, route: `collections/${CITY}_city/entries/city`, width });
		const { page } = visit;
		await page.getByLabel("Summary", { exact: true }).fill(`Learning by the sea, ${width}.`);
		await save(page);
		await publish(page);
		expect(readFileSync(join(site.folder, path), "utf8")).toBe(before.replace(/^summary: .*$/m, `summary: Learning by the sea, ${width}.`));
		expect(site.git("status", "--porcelain", "content")).toBe("");
		await expectOnPage(`${CITY}/`, `Learning by the sea, ${width}.`);
	});
});
