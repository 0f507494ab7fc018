/** The pages that the explorer is measured against: the same opportunities in leaflet.markercluster, and in Pagefind's own filters. */
import { readFileSync } from "node:fs";
import { close, createIndex } from "pagefind";
import type { BuiltFile } from "../../src/build/file.ts";
import type { Opportunity } from "../../src/model/opportunity.ts";
import { textIn } from "../../src/model/text.ts";
import { entryUrl } from "../../src/model/url.ts";
import { valuesOf } from "../../src/search/columns.ts";
import { FACET_NAMES } from "../../src/search/data.ts";
import type { SearchRecord } from "../../src/search/records.ts";

const LIBRARIES = {
	"leaflet.js": import.meta.resolve("leaflet/dist/leaflet.js"),
	"leaflet.css": import.meta.resolve("leaflet/dist/leaflet.css"),
	"leaflet.markercluster.js": import.meta.resolve("leaflet.markercluster/dist/leaflet.markercluster.js"),
	"MarkerCluster.css": import.meta.resolve("leaflet.markercluster/dist/MarkerCluster.css"),
	"MarkerCluster.Default.css": import.meta.resolve("leaflet.markercluster/dist/MarkerCluster.Default.css"),
};

/** `themes`: those that can be chosen. */
export function buildMarkerPeer(opportunities: readonly Opportunity[], themes: readonly string[]): BuiltFile[] {
	return [
		{ url: "/peers/markercluster.html", text: formatPeer("markercluster", themes) },
		{ url: "/peers/markercluster.js", text: readPeer("markercluster") },
		{ url: "/peers/points.geojson", text: formatPoints(opportunities) },
		...Object.entries(LIBRARIES).map(([name, address]) => ({ url: `/peers/${name}`, text: readFileSync(new URL(address)) })),
	];
}

/** With Pagefind's own settings, all facets of the explorer as its filters. */
export async function buildPagefindPeer(
	opportunities: readonly Opportunity[],
	records: readonly SearchRecord[],
	themes: readonly string[],
): Promise<BuiltFile[]> {
	const recordOf = new Map(records.map((record) => [record.url, record]));
	const { index } = await createIndex();
	if (index === undefined) throw new Error("Pagefind could not start.");
	for (const opportunity of opportunities) {
		const record = recordOf.get(entryUrl(opportunity, "en"));
		if (record === undefined) continue;
		const { url, language, content, title, summary } = record;
		const filters = Object.fromEntries(FACET_NAMES.map((name) => [name, [...valuesOf(opportunity, name)]]));
		await index.addCustomRecord({ url, language, content, meta: { title, summary }, filters });
	}
	const { files } = await index.getFiles();
	await close();
	return [
		{ url: "/peers/pagefind.html", text: formatPeer("pagefind", themes) },
		{ url: "/peers/pagefind.js", text: readPeer("pagefind") },
		...files.map(({ path, content }) => ({ url: `/peers/pagefind/${path}`, text: content })),
	];
}

/** Only what a map with titles and a choice of themes needs. */
function formatPoints(opportunities: readonly Opportunity[]): string {
	const features = opportunities.flatMap((opportunity) =>
		(opportunity.facts.places ?? []).flatMap(({ lat, lng }) =>
			lat === undefined || lng === undefined
				? []
				: [
						{
							type: "Feature",
							geometry: { type: "Point", coordinates: [lng, lat] },
							properties: { title: textIn(opportunity, "en").data.title, themes: valuesOf(opportunity, "theme") },
						},
					],
		),
	);
	return JSON.stringify({ type: "FeatureCollection", features });
}

function readPeer(name: string): string {
	return readFileSync(new URL(`peers/${name}.js`, import.meta.url), "utf8");
}

/** The explorer's names for its parts, so that both are measured by the same means. */
function formatPeer(name: string, themes: readonly string[]): string {
	const boxes = themes.map((theme) => `<label><input type="checkbox" name="theme" value="${theme}"><span></span> ${theme}</label>`);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<div class="explore-filters">${boxes.join("\n")}</div>
<p role="status"></p>
<details class="map"><summary>Map</summary><div class="map-ground" style="height: 30rem"></div></details>
<div class="explore-list"></div>
<script type="module" src="${name}.js"></script>
</html>
`;
}
