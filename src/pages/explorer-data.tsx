/** The data of each explorer, of a city or of all, in each language: what can be filtered, where it is, and the cards, all in one folder named by its content. */
import { render } from "preact-render-to-string";
import type { Opportunity } from "../model/opportunity.ts";
import { sortByNext } from "../model/schedule.ts";
import { cityUrl, hubUrl } from "../model/url.ts";
import { buildColumns, buildFacetData, buildPointData } from "../search/columns.ts";
import { CARDS_PER_FILE } from "../search/data.ts";
import { OpportunityCard } from "../views/opportunity-card.tsx";
import { buildReader, explorerKey, type Reader, type Site } from "../views/reader.ts";
import type { TextFile } from "./files.ts";

export interface ExplorerData {
	/** The folder of an explorer's data, from the root of the site, by `explorerKey`. */
	readonly folders: ReadonlyMap<string, string>;
	readonly files: readonly TextFile[];
}

interface NamedText {
	readonly name: string;
	readonly text: string;
}

/**
 * `world`: the outlines of all land, as `site.land`, for the map of the hub's explorer. `hash`: a short name for a text; a new
 * content is a new folder, so that parts of two builds are never mixed.
 */
export function buildExplorerData(site: Site, world: string, hash: (text: string) => string, only?: readonly string[]): ExplorerData {
	const { network, now } = site;
	const folders = new Map<string, string>();
	const files: TextFile[] = [];
	const add = (reader: Reader, texts: readonly NamedText[], urlOf: (path: string) => string) => {
		const folder = urlOf(`data-${hash(texts.map(({ text }) => text).join("\n"))}/`);
		folders.set(explorerKey(reader), folder);
		files.push(...texts.map(({ name, text }) => ({ url: folder + name, text: () => text })));
	};
	for (const city of network.cities.filter(({ slug }) => only === undefined || only.includes(slug))) {
		const opportunities = sortByNext(city.opportunities, now);
		for (const language of city.languages) {
			const reader = buildReader(site, language, city);
			add(reader, buildTexts(reader, opportunities), (path) => cityUrl(city, language, path));
		}
	}
	if (only !== undefined || network.cities.length === 1) return { folders, files };
	const all = sortByNext(
		network.cities.flatMap(({ opportunities }) => opportunities),
		now,
	);
	for (const language of network.languages) {
		const reader = buildReader(site, language);
		const texts = [...buildTexts(reader, all), { name: "land.json", text: JSON.stringify(world) }];
		add(reader, texts, (path) => hubUrl(network, language, path));
	}
	return { folders, files };
}

function buildTexts(reader: Reader, opportunities: readonly Opportunity[]): NamedText[] {
	const cards = opportunities.map((opportunity) => render(<OpportunityCard reader={reader} opportunity={opportunity} level="h2" />));
	const chunks = Array.from({ length: Math.ceil(cards.length / CARDS_PER_FILE) }, (_, index) =>
		cards.slice(index * CARDS_PER_FILE, (index + 1) * CARDS_PER_FILE),
	);
	const columns = buildColumns(opportunities, reader.site.now);
	const facets = buildFacetData(opportunities.length, columns);
	return [
		{ name: "facets.json", text: JSON.stringify(facets) },
		...facets.files.map((name) => ({ name: `facet-${name}.json`, text: JSON.stringify(columns.get(name)) })),
		{ name: "points.json", text: JSON.stringify(buildPointData(opportunities)) },
		{ name: "slugs.json", text: JSON.stringify(opportunities.map(({ slug }) => slug)) },
		...chunks.map((chunk, index) => ({ name: `cards-${index}.json`, text: JSON.stringify(chunk) })),
	];
}
