/** The city's own street map, drawn from vector tiles of the site itself; loaded only by a map that has one. A tile that is missing leaves the drawn ground. */
import type { DomUtil, GridLayer } from "leaflet";
import { leafletLayer, PmtilesSource, TileCache, View } from "protomaps-leaflet";
import { buildLabelRules, buildPaintRules, type Colours, readColours } from "./vector-style.ts";

/** As in src/basemap: columns from west to east and rows from north to south at one zoom, both ends included. */
interface TileRange {
	readonly z: number;
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

interface Options {
	readonly leaflet: { readonly GridLayer: typeof GridLayer; readonly DomUtil: typeof DomUtil };
	readonly ground: HTMLElement;
	/** With `z/x/y.mvt`; ends with a slash. */
	readonly folder: string;
	/** The tiles that are there. */
	readonly ranges: readonly TileRange[];
	readonly language: string;
	/** HTML. */
	readonly attribution: string;
	/** The first tile is there. */
	seen(): void;
}

/** Tiles are drawn at twice their size, as they are made for. */
const LEVELS = 1;

export function createVectorGround({ leaflet, ground, folder, ranges, language, attribution, seen }: Options): GridLayer {
	// The package takes Leaflet from there.
	Object.assign(globalThis, { L: leaflet });
	const layer = leafletLayer({ url: folder, attribution, ...styleOf(ground, language) }) as unknown as DrawnLayer;
	const deepest = Math.max(...ranges.map(({ z }) => z));
	layer.views = new Map([["", new View(new TileCache(openTiles(folder, ranges, seen), 256 << LEVELS), deepest, LEVELS)]]);
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
		Object.assign(layer, styleOf(ground, language));
		layer.clearLayout();
		layer.rerenderTiles();
	});
	return layer;
}

interface DrawnLayer extends GridLayer {
	views: Map<string, View>;
	clearLayout(): void;
	rerenderTiles(): void;
}

function styleOf(ground: HTMLElement, language: string) {
	const colours: Colours = readColours(ground);
	return { paintRules: buildPaintRules(colours), labelRules: buildLabelRules(colours, language) };
}

/** Asks only for tiles that are there; whatever goes wrong is an empty tile. */
function openTiles(folder: string, ranges: readonly TileRange[], seen: () => void): TileCache["source"] {
	const archive = {
		async getZxy(z: number, x: number, y: number, signal: AbortSignal) {
			if (!ranges.some((range) => isInside(range, z, x, y))) return undefined;
			const answer = await fetch(`${folder}${z}/${x}/${y}.mvt`, { signal });
			if (!answer.ok) return undefined;
			return { data: await answer.arrayBuffer() };
		},
	};
	const source = new PmtilesSource(archive as unknown as PmtilesSource["p"], true);
	return {
		async get(tile, size) {
			try {
				const layers = await source.get(tile, size);
				if (layers.size > 0) seen();
				return layers;
			} catch (error) {
				// The map has moved on: the tile may be asked for again.
				if (error instanceof Error && error.name === "AbortError") throw error;
				return new Map();
			}
		},
	};
}

function isInside(range: TileRange, z: number, x: number, y: number): boolean {
	return z === range.z && x >= range.west && x <= range.east && y >= range.north && y <= range.south;
}
