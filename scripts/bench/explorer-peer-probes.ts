/** The same for the peers: the map of leaflet.markercluster, the filters of Pagefind. */
import { click, locate, longestInteraction, timeChange, timeFirst, watchInteractions } from "./browser-timing.ts";
import { openVisit, sumBytes, type Visit } from "./browser-visit.ts";
import type { Figures } from "./explorer-figures.ts";
import { MARKER, type Stage } from "./explorer-probes.ts";
import { medianOf } from "./statistics.ts";

export async function measureMarkerPeer({ browser, url, site }: Stage): Promise<Figures> {
	await using visit = await openVisit(browser, "slow");
	const { page } = visit;
	await page.goto(`${url}peers/markercluster.html`);
	await visit.settle();
	const summary = await locate(visit, "summary");
	const peerFirstMarker = await timeFirst(page, MARKER, () => click(visit, summary));
	await visit.settle();
	await watchInteractions(page);
	const choices = await choose(visit, site.themes, [".leaflet-marker-pane"]);
	return {
		peerFirstMarker,
		peerFilterMarkers: medianOf(choices.flatMap(({ times }) => times)),
		peerInteraction: await longestInteraction(page),
	};
}

export async function measurePagefindPeer({ browser, url, site }: Stage): Promise<Figures> {
	if (!site.search) return {};
	await using visit = await openVisit(browser, "slow");
	await visit.page.goto(`${url}peers/pagefind.html`);
	await visit.settle();
	const [first = "", ...others] = site.themes;
	const [begin] = await choose(visit, [first], [".explore-list"]);
	const next = await choose(visit, [...others, first, ...others, first], [".explore-filters", ".explore-list"]);
	return {
		...(begin === undefined ? {} : { peerFirstFilter: begin.times[0] ?? 0, peerFirstFilterBytes: begin.bytes }),
		peerFilterCounts: medianOf(next.map(({ times: [counts = 0] }) => counts)),
		peerFilterList: medianOf(next.map(({ times: [, list = 0] }) => list)),
	};
}

interface Choice {
	/** Until each part of the page was painted. */
	readonly times: readonly number[];
	readonly bytes: number;
}

/** One theme after the other is chosen, or given up again. */
async function choose(visit: Visit, themes: readonly string[], parts: readonly string[]): Promise<Choice[]> {
	const choices: Choice[] = [];
	for (const theme of themes) {
		const place = await locate(visit, `input[name=theme][value="${theme}"]`);
		const times = await timeChange(visit.page, parts, () => click(visit, place));
		choices.push({ times, bytes: sumBytes(await visit.settle()) });
	}
	return choices;
}
