/** What exists in the whole content, by name: asked when an entry names another one, a picture, a time zone or a language. */
import type { Checked } from "./check-entry.ts";
import type { Source } from "./source.ts";
import { entryId, type Location, parsePath } from "./tree.ts";
import { toList, toRecord, toText } from "./value.ts";

/** One file with what it is and what was found in it. */
export interface Item {
	readonly file: string;
	readonly location: Location;
	readonly checked: Checked;
}

export interface Bounds {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** What a city (or the network) says about itself, as far as it is usable. */
export interface Home {
	readonly languages: readonly string[];
	readonly timeZone: string;
	readonly bounds: Bounds | undefined;
}

export interface World {
	/** All ids of a kind, such as `vilnius/open-lab`, also of entries that are broken themselves. */
	readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
	/** Names of media by city, also of files that are broken themselves. */
	readonly media: ReadonlyMap<string, ReadonlySet<string>>;
	/** By the city's folder; the network's under "". */
	readonly homes: ReadonlyMap<string, Home>;
}

export function buildWorld(items: readonly Item[], source: Source): World {
	const ids = new Map<string, Set<string>>();
	const media = new Map([...source.media].map(([city, names]) => [city, new Set(names)]));
	const homes = new Map<string, Home>();
	const add = (map: Map<string, Set<string>>, key: string, value: string) => map.get(key)?.add(value) ?? map.set(key, new Set([value]));
	for (const location of [...items.map((item) => item.location), ...source.problems.map((problem) => parsePath(problem.file))]) {
		if (location?.language === "") add(ids, location.kind, entryId(location.city, location.slug));
	}
	for (const { file } of source.problems) {
		const [name = "", folder, city = ""] = file.split("/").reverse();
		if (folder === "media") add(media, city === "content" ? "" : city, name);
	}
	for (const { location, checked } of items) {
		if (location.language === "" && (location.kind === "city" || location.kind === "network")) homes.set(location.city, toHome(checked));
	}
	return { ids, media, homes };
}

/** An unchanged city stays the same object, so that what was found with it can be kept. */
const homesOf = new WeakMap<Checked, Home>();

function toHome(checked: Checked): Home {
	const home = homesOf.get(checked) ?? buildHome(checked);
	homesOf.set(checked, home);
	return home;
}

function buildHome({ data }: Checked): Home {
	const { languages, timeZone, bounds } = toRecord(data);
	const { west, south, east, north } = toRecord(bounds);
	const usable = [west, south, east, north].every((edge) => typeof edge === "number" && Math.abs(edge) <= 180);
	return {
		languages: toList(languages).map(toText),
		timeZone: toText(timeZone),
		bounds: usable ? ({ west, south, east, north } as Bounds) : undefined,
	};
}
