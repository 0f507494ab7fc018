/** What was asked for on the command line: which cities, from which archive, how much of it. */
import { parseArgs } from "node:util";
import type { Box } from "./box.ts";
import type { Credit } from "./credit.ts";

export interface CityBox {
	readonly slug: string;
	readonly bounds: Box;
	/** What its city.md asks for. */
	readonly basemap?: { readonly archive: string; readonly maxZoom?: number } | undefined;
}

export interface Order {
	readonly city: string;
	readonly box: Box;
	readonly archive: string;
	readonly maxZoom: number | undefined;
	readonly mostTiles: number;
	readonly credit: Credit | undefined;
}

/** `wrong`: one sentence. */
export type Orders = { readonly orders: readonly Order[] } | { readonly wrong: string };

const MOST_TILES = 20_000;
const USAGE = "Write: npm run basemap -- [city] [archive] [--max-zoom N] [--max-tiles N] [--credit TEXT]";
const OPTIONS = { "max-zoom": { type: "string" }, "max-tiles": { type: "string" }, credit: { type: "string" } } as const;

/** Without a city: all that ask for a base map, which may be none. */
export function parseOrders(args: readonly string[], cities: readonly CityBox[]): Orders {
	const { values, positionals } = readArguments(args);
	if (values === undefined || positionals.length > 2) return { wrong: `That cannot be understood. ${USAGE}` };
	const [slug, archive] = positionals;
	const maxZoom = toNumber(values["max-zoom"]);
	const mostTiles = toNumber(values["max-tiles"]) ?? MOST_TILES;
	if (!isWhole(maxZoom ?? 0, 0, 22)) return { wrong: "Set --max-zoom to a whole number from 0 to 22." };
	if (!isWhole(mostTiles, 1, 1_000_000)) return { wrong: "Set --max-tiles to a whole number from 1 to 1000000." };
	const chosen = slug === undefined ? cities.filter(({ basemap }) => basemap !== undefined) : cities.filter((city) => city.slug === slug);
	if (slug !== undefined && chosen.length === 0) {
		return { wrong: `There is no city "${slug}": choose one of ${cities.map((city) => city.slug).join(", ")}.` };
	}
	const orders: Order[] = [];
	for (const city of chosen) {
		const from = archive ?? city.basemap?.archive;
		if (from === undefined) {
			return { wrong: `Name an archive, or add "basemap" with an "archive" to content/${city.slug}/city.md. ${USAGE}` };
		}
		if (from.includes("://") && !isAllowed(from))
			return { wrong: `Set the archive to a file, or to an address that starts with https://.` };
		orders.push({
			city: city.slug,
			box: city.bounds,
			archive: from,
			maxZoom: maxZoom ?? city.basemap?.maxZoom,
			mostTiles,
			credit: values.credit === undefined ? undefined : { text: values.credit.slice(0, 160) },
		});
	}
	return { orders };
}

function readArguments(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	} catch {
		return { values: undefined, positionals: [] };
	}
}

/** https, or http on this machine. */
function isAllowed(text: string): boolean {
	const url = URL.parse(text);
	const local = url?.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
	return url !== null && (local || url.protocol === "https:") && url.username === "" && url.password === "";
}

function toNumber(text: string | undefined): number | undefined {
	return text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function isWhole(value: number, least: number, most: number): boolean {
	return Number.isInteger(value) && value >= least && value <= most;
}
