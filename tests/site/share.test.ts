/** What a shared link shows: each page that names a picture says its true size and what it is, and every badge and proof has one. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_URL } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { attribute, decode, forEachPage, openParser, type Page } from "../support/pages.ts";

interface Shown {
	readonly file: string;
	readonly url: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	readonly card: string | undefined;
}

describe("a shared link", () => {
	const folder = inject("demo");
	const shown: Shown[] = [];
	const without: string[] = [];
	const sizes = new Map<string, string>();

	beforeAll(async () => {
		await openParser();
		forEachPage(folder, (page) => {
			const tag = (name: string) => decode(attribute(page, `meta[property="og:image${name}"]`, "content") ?? "");
			if (tag("") === "") without.push(page.file);
			else
				shown.push({
					file: page.file,
					url: tag(""),
					width: Number(tag(":width")),
					height: Number(tag(":height")),
					alt: tag(":alt"),
					card: cardOf(page),
				});
		});
		for (const url of new Set(shown.map((each) => each.url))) {
			const path = join(folder, url.slice(DEMO_URL.length));
			if (!existsSync(path)) continue;
			const { width, height } = await sharp(path).metadata();
			sizes.set(url, `${width}×${height}`);
		}
	});

	test("shows a picture of the size that its page says, with words for those who do not see it", () => {
		expect(shown.length).toBeGreaterThan(200);
		const faults = shown.flatMap(({ file, url, width, height, alt, card }) => [
			...(url.startsWith(DEMO_URL) ? [] : [`${file}: ${url} is not on the site`]),
			...(sizes.get(url) === `${width}×${height}` ? [] : [`${file}: ${url} is ${sizes.get(url)}, not ${width}×${height}`]),
			...(alt.length > 1 ? [] : [`${file}: no words`]),
			...(card === (width > height ? "summary_large_image" : "summary") ? [] : [`${file}: the card is ${card}`]),
		]);
		expect(shorten(faults)).toEqual([]);
	});

	test.each([
		["badge", /\/badges\/[^/]+\/index\.html$/],
		["proof", /^credentials\//],
	])("of a %s always shows one, in the large format", (_kind, pages) => {
		expect(shorten(without.filter((file) => pages.test(file)))).toEqual([]);
		const chosen = shown.filter(({ file }) => pages.test(file));
		expect(chosen.length).toBeGreaterThan(60);
		expect(shorten(chosen.filter(({ width, height }) => width !== 1200 || height !== 630).map(({ file }) => file))).toEqual([]);
	});

	test("of a proof shows the picture of its badge, so that a thousand proofs cost no picture more", () => {
		const proofs = shown.filter(({ file }) => file.startsWith("credentials/"));
		expect(proofs.every(({ url }) => /\/badges\/[^/]+\/share\.png$/.test(url))).toBe(true);
		expect(new Set(proofs.map(({ url }) => url)).size).toBeLessThan(proofs.length / 2);
	});

	test("shows a picture that loads quickly: at most 60 KB for a badge", () => {
		const heavy = [...sizes.keys()]
			.filter((url) => url.endsWith("share.png"))
			.map((url) => ({ url, size: statSync(join(folder, url.slice(DEMO_URL.length))).size }))
			.filter(({ size }) => size > 60_000);
		expect(shorten(heavy.map(({ url, size }) => `${url}: ${size}`))).toEqual([]);
	});
});

function cardOf(page: Page): string | undefined {
	return attribute(page, 'meta[name="twitter:card"]', "content");
}
