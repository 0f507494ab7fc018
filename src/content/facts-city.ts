/** What must be true of a city and of the network: a free name for the folder, a colour that text can stand on, a sensible box. */
import { contrastOnWhite, darken } from "./contrast.ts";
import { distanceTo } from "./facts-place.ts";
import type { Finding } from "./finding.ts";
import { toNumber, toRecord, toText } from "./value.ts";

type Data = Readonly<Record<string, unknown>>;

/** Folders of the built site that a city's address must not take. */
const reserved = new Set(
	`assets pages skills media claim wallet verify award awards admin credentials endorsements issuers search explore about faq members join news 404 offline feeds
	data pagefind insights cities playlists badges opportunities organisations status well-known`.split(/\s+/),
);
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** `folder` is empty for the network. */
export function findCityFaults(data: Data, folder: string): readonly Finding[] {
	return [...findTakenName(folder), ...findPaleColour(toText(toRecord(data.colours).main)), ...findBadBox(data)];
}

function findTakenName(folder: string): readonly Finding[] {
	const why = reserved.has(folder) ? "the site itself uses it" : isLanguage(folder) ? "it is the code of a language" : "";
	return why === "" ? [] : [{ path: [], line: 1, message: `Give the folder "${folder}" another name: ${why}.` }];
}

function isLanguage(folder: string): boolean {
	return /^[a-z]{2,3}(?:-[a-z]{4})?$/.test(folder) && languages.of(folder) !== undefined;
}

function findPaleColour(colour: string): readonly Finding[] {
	const contrast = /^#[0-9a-f]{6}$/.test(colour) ? contrastOnWhite(colour) : 21;
	if (contrast >= 4.5) return [];
	const fix = darken(colour);
	const has = Math.floor(contrast * 10) / 10;
	return [
		{
			path: ["colours", "main"],
			message: `Choose a darker "main", such as ${fix}: with white text it has a contrast of ${has}, and 4.5 is needed.`,
			fix,
		},
	];
}

function findBadBox({ bounds, centre }: Data): readonly Finding[] {
	const box = toRecord(bounds);
	const [west, south, east, north] = [toNumber(box.west), toNumber(box.south), toNumber(box.east), toNumber(box.north)];
	if ([south, north].some((edge) => Math.abs(edge) > 90) || [west, east].some((edge) => Math.abs(edge) > 180)) return [];
	if (south >= north) return [{ path: ["bounds", "north"], message: `Set "north" to more than "south", which is ${south}.` }];
	if (west === east) return [{ path: ["bounds", "east"], message: `Set "east" to more than "west", which is ${west}.` }];
	const [lat, lng] = [toNumber(toRecord(centre).lat), toNumber(toRecord(centre).lng)];
	const isFar = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && distanceTo({ west, south, east, north }, lat, lng) > 1;
	return isFar ? [{ path: ["centre", "lat"], message: 'Move "centre" into "bounds": it lies outside of them.' }] : [];
}
