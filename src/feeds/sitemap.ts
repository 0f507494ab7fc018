/** Every page of the site with its languages, for search engines: https://www.sitemaps.org/protocol.html */
import { absoluteUrl } from "./context.ts";
import { escapeXml } from "./xml.ts";

export interface SitemapEntry {
	/** From the root of the site. */
	readonly url: string;
	/** The same page in every language, itself included; empty or one when there is only one. */
	readonly alternates: readonly { readonly language: string; readonly url: string }[];
}

export interface SitemapFile {
	/** From the root of the site: `/sitemap.xml`. */
	readonly path: string;
	readonly text: string;
}

/** The protocol allows 50,000 addresses and 50 MB a file. Addresses are ASCII: a character is a byte. */
const MOST_URLS = 40_000;
const MOST_CHARACTERS = 40_000_000;

/** One file; or, when that would be too large, an index first and then its parts. */
export function formatSitemaps(entries: readonly SitemapEntry[], siteUrl: string): SitemapFile[] {
	const parts = split(entries.map((entry) => formatEntry(entry, siteUrl))).map(formatPart);
	const [only] = parts;
	if (parts.length < 2) return [{ path: "/sitemap.xml", text: only ?? formatPart([]) }];
	const files = parts.map((text, index) => ({ path: `/sitemap-${index + 1}.xml`, text }));
	const lines = files.map(({ path }) => `<sitemap><loc>${escapeXml(absoluteUrl(path, { siteUrl }))}</loc></sitemap>\n`);
	const index = `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</sitemapindex>\n`;
	return [{ path: "/sitemap.xml", text: index }, ...files];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function formatPart(lines: readonly string[]): string {
	const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
	return `${XML}${open}${lines.join("")}</urlset>\n`;
}

function formatEntry({ url, alternates }: SitemapEntry, siteUrl: string): string {
	const address = (path: string) => escapeXml(absoluteUrl(path, { siteUrl }));
	const links = alternates.map(
		(other) => `<xhtml:link rel="alternate" hreflang="${escapeXml(other.language)}" href="${address(other.url)}"/>`,
	);
	return `<url><loc>${address(url)}</loc>${links.length < 2 ? "" : links.join("")}</url>\n`;
}

function split(lines: readonly string[]): string[][] {
	const parts: string[][] = [];
	let room = 0;
	for (const line of lines) {
		room -= line.length;
		const part = parts.at(-1);
		if (part !== undefined && part.length < MOST_URLS && room >= 0) {
			part.push(line);
			continue;
		}
		parts.push([line]);
		room = MOST_CHARACTERS - line.length;
	}
	return parts;
}
