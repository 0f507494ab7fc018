/** What a city's entries may name: its organisations, badges and skills, found by file name, by name or by address. */
import type { Content, Entry } from "../content/entry.ts";
import { isLink } from "../content/links.ts";
import type { Bounds } from "../content/world.ts";

export interface Directory {
	/** The slug. */
	readonly city: string;
	/** The main one first. */
	readonly languages: readonly string[];
	readonly timeZone: string;
	readonly bounds: Bounds;
	/** The code of its money. */
	readonly currency: string;
	/** The names of the pictures and papers in the city's media folder. */
	readonly media: ReadonlySet<string>;
	/** The file name of an organisation, or its name and link while it has no file. */
	readonly organisation: (name: string, link?: string) => string | { readonly name: string; readonly link?: string };
	/** Undefined when there is none, as below. */
	readonly badge: (name: string) => string | undefined;
	/** `name`: a file name, an address, or a label in any language. */
	readonly skill: (name: string) => string | undefined;
}

/** Undefined when there is no such city that can be used. */
export function buildDirectory(content: Content, slug: string): Directory | undefined {
	const own = content.cities.find((city) => city.slug === slug);
	if (own === undefined) return undefined;
	const { languages, timeZone, bounds, currency } = own.city.data;
	const organisations = indexNames(content, slug, ({ organisations: list }) => list);
	const badges = indexNames(content, slug, ({ badges: list }) => list);
	const skills = indexSkills(content);
	return {
		city: slug,
		languages,
		timeZone,
		bounds,
		currency,
		media: new Set(own.media),
		organisation: (name, link) =>
			organisations.get(name) ?? organisations.get(fold(name)) ?? (link !== undefined && isLink(link) ? { name, link } : { name }),
		badge: (name) => badges.get(name) ?? badges.get(fold(name)),
		skill: (name) => skills.get(name) ?? skills.get(fold(name)),
	};
}

type Named = Entry<{ readonly name: string }>;

/** By `slug` in this city, by `city/slug` everywhere, and by the names in this city. */
function indexNames(content: Content, slug: string, listOf: (city: Content["cities"][number]) => readonly Named[]): Map<string, string> {
	const index = new Map<string, string>();
	for (const city of content.cities) {
		for (const entry of listOf(city)) {
			const name = city.slug === slug ? entry.slug : `${city.slug}/${entry.slug}`;
			index.set(`${city.slug}/${entry.slug}`, name);
			if (city.slug !== slug) continue;
			for (const text of [entry.data.name, ...entry.translations.map(({ data }) => data.name)]) {
				if (typeof text === "string") index.set(fold(text), name);
			}
		}
	}
	for (const entry of content.cities.filter((city) => city.slug === slug).flatMap(listOf)) index.set(entry.slug, entry.slug);
	return index;
}

function indexSkills({ skills }: Content): Map<string, string> {
	const index = new Map<string, string>();
	for (const { slug, data } of skills) {
		for (const label of Object.values(data.labels)) if (!index.has(fold(label))) index.set(fold(label), slug);
	}
	for (const { slug, data } of skills) {
		index.set(slug, slug);
		if (data.uri !== undefined) index.set(data.uri, slug);
	}
	return index;
}

function fold(text: string): string {
	return text.normalize("NFKC").trim().toLowerCase();
}
