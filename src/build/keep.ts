/** What a reader may keep of each city without a connection, with its size: counted when all files of the site are written. */
import type { KeepList } from "../islands/keep-list.ts";
import type { City } from "../model/network.ts";
import { cityUrl, entryUrl } from "../model/url.ts";
import { buildListings } from "../pages/listings.ts";
import type { CityRoute, Routes } from "../pages/route.ts";
import type { Site } from "../views/reader.ts";
import type { BuiltFile } from "./file.ts";

/** Bytes of pages of opportunities: the next ones come first, and the cards of the others are kept anyway. */
const ROOM_FOR_PAGES = 8_000_000;

/** The style sheets of the pages and of what opens on them. */
const STYLES = ["leaflet", "credential", "endorsement", "progress", "task"];

/** `files`: the addresses of everything but pages; `sizeOf`: bytes of what stands at an address; `only`: the slugs of the cities whose files are known. */
export async function buildKeepLists(
	site: Site,
	routes: Routes,
	files: readonly string[],
	sizeOf: (url: string) => number | Promise<number>,
	only?: readonly string[],
): Promise<BuiltFile[]> {
	const { city, section, playlist, badge, explore } = routes;
	const first = explore.filter(({ page }) => page === 1);
	const pages = Map.groupBy<string, CityRoute>([...city, ...first, ...section, ...playlist, ...badge], (route) =>
		keyOf(route.city, route.reader.language),
	);
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const places = cities.flatMap((place) => place.languages.map((language) => ({ place, language })));
	const lists: BuiltFile[] = [];
	for (const { place, language } of places) {
		const data = site.explorers.get(keyOf(place, language));
		if (data === undefined) continue;
		const search = cityUrl(place, language, "pagefind/");
		const always = [
			...(pages.get(keyOf(place, language)) ?? []).map(({ url }) => url),
			...files.filter((url) => url.startsWith(data) || url.startsWith(search)),
			...[...[place.slug, ...STYLES].map((name) => site.assets.styles.get(name)), ...site.assets.scripts.values()].filter(
				(url) => url !== undefined,
			),
			cityUrl(place, place.mainLanguage, "icon.svg"),
		];
		const sizes = await Promise.all(always.map(sizeOf));
		const opportunities = await takePages(place, language, site.now, sizeOf);
		const list: KeepList = {
			id: /data-([^/]+)\/$/.exec(data)?.[1] ?? "",
			build: new Date(site.now).toISOString().slice(0, 10),
			bytes: sizes.reduce((sum, size) => sum + size, opportunities.bytes),
			pages: opportunities.urls.length,
			total: place.opportunities.length,
			files: [...always, ...opportunities.urls].map((url) => url.slice(1)),
		};
		lists.push({ url: cityUrl(place, language, "keep.json"), text: JSON.stringify(list) });
	}
	return lists;
}

async function takePages(city: City, language: string, now: number, sizeOf: (url: string) => number | Promise<number>) {
	const urls: string[] = [];
	let bytes = 0;
	for (const opportunity of buildListings(city, now).sorted) {
		const url = entryUrl(opportunity, language);
		const size = await sizeOf(url);
		if (bytes + size > ROOM_FOR_PAGES) break;
		bytes += size;
		urls.push(url);
	}
	return { urls, bytes };
}

function keyOf(city: City, language: string): string {
	return `${city.slug}/${language}`;
}
