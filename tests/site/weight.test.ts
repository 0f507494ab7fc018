/** What a page weighs on the wire, from the files it names: the budgets of the site. Pictures of entries have their own. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_PATH } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { listFiles } from "../support/folder.ts";
import { forEachPage, openParser, resourcesOf } from "../support/pages.ts";

interface Weight {
	readonly file: string;
	/** Compressed bytes of everything but pictures of entries. */
	readonly all: number;
	/** Of these, JavaScript. */
	readonly scripts: number;
	readonly requests: number;
}

const PICTURE = /\.(avif|webp)$/;

describe("on the wire", () => {
	const folder = inject("demo");
	const sizes = new Map<string, number>();
	const weights: Weight[] = [];

	function sizeOf(file: string): number {
		const known = sizes.get(file);
		if (known !== undefined) return known;
		const size = gzipSync(readFileSync(join(folder, file))).length;
		sizes.set(file, size);
		return size;
	}

	/** A script and the modules that it imports at once; what it imports later is loaded when it is needed. */
	function withImports(script: string): string[] {
		const code = readFileSync(join(folder, script), "utf8");
		const imported = [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => `assets/${name}`);
		return [script, ...imported.flatMap(withImports)];
	}

	beforeAll(async () => {
		await openParser();
		forEachPage(folder, (page) => {
			const named = resourcesOf(page)
				.filter((address) => !PICTURE.test(address))
				.map((address) => address.slice(DEMO_PATH.length));
			const scripts = new Set(named.filter((file) => file.endsWith(".js")).flatMap(withImports));
			const files = new Set([page.file, ...named, ...scripts]);
			weights.push({ file: page.file, all: sum([...files], sizeOf), scripts: sum([...scripts], sizeOf), requests: files.size });
		});
	});

	function heavier(pages: RegExp, limits: Partial<Weight>): string[] {
		const chosen = weights.filter(({ file }) => pages.test(file));
		if (chosen.length === 0) return [`no page is like ${pages}`];
		return chosen.flatMap(({ file, ...weight }) =>
			(["all", "scripts", "requests"] as const)
				.filter((part) => weight[part] > (limits[part] ?? Number.POSITIVE_INFINITY))
				.map((part) => `${file}: ${part} ${weight[part]}, allowed ${limits[part]}`),
		);
	}

	test("an opportunity has at most 15 KB without its picture, and 3 KB of JavaScript", () => {
		expect(shorten(heavier(/\/opportunities\/[^/]+\/index\.html$/, { all: 15_000, scripts: 3_000 }))).toEqual([]);
	});

	test("the list of opportunities, of a city and of all, has at most 25 KB in 8 requests", () => {
		expect(shorten(heavier(/(^|\/)explore\/(\d+\/)?index\.html$/, { all: 25_000, requests: 8, scripts: 8_000 }))).toEqual([]);
	});

	test("no page at all has more than 25 KB without pictures, but those that make keys or check signatures", () => {
		expect(shorten(heavier(/^(?!(\w\w\/)?(award|claim|verify|wallet)\/)/, { all: 25_000, requests: 8 }))).toEqual([]);
	});

	test("a page that makes keys or checks signatures has at most 40 KB of JavaScript", () => {
		expect(shorten(heavier(/^(\w\w\/)?(award|claim|verify|wallet)\/index\.html$/, { scripts: 40_000, requests: 9 }))).toEqual([]);
	});

	test("a style sheet has at most 8 KB", () => {
		const sheets = listFiles(folder).filter((file) => file.endsWith(".css"));
		expect(shorten(sheets.filter((file) => sizeOf(file) > 8_000).map((file) => `${file}: ${sizeOf(file)}`))).toEqual([]);
	});

	test("opening the map loads at most 55 KB of code and style", () => {
		const assets = listFiles(folder).filter((file) => /^assets\/leaflet-.*\.(js|css)$/.test(file));
		expect(assets.length).toBeGreaterThan(1);
		expect(sum(assets, sizeOf)).toBeLessThan(55_000);
	});

	test("the service worker has at most 1.5 KB with its list of what to load first", () => {
		expect(sizeOf("service-worker.js")).toBeLessThan(1_500);
	});

	test("a picture has at most 40 KB in the format that today's browsers take", () => {
		const pictures = listFiles(folder).filter((file) => file.endsWith(".avif"));
		expect(pictures.length).toBeGreaterThan(0);
		const heavy = pictures.filter((file) => readFileSync(join(folder, file)).length > 40_000);
		expect(shorten(heavy.map((file) => `${basename(file)}: ${readFileSync(join(folder, file)).length}`))).toEqual([]);
	});

	test("every style sheet and script is named by some page or script, so that nothing is published in vain", () => {
		const files = listFiles(folder);
		const code = files.filter((file) => /\.(html|js)$/.test(file)).map((file) => readFileSync(join(folder, file), "utf8"));
		const assets = files.filter((file) => /^assets\/.*\.(css|js)$/.test(file));
		expect(shorten(assets.filter((file) => !code.some((text) => text.includes(basename(file)))))).toEqual([]);
	});
});

function sum(files: readonly string[], of: (file: string) => number): number {
	return files.reduce((total, file) => total + of(file), 0);
}
