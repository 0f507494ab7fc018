/** The reader of a page: which language and place, and with them the words, the formats and the addresses. */
import type { SiteLanguage } from "../../schemas/types.ts";
import type { Register } from "../awards/register.ts";
import { buildFormats, type Formats } from "../locales/format.ts";
import { buildTranslate, type Translate } from "../locales/text.ts";
import type { City, Network } from "../model/network.ts";

export interface Site {
	readonly network: Network;
	/** What was signed, as it is published. */
	readonly register: Register;
	/** The moment of the build, in milliseconds since 1970. */
	readonly now: number;
	/** `https://example.org/network/`: always ends with a slash. */
	readonly siteUrl: string;
	readonly assets: Assets;
	/** A picture of a city's media folder in all its sizes. */
	readonly pictures: ReadonlyMap<string, PictureFile>;
	/** The street maps that cities serve themselves, by city slug. */
	readonly basemaps: ReadonlyMap<string, CityBasemap>;
	/** The folder of the explorer's data, from the root of the site, by `explorerKey`. */
	readonly explorers: ReadonlyMap<string, string>;
	/** Which countries lie under the map of the hub, as SVG path data in degrees. */
	readonly land: string;
}

export interface CityBasemap {
	/** With `z/x/y.mvt` and `ranges.json`, from the root of the site. */
	readonly folder: string;
	readonly credit: string;
	readonly link: string | undefined;
}

/** Where the built files lie, from the root of the site. */
export interface Assets {
	/** By city slug; the hub's under `""`. */
	readonly styles: ReadonlyMap<string, string>;
	/** By the name of the island. */
	readonly scripts: ReadonlyMap<string, string>;
	/** By the address of a script: those that it cannot start without. */
	readonly needs: ReadonlyMap<string, readonly string[]>;
}

export interface PictureFile {
	readonly width: number;
	readonly height: number;
	readonly avif: readonly PictureSize[];
	readonly webp: readonly PictureSize[];
}

export interface PictureSize {
	/** From the root of the site. */
	readonly url: string;
	readonly width: number;
}

export interface Reader {
	readonly site: Site;
	readonly language: SiteLanguage;
	/** Missing on the hub. */
	readonly city: City | undefined;
	readonly t: Translate;
	readonly format: Formats;
	/** The formats for what happens in a place: its clock is not that of every page which names it. */
	readonly formatIn: (timeZone: string) => Formats;
	/** A path from the root of the site (`/vilnius/`) as it must stand in a link, also under a project path. */
	readonly href: (path: string) => string;
	/** The same with its host, for feeds, canonical links and cards. */
	readonly absolute: (path: string) => string;
}

/** Make one for each city and language, not for each page: its formats are dear. */
export function buildReader(site: Site, language: SiteLanguage, city?: City): Reader {
	const base = new URL(site.siteUrl).pathname;
	const timeZone = city?.timeZone ?? site.network.facts.timeZone;
	const format = buildFormats(language, timeZone, site.now);
	const formats = new Map([[timeZone, format]]);
	return {
		site,
		language,
		city,
		t: buildTranslate(language),
		format,
		formatIn: (zone) => {
			const known = formats.get(zone) ?? buildFormats(language, zone, site.now);
			formats.set(zone, known);
			return known;
		},
		href: (path) => base + path.slice(1),
		absolute: (path) => site.siteUrl + path.slice(1),
	};
}

/** The name of a reader's explorer among all: `<city>/<language>`, without a city for that of the hub. */
export function explorerKey({ city, language }: Reader): string {
	return `${city?.slug ?? ""}/${language}`;
}

/** The `lang` attribute of a text: only where it differs from the page's. */
export function langOf({ language }: Reader, text: string): string | undefined {
	return text === language ? undefined : text;
}
