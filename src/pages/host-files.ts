/** Files for the host and for robots: sitemaps, robots.txt, security.txt, headers. */
import { formatSitemaps } from "../feeds/sitemap.ts";
import type { Site } from "../views/reader.ts";
import type { TextFile } from "./files.ts";
import type { Route, Routes } from "./route.ts";

const YEAR = 365 * 86_400_000;

export function buildHostFiles(site: Site, routes: Routes): TextFile[] {
	// A learner's credential is for whoever gets its link, not for search engines.
	const { notFound, offline, credential, ...listed } = routes;
	const all: readonly Route[] = Object.values(listed).flat();
	const sitemaps = formatSitemaps(all.filter(isListed), site.siteUrl);
	const { email } = site.network.facts;
	return [
		...sitemaps.map(({ path, text }) => ({ url: path.startsWith("/") ? path : `/${path}`, text: () => text })),
		{ url: "/robots.txt", text: () => `User-agent: *\nAllow: /\nSitemap: ${site.siteUrl}sitemap.xml\n` },
		{ url: "/_headers", text: () => HEADERS + routes.award.map(({ url }) => silence(url)).join("") },
		...(email === undefined ? [] : [{ url: "/.well-known/security.txt", text: () => formatSecurity(email, site) }]),
	];
}

function isListed(route: Route): boolean {
	return !("page" in route && typeof route.page === "number" && route.page > 1);
}

/** RFC 9116. It ends a year after the build; a daily build keeps it fresh. */
function formatSecurity(email: string, { now, siteUrl }: Site): string {
	return `Contact: mailto:${email}\nExpires: ${new Date(now + YEAR).toISOString()}\nCanonical: ${siteUrl}.well-known/security.txt\n`;
}

/** What an award page handles are secrets: not even the site itself is asked anything. */
function silence(url: string): string {
	return `\n${url}*\n  Content-Security-Policy: connect-src 'none'; form-action 'none'\n  Referrer-Policy: no-referrer\n`;
}

/** For hosts that read it; each page also carries its own policy for those that do not. */
const HEADERS = `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(self), geolocation=(self), microphone=()
  X-Frame-Options: DENY

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/service-worker.js
  Cache-Control: no-cache

/credentials/*
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex

/credentials/*.txt
  Content-Type: text/plain; charset=utf-8

/issuers/*
  Access-Control-Allow-Origin: *

/issuers/*/status.txt
  Content-Type: text/plain; charset=utf-8

/.well-known/*
  Access-Control-Allow-Origin: *

/*/achievement.json
  Access-Control-Allow-Origin: *

/*/badge.png
  Access-Control-Allow-Origin: *
`;
