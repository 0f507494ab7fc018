/** Every address in the built network leads somewhere: links, parts of pages, files, other languages, the sitemap. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { LinkChecker, LinkState } from "linkinator";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_PATH, DEMO_URL } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { listFiles } from "../support/folder.ts";
import { attribute, attributes, forEachPage, isListed, linksOf, openParser, type Page, resourcesOf } from "../support/pages.ts";
import { serveSite } from "../support/serve.ts";

const ORIGIN = new URL(DEMO_URL).origin;

interface Seen {
	readonly file: string;
	readonly links: readonly string[];
	readonly resources: readonly string[];
	readonly ids: ReadonlySet<string>;
	readonly canonical: string | undefined;
	readonly lang: string | undefined;
	/** Addresses by language. */
	readonly alternates: Readonly<Record<string, string>>;
	readonly pictures: readonly string[];
	readonly listed: boolean;
}

describe("in the built network", () => {
	const folder = inject("demo");
	/** By the address of the page, with its host. */
	const pages = new Map<string, Seen>();

	beforeAll(async () => {
		await openParser();
		forEachPage(folder, (page) => pages.set(ORIGIN + page.path, look(page)));
	});

	/** The file that a static host gives for an address of the site. */
	function fileAt(url: URL): string {
		const path = decodeURIComponent(url.pathname).slice(DEMO_PATH.length);
		return join(folder, path, path === "" || path.endsWith("/") ? "index.html" : "");
	}

	function faultOf(address: string, from: string): string | undefined {
		if (!URL.canParse(address, from)) return "is no address";
		// The invented organisations of the demo content have their own pages on the same host, outside of the site.
		if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !address.startsWith(DEMO_URL)) return undefined;
		const url = new URL(address, from);
		if (!url.pathname.startsWith(DEMO_PATH)) return "leaves the project path";
		if (!existsSync(fileAt(url))) return "does not exist";
		const page = pages.get(url.origin + url.pathname);
		const id = decodeURIComponent(url.hash.slice(1));
		return id === "" || page === undefined || page.ids.has(id) ? undefined : "names a part that the page does not have";
	}

	function faultsOf(addressesOf: (page: Seen) => readonly string[]): string[] {
		return [...pages].flatMap(([url, page]) =>
			addressesOf(page).flatMap((address) => {
				const fault = faultOf(address, url);
				return fault === undefined ? [] : [`${page.file}: ${address} ${fault}`];
			}),
		);
	}

	test("every internal link leads to a page or file, and to a part of it that exists", () => {
		expect(shorten(faultsOf(({ links }) => links))).toEqual([]);
	});

	test("every file that a page loads exists, and none is of another origin", () => {
		const foreign = [...pages.values()].flatMap(({ file, resources }) =>
			resources.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)).map((address) => `${file}: ${address} is of another origin`),
		);
		expect(shorten([...faultsOf(({ resources }) => resources), ...foreign])).toEqual([]);
	});

	test("style sheets load nothing but files of the site", () => {
		const sheets = listFiles(folder).filter((file) => file.endsWith(".css"));
		expect(sheets.length).toBeGreaterThan(0);
		const faults = sheets.flatMap((sheet) => {
			const css = readFileSync(join(folder, sheet), "utf8");
			const loaded = [...css.matchAll(/url\(["']?(?!data:)([^)"']*)["']?\)|@import\s+["']([^"']+)/g)].map(
				([, url, other]) => url ?? other ?? "",
			);
			return loaded.flatMap((address) => {
				const fault = /^(?:[a-z]+:)?\/\//i.test(address) ? "is of another origin" : faultOf(address, DEMO_URL + sheet);
				return fault === undefined ? [] : [`${sheet}: ${address} ${fault}`];
			});
		});
		expect(shorten(faults)).toEqual([]);
	});

	test("every page names itself as its canonical address", () => {
		const others = [...pages].filter(([url, { canonical }]) => canonical !== url);
		expect(shorten(others.map(([, { file, canonical }]) => `${file}: ${canonical}`))).toEqual([]);
	});

	test("a page and its other languages name each other, and each exists", () => {
		const faults = [...pages].flatMap(([url, { file, lang = "", alternates }]) => {
			const named = Object.entries(alternates);
			if (named.length === 0) return [];
			const strangers = named.filter(([, other]) => JSON.stringify(pages.get(other)?.alternates) !== JSON.stringify(alternates));
			const wrong = named.filter(([language, other]) => pages.get(other)?.lang !== language);
			return [
				...(alternates[lang] === url ? [] : [`${file} does not name itself`]),
				...strangers.map(([, other]) => `${file}: ${other} does not name the same languages`),
				...wrong.map(([language, other]) => `${file}: ${other} is not in "${language}"`),
			];
		});
		expect(shorten(faults)).toEqual([]);
	});

	test("the picture of a shared link exists", () => {
		expect(shorten(faultsOf(({ pictures }) => pictures))).toEqual([]);
	});

	test("the sitemap lists exactly the pages that search engines may show", () => {
		const { urlset } = new XMLParser().parse(readFileSync(join(folder, "sitemap.xml"), "utf8"));
		const listed = urlset.url.map(({ loc }: { loc: string }) => loc);
		const wanted = [...pages].filter(([, page]) => page.listed).map(([url]) => url);
		expect(listed.toSorted()).toEqual(wanted.toSorted());
		expect(readFileSync(join(folder, "robots.txt"), "utf8")).toContain(`Sitemap: ${DEMO_URL}sitemap.xml`);
	});

	test("the page for addresses that do not exist is there, is not listed, and leads on by addresses that hold at any depth", () => {
		const page = pages.get(`${DEMO_URL}404.html`);
		expect(page?.listed).toBe(false);
		expect(page?.links).toContain(`${DEMO_PATH}vilnius/en/`);
		expect([...(page?.links ?? []), ...(page?.resources ?? [])].filter((address) => !/^(\/|#|mailto:)/.test(address))).toEqual([]);
	});

	test("linkinator finds no broken link, from the start page on, under the project path", async () => {
		await using site = await serveSite(folder, DEMO_PATH);
		const { links } = await new LinkChecker().check({
			path: site.url,
			recurse: true,
			concurrency: 20,
			linksToSkip: async (link) => !link.startsWith(site.url),
		});
		const broken = links.filter(({ state }) => state === LinkState.BROKEN);
		expect(shorten(broken.map(({ url, status, parent }) => `${parent}: ${url} ${status}`))).toEqual([]);
		const found = links.filter(({ url, state }) => state === LinkState.OK && url.endsWith("/")).length;
		expect(found).toBeGreaterThan(pages.size / 2);
	}, 300_000);
});

function look(page: Page): Seen {
	const alternates = page.root.querySelectorAll("link[hreflang]").map((link) => {
		return [link.getAttributeValue("hreflang") ?? "", link.getAttributeValue("href") ?? ""];
	});
	const feeds = page.root.querySelectorAll("link[type]").filter((link) => link.getAttributeValue("rel") === "alternate");
	return {
		file: page.file,
		links: [...linksOf(page), ...feeds.flatMap((link) => link.getAttributeValue("href") ?? [])],
		resources: resourcesOf(page),
		ids: new Set(attributes(page, "[id]", "id")),
		canonical: attribute(page, 'link[rel="canonical"]', "href"),
		lang: attribute(page, "html", "lang"),
		alternates: Object.fromEntries(alternates),
		pictures: attributes(page, 'meta[property="og:image"]', "content"),
		listed: isListed(page),
	};
}
