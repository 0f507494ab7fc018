/** Opportunities for programs: every fact, every text in every language, every link, as JSON of our own. */
import type { Opportunity } from "../model/opportunity.ts";
import type { Organiser } from "../model/organisation.ts";
import { skillLabel } from "../model/skill.ts";
import type { Text } from "../model/text.ts";
import { entryUrl, type Linkable, pageLanguages } from "../model/url.ts";
import { absoluteUrl, type FeedContext } from "./context.ts";
import { pageOf, titleOf } from "./entry.ts";
import { formatInstant } from "./moment.ts";
import { remember } from "./remember.ts";

/**
 * `{ format, site, opportunities: [{ id, url, urls, city, language, facts, body, sessions, organisers, partners, skills, badges,
 * playlists, translations }] }`, one opportunity a line:
 *
 * - `urls`: its pages by language; `language`: in which its own words are written, BCP 47.
 * - `facts`: its entry as `schemas/opportunity.schema.json` describes it, keys sorted; `body`: Markdown.
 * - `sessions`: `{ start, end }`, RFC 3339 with the offset of the city, earliest first; `session` is the place in `facts.sessions`.
 * - organisers, partners, badges, playlists: `{ id, name, url }`, without id where an organisation has no page; skills: `{ id, uri, label }`.
 * - `translations`: by language, only what differs from `facts`, in the same shape, and `body`; in a list, `null` stands for "the same".
 */
export function formatJson(opportunities: readonly Opportunity[], context: FeedContext): string {
	const lines = opportunities.map((opportunity) => formatRecord(opportunity, context));
	const head = JSON.stringify({ format: "cities-of-learning/opportunities/1", site: context.siteUrl }).slice(1, -1);
	return `{${head},"opportunities":[\n${lines.join(",\n")}\n]}\n`;
}

const formatRecord = remember((opportunity, context) => JSON.stringify(buildRecord(opportunity, context)));

function buildRecord(opportunity: Opportunity, context: FeedContext) {
	const { id, city, texts, occurrences, skills } = opportunity;
	const [original, ...translations] = texts;
	const links = (entries: readonly Linkable[]) => entries.map((entry) => linkOf(entry, context));
	return {
		id,
		url: pageOf(opportunity, context),
		urls: Object.fromEntries(
			pageLanguages(opportunity).map((language) => [language, absoluteUrl(entryUrl(opportunity, language), context)]),
		),
		city: { id: city.slug, name: titleOf(city, context), timeZone: city.timeZone },
		language: original.language,
		facts: sortKeys(original.data),
		body: original.body.trim(),
		sessions: occurrences.map(({ start, end, session }) => ({
			start: formatInstant(start, city.timeZone),
			end: end === undefined ? undefined : formatInstant(end, city.timeZone),
			session,
		})),
		organisers: opportunity.organisers.map((organiser) => organiserOf(organiser, context)),
		partners: opportunity.partners.map((partner) => organiserOf(partner, context)),
		skills: skills.map((skill) => ({ id: skill.id, uri: skill.facts.uri, label: skillLabel(skill, context.language).text })),
		badges: links(opportunity.badges),
		playlists: links(opportunity.playlists),
		translations: Object.fromEntries(translations.map((text) => [text.language, wordsOf(text, original)])),
	};
}

function wordsOf(text: Text<object>, original: Text<object>) {
	const words = difference(original.data, text.data) ?? {};
	return { ...(sortKeys(words) as object), body: text.body === original.body ? undefined : text.body.trim() };
}

/** What is said otherwise; nothing when all is the same. Both have the same shape. */
function difference(original: unknown, other: unknown): unknown {
	if (Array.isArray(original) && Array.isArray(other)) {
		const items = original.map((item, index) => difference(item, other[index]) ?? null);
		return items.every((item) => item === null) ? undefined : items;
	}
	if (isRecord(original) && isRecord(other)) {
		const pairs = Object.entries(other).map(([key, value]) => [key, difference(original[key], value)] as const);
		const different = pairs.filter(([, value]) => value !== undefined);
		return different.length === 0 ? undefined : Object.fromEntries(different);
	}
	return original === other ? undefined : other;
}

function sortKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (!isRecord(value)) return value;
	const keys = Object.keys(value).sort();
	return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function organiserOf(organiser: Organiser, context: FeedContext) {
	if (organiser.kind === "named") return { name: organiser.name, url: organiser.link };
	return linkOf(organiser, context);
}

function linkOf(entry: Linkable, context: FeedContext) {
	return { id: entry.id, name: titleOf(entry, context), url: pageOf(entry, context) };
}
