import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { formatSitemaps } from "./sitemap.ts";

const siteUrl = "https://example.org/network/";
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: (name) => ["url", "sitemap"].includes(name) });

function read(text: string | undefined) {
	expect(XMLValidator.validate(text ?? "")).toBe(true);
	return parser.parse(text ?? "");
}

describe("formatSitemaps", () => {
	it("lists every page with all its languages, itself included", () => {
		const alternates = [
			{ language: "lt", url: "/vilnius/" },
			{ language: "en", url: "/vilnius/en/" },
		];
		const [file, ...others] = formatSitemaps([{ url: "/vilnius/", alternates }], siteUrl);
		expect(others).toEqual([]);
		expect(file?.path).toBe("/sitemap.xml");
		expect(read(file?.text).urlset.url).toEqual([
			{
				loc: "https://example.org/network/vilnius/",
				"xhtml:link": [
					{ rel: "alternate", hreflang: "lt", href: "https://example.org/network/vilnius/" },
					{ rel: "alternate", hreflang: "en", href: "https://example.org/network/vilnius/en/" },
				],
			},
		]);
	});

	it("says nothing of languages where there is only one", () => {
		const alternates = [{ language: "lt", url: "/vilnius/" }];
		expect(formatSitemaps([{ url: "/vilnius/", alternates }], siteUrl)[0]?.text).not.toContain("hreflang");
	});

	it("becomes an index and its parts above 40,000 pages, and loses none", () => {
		const entries = Array.from({ length: 80_001 }, (_, index) => ({ url: `/${index}/`, alternates: [] }));
		const [index, ...parts] = formatSitemaps(entries, siteUrl);
		const addresses = read(index?.text).sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc);
		expect(addresses).toEqual([1, 2, 3].map((part) => `${siteUrl}sitemap-${part}.xml`));
		expect(parts.map(({ path }) => siteUrl + path.slice(1))).toEqual(addresses);
		expect(parts.map(({ text }) => text.match(/<loc>/g)?.length)).toEqual([40_000, 40_000, 1]);
	});

	it("splits before a file reaches 50 MB", () => {
		const alternates = Array.from({ length: 11 }, (_, index) => ({ language: "en", url: `/${"a".repeat(400)}/${index}/` }));
		const files = formatSitemaps(
			Array.from({ length: 12_000 }, (_, index) => ({ url: `/${index}/`, alternates })),
			siteUrl,
		);
		expect(files.length).toBeGreaterThan(2);
		for (const { text } of files) expect(text.length).toBeLessThan(50_000_000);
	});

	it("escapes what means something in XML", () => {
		const [file] = formatSitemaps([{ url: "/a&b<c>/", alternates: [] }], siteUrl);
		expect(file?.text).toContain("<loc>https://example.org/network/a&amp;b&lt;c&gt;/</loc>");
	});

	it("is a valid file without pages", () => {
		expect(read(formatSitemaps([], siteUrl)[0]?.text)).toHaveProperty("urlset");
	});
});
