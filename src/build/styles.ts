/** One style sheet for each city: the same rules under the city's own colours, minified, named by its content. */
import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import type { City, Network } from "../model/network.ts";
import { buildPalette } from "../styles/palette.ts";
import type { BuiltFile } from "./file.ts";
import { hashedName } from "./file.ts";

const PARTS = ["base", "header", "hero", "card", "entry", "map", "list", "tools", "print"];
/** Loaded by the pages about signed badges only: every byte on every page counts. */
const SIGNED = "credential.css";
/** All that an opportunity shows of what is signed. */
const ENDORSED = "endorsement.css";
/** Loaded with Leaflet's own when a map is opened. */
const OPENED_MAP = "opened-map.css";
/** Each for one kind of page alone: claim, wallet and verify; playlists; badges with tasks; suggestions. */
const TOOLS = ["badge-tool", "progress", "task", "suggest"];
/** On top of those of claim, wallet and verify, for the page of organisers. */
const AWARD = ["badge-tool", "award"];

/** Rules of Leaflet for what the map does not have: layer controls and pins with pictures that the site does not publish, tooltips, old browsers. */
const UNUSED_IN_LEAFLET = /leaflet-(?:control-layers|control-zoom|tooltip|oldie|vml|retina|default-icon|attribution-flag)|\.lvml/;

export interface Styles {
	/** By city slug; the hub's under `""`, the map's under `leaflet`, that of signed badges under `credential`, that of endorsements alone under `endorsement`, those of one kind of page under their own names. */
	readonly urls: ReadonlyMap<string, string>;
	readonly files: readonly BuiltFile[];
}

export async function buildStyles(network: Network, leafletCss: string): Promise<Styles> {
	const folder = new URL("../styles/", import.meta.url);
	const rules = (await minify(PARTS.map((part) => readFileSync(new URL(`${part}.css`, folder), "utf8")).join("\n"))).trim();
	const urls = new Map<string, string>();
	const files: BuiltFile[] = [];
	const add = (key: string, name: string, text: string) => {
		const url = hashedName(`/assets/${name}.css`, text);
		urls.set(key, url);
		files.push({ url, text });
	};
	const place = async (key: string, name: string, { facts: { colours } }: City | Network) => {
		add(key, name, `${(await minify(buildPalette(colours.main, colours.second))).trim()}${rules}`);
	};
	await place("", "hub", network);
	for (const city of network.cities) await place(city.slug, city.slug, city);
	const endorsed = readFileSync(new URL(ENDORSED, folder), "utf8");
	add("endorsement", "endorsement", await minify(endorsed));
	add("credential", "credential", await minify(readFileSync(new URL(SIGNED, folder), "utf8") + endorsed));
	const read = (name: string) => readFileSync(new URL(`${name}.css`, folder), "utf8");
	for (const name of TOOLS) add(name, name, await minify(read(name)));
	add("award", "award", await minify(AWARD.map(read).join("")));
	add("leaflet", "leaflet", await minify(dropUnused(leafletCss) + readFileSync(new URL(OPENED_MAP, folder), "utf8")));
	return { urls, files };
}

/** Without the rules of which no selector is used. */
function dropUnused(css: string): string {
	return css
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.replaceAll(/([^{}]+)\{[^{}]*\}/g, (rule, selectors: string) =>
			selectors.split(",").every((selector) => UNUSED_IN_LEAFLET.test(selector)) ? "" : rule,
		);
}

/** By the rules as they are written: while serving, the same are asked for after every edit. */
const minified = new Map<string, string>();

async function minify(css: string): Promise<string> {
	const known = minified.get(css);
	if (known !== undefined) return known;
	const { code } = await transform(css, { loader: "css", minify: true, target: ["chrome123", "firefox120", "safari17.5"] });
	minified.set(css, code);
	return code;
}
