/** The data of each city's explorer, in each language: what can be filtered, where it is, and the cards, all in one folder named by its content. */
import { render } from "preact-render-to-string";
import { sortByNext } from "../model/schedule.ts";
import { cityUrl } from "../model/url.ts";
import { buildFacetData, buildPointData } from "../search/columns.ts";
import { CARDS_PER_FILE } from "../search/data.ts";
import { OpportunityCard } from "../views/opportunity-card.tsx";
import { buildReader, type Reader, type Site } from "../views/reader.ts";
import type { TextFile } from "./files.ts";

export interface ExplorerData {
	/** The folder of a city's data, from the root of the site, by `<city>/<language>`. */
	readonly folders: ReadonlyMap<string, string>;
	readonly files: readonly TextFile[];
}

/** `hash`: a short name for a text; a new content is a new folder, so that parts of two builds are never mixed. */
export function buildExplorerData(site: Site, hash: (text: string) => string, only?: readonly string[]): ExplorerData {
	const folders = new Map<string, string>();
	const files: TextFile[] = [];
	for (const city of site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug))) {
		for (const language of city.languages) {
			const texts = buildTexts(buildReader(site, language, city));
			const folder = cityUrl(city, language, `data-${hash(texts.map(({ text }) => text).join("\n"))}/`);
			folders.set(`${city.slug}/${language}`, folder);
			files.push(...texts.map(({ name, text }) => ({ url: folder + name, text: () => text })));
		}
	}
	return { folders, files };
}

function buildTexts(reader: Reader): { name: string; text: string }[] {
	const { site, city } = reader;
	const opportunities = sortByNext(city?.opportunities ?? [], site.now);
	const cards = opportunities.map((opportunity) => render(<OpportunityCard reader={reader} opportunity={opportunity} level="h2" />));
	const chunks = Array.from({ length: Math.ceil(cards.length / CARDS_PER_FILE) }, (_, index) =>
		cards.slice(index * CARDS_PER_FILE, (index + 1) * CARDS_PER_FILE),
	);
	return [
		{ name: "facets.json", text: JSON.stringify(buildFacetData(opportunities, site.now)) },
		{ name: "points.json", text: JSON.stringify(buildPointData(opportunities)) },
		{ name: "slugs.json", text: JSON.stringify(opportunities.map(({ slug }) => slug)) },
		...chunks.map((chunk, index) => ({ name: `cards-${index}.json`, text: JSON.stringify(chunk) })),
	];
}
