/** The address of everything, from the root of the site: one function knows each path. A language other than the main one comes after the city. */
import type { Badge } from "./badge.ts";
import type { City, HubPage, Network } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Organisation } from "./organisation.ts";
import type { Playlist } from "./playlist.ts";
import type { Skill } from "./skill.ts";
import { dayOf } from "./time.ts";

export type Linkable = Opportunity | Playlist | Badge | Organisation;

const FOLDERS = { opportunity: "opportunities", playlist: "playlists", badge: "badges", organisation: "organisations" } as const;

/** The sections of a city's site; each has a page of its own. */
export type Section = "explore" | "calendar" | "playlists" | "badges" | "organisations" | "skills" | "insights" | "about";

/** A way to divide the opportunities of a city that has static pages and feeds. */
export type Facet = "theme" | "kind" | "month";

const FACETS = { theme: "themes", kind: "kinds", month: "months" } as const;

export function hubUrl(network: Network, language: string, path = ""): string {
	return language === network.mainLanguage ? `/${path}` : `/${language}/${path}`;
}

/** Where an organiser awards a badge; `badge` is chosen then. */
export function awardUrl(network: Network, language: string, badge?: Badge): string {
	return hubUrl(network, language, badge === undefined ? "award/" : `award/?badge=${badge.id}`);
}

/** The reader's language where the hub has it, else its main one: for links from a city, whose languages are others. */
export function hubUrlFor(network: Network, language: string, path: string): string {
	return hubUrl(network, network.languages.find((other) => other === language) ?? network.mainLanguage, path);
}

export function hubPageUrl(network: Network, page: HubPage, language: string): string {
	return hubUrl(network, language, page.facts.kind === "news" ? `news/${page.slug}/` : `${page.slug}/`);
}

/** The explorer over all cities; with only one city, its own is that. */
export function hubExploreUrl(network: Network, language: string, page = 1): string {
	const [only, another] = network.cities;
	if (only !== undefined && another === undefined) return sectionUrl(only, languageFor(only, language), "explore", page);
	return hubUrl(network, language, page === 1 ? "explore/" : `explore/${page}/`);
}

export function cityUrl(city: City, language: string, path = ""): string {
	return language === city.mainLanguage ? `/${city.slug}/${path}` : `/${city.slug}/${language}/${path}`;
}

export function sectionUrl(city: City, language: string, section: Section, page = 1): string {
	return cityUrl(city, language, page === 1 ? `${section}/` : `${section}/${page}/`);
}

export function facetUrl(city: City, language: string, facet: Facet, value: string, page = 1): string {
	return cityUrl(city, language, `${FACETS[facet]}/${value}/${page === 1 ? "" : `${page}/`}`);
}

/** Where anybody suggests an opportunity. */
export function suggestUrl(city: City, language: string): string {
	return cityUrl(city, language, "suggest/");
}

export function skillUrl(city: City, language: string, skill: Skill): string {
	return cityUrl(city, language, `skills/${skill.id}/`);
}

/** The page of an assertion: the same for everybody in its city's main language, other languages below it. */
export function credentialUrl(city: City, uuid: string, language: string): string {
	return language === city.mainLanguage ? `/credentials/${uuid}/` : `/credentials/${uuid}/${language}/`;
}

/** The page of an entry for a reader: in the reader's language when it has one, else in the city's main language. `page`: of a long list on it. */
export function entryUrl(entry: Linkable, language: string, page = 1): string {
	const shown = pageLanguages(entry).includes(language) ? language : entry.city.mainLanguage;
	return cityUrl(entry.city, shown, `${FOLDERS[entry.kind]}/${entry.slug}/${page === 1 ? "" : `${page}/`}`);
}

/** What an entry is called where its language does not matter: `vilnius/badges/maker`. */
export function entryPath(entry: Linkable): string {
	return `${entry.city.slug}/${FOLDERS[entry.kind]}/${entry.slug}`;
}

/** A badge as an Open Badges achievement. */
export function achievementUrl(badge: Badge): string {
	return `${entryUrl(badge, badge.city.mainLanguage)}achievement.json`;
}

/** The picture of a badge for wallets. */
export function badgeImagePath(badge: Badge): string {
	return `${entryUrl(badge, badge.city.mainLanguage)}badge.png`;
}

/** Pixels of its sides. */
export const BADGE_IMAGE_SIZE = 512;

/** The picture of a badge that a link to it shows, with its name in the language of that page. */
export function sharePicturePath(badge: Badge, language: string): string {
	return `${entryUrl(badge, language)}share.png`;
}

/** Pixels: what readers of links ask for. */
export const SHARE_PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** The languages in which an entry has a page: the city's main one, and those of the city's that its text exists in. */
export function pageLanguages({ city, texts }: Linkable): string[] {
	return city.languages.filter((language) => language === city.mainLanguage || texts.some((text) => text.language === language));
}

/** The reader's language where a city has it, else the city's main one. */
export function languageFor(city: City, language: string): string {
	return city.languages.find((other) => other === language) ?? city.mainLanguage;
}

/** The month of an instant as it stands in addresses: `2026-11`. */
export function monthOf(instant: number, timeZone: string): string {
	return dayOf(instant, timeZone).slice(0, 7);
}
