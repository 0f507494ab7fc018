/** News for those who subscribe: the last opportunities to be confirmed, as an Atom feed after RFC 4287. */
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { absoluteUrl, type FeedContext } from "./context.ts";
import { pageOf, titleOf } from "./entry.ts";
import { latestConfirmed, revisedOn } from "./revised.ts";
import { escapeXml } from "./xml.ts";

const LIMIT = 100;

/** The year from which the names of entries count (RFC 4151): a constant, or every name would change. */
const SINCE = 2026;

/**
 * At most 100 entries, newest first. `selfUrl` is the address of the feed, from the root of the site.
 * `updated` is the day on which somebody confirmed the entry (see `revisedOn`), never the time of the build:
 * else every build would tell all readers that everything is new.
 */
export function formatAtom(title: string, selfUrl: string, opportunities: readonly Opportunity[], context: FeedContext): string {
	const latest = latestConfirmed(opportunities);
	const entries = opportunities
		.map((opportunity) => ({ opportunity, updated: revisedOn(opportunity, latest) }))
		.sort((a, b) => compare(b.updated, a.updated) || compare(a.opportunity.id, b.opportunity.id))
		.slice(0, LIMIT);
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(context.language)}">`,
		element("id", tagUri(selfUrl.replace(/^\//, ""), context)),
		element("title", title),
		element("updated", dateTime(entries[0]?.updated ?? latest)),
		`<link rel="self" type="application/atom+xml" href="${escapeXml(absoluteUrl(selfUrl, context))}"/>`,
		...entries.map(({ opportunity, updated }) => formatEntry(opportunity, updated, context)),
		"</feed>",
		"",
	];
	return lines.join("\n");
}

function formatEntry(opportunity: Opportunity, updated: string, context: FeedContext): string {
	const { language, data } = textIn(opportunity, context.language);
	const [organiser] = opportunity.organisers;
	const author = organiser ?? opportunity.city;
	const categories = [data.kind, ...(data.themes ?? [])];
	return [
		`<entry xml:lang="${escapeXml(language)}">`,
		element("id", tagUri(opportunity.id, context)),
		element("title", data.title),
		element("updated", dateTime(updated)),
		`<author>${element("name", author.kind === "named" ? author.name : titleOf(author, context))}</author>`,
		`<link rel="alternate" type="text/html" href="${escapeXml(pageOf(opportunity, context))}"/>`,
		element("summary", data.summary),
		...categories.map((category) => `<category term="${escapeXml(category)}"/>`),
		"</entry>",
	].join("\n");
}

/** `tag:example.org,2026:network/vilnius/open-lab`: the same in every language and for ever. */
function tagUri(id: string, { siteUrl }: FeedContext): string {
	const { hostname, pathname } = new URL(siteUrl);
	return `tag:${hostname},${SINCE}:${pathname.slice(1)}${id}`;
}

function element(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`;
}

function dateTime(day: string): string {
	return `${day}T00:00:00Z`;
}

/** By code unit, the same in every locale. */
function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
