/** Writes what the explorer needs of a city with many opportunities, and its peers: `explorer-build.ts SOURCE FOLDER --count N [--search]`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { hashOf } from "../../src/build/file.ts";
import { buildIslands } from "../../src/build/islands.ts";
import { buildSearch } from "../../src/build/search.ts";
import { buildStyles } from "../../src/build/styles.ts";
import { writeFiles } from "../../src/build/write.ts";
import { buildTranslate } from "../../src/locales/text.ts";
import { buildNetwork } from "../../src/model/build.ts";
import ExplorePages from "../../src/pages/explore.11ty.tsx";
import { buildExplorerData } from "../../src/pages/explorer-data.tsx";
import { buildFiles } from "../../src/pages/files.ts";
import { countsOf } from "../../src/pages/listings.ts";
import OpportunityPages from "../../src/pages/opportunity.11ty.tsx";
import type { Routes } from "../../src/pages/route.ts";
import { buildRoutes } from "../../src/pages/routes.ts";
import { buildRecords } from "../../src/search/records.ts";
import type { Site } from "../../src/views/reader.ts";
import { buildExplorerContent } from "./explorer-content.ts";
import { buildMarkerPeer, buildPagefindPeer } from "./explorer-peers.ts";
import type { ExplorerSite } from "./explorer-site.ts";
import type { Programme } from "./programme.ts";

/** So many pages of opportunities are made, evenly from all, to find the heaviest. */
const SAMPLE = 100;

const { values, positionals } = parseArgs({
	options: { count: { type: "string", default: "1000" }, now: { type: "string", default: "2026-11-21" }, search: { type: "boolean" } },
	allowPositionals: true,
});
const [source = "", folder = ""] = positionals;
const programmes = gunzipSync(readFileSync(source))
	.toString("utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line) as Programme);

const network = buildNetwork(buildExplorerContent(programmes, Number(values.count)));
const [city] = network.cities;
if (city === undefined) throw new Error("The content has no city.");
const leaflet = readFileSync(createRequire(import.meta.url).resolve("leaflet/dist/leaflet.css"), "utf8");
const [styles, islands] = await Promise.all([buildStyles(network, leaflet), buildIslands()]);
const bare: Site = {
	network,
	register: { assertions: [], issuers: new Map(), byBadge: new Map(), endorsements: [], byEndorsed: new Map() },
	now: Date.parse(values.now),
	siteUrl: "http://localhost/",
	assets: { styles: styles.urls, scripts: islands.urls, needs: islands.needs },
	pictures: new Map(),
	basemaps: new Map(),
	explorers: new Map(),
	land: "",
};
const explorers = buildExplorerData(bare, "", hashOf);
const site: Site = { ...bare, explorers: explorers.folders };
const renderExplore = renderOf<Routes["explore"][number]>(ExplorePages);
const renderOpportunity = renderOf<Routes["opportunity"][number]>(OpportunityPages);
const { explore, opportunity } = buildRoutes(site, [city.slug]);
const [first] = explore;
if (first === undefined) throw new Error("The city has no list.");

const stride = Math.max(1, Math.floor(opportunity.length / SAMPLE));
const samples = opportunity
	.filter((_, index) => index % stride === 0)
	.map((route) => ({ url: route.url, text: renderOpportunity(route) }))
	.sort((a, b) => gzipSync(b.text).length - gzipSync(a.text).length);
const themes = countsOf(first.listings.themes)
	.slice(0, 3)
	.map(({ value }) => value);
// Slugs are loaded only for a download.
const data = explorers.files.filter(({ url }) => !/\/(?:cards-\d+|slugs)\.json$/.test(url));
const heaviest = samples.slice(0, 1);

rmSync(folder, { recursive: true, force: true });
await writeFiles(folder, [
	...[{ url: first.url, text: renderExplore(first) }, ...heaviest].map(({ url, text }) => ({
		url: `${url}index.html`,
		text,
	})),
	...buildFiles(site, [city.slug]).filter(({ url }) => url.endsWith("/icon.svg")),
	...explorers.files,
	...styles.files,
	...islands.files,
	...(values.search ? await buildSearch(site, [city.slug]) : []),
	...buildMarkerPeer(city.opportunities, themes),
	...(values.search ? await buildPagefindPeer(city.opportunities, buildRecords(city, "en", buildTranslate("en")), themes) : []),
]);
const built: ExplorerSite = {
	opportunities: city.opportunities.length,
	explore: first.url,
	opportunity: heaviest[0]?.url ?? "",
	data: explorers.folders.get(`${city.slug}/en`) ?? "",
	dataBytes: data.reduce((sum, { text }) => sum + gzipSync(text()).length, 0),
	themes,
	search: values.search ?? false,
};
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "explorer.json"), JSON.stringify(built));

/** A page file hands over its way to render as it would to the wiring of the site. */
function renderOf<PageRoute>(Pages: typeof ExplorePages): (route: PageRoute) => string {
	let found: ((route: PageRoute) => string) | undefined;
	new Pages().render.call({
		addPages(_name, render) {
			found = render as (route: never) => string as (route: PageRoute) => string;
		},
	});
	if (found === undefined) throw new Error("The page file has no way to render.");
	return found;
}
