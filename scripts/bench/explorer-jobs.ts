/** Measures the explorer for one number of opportunities: the site is built, then ours and its peers take turns in the same browser. */
import { resolve } from "node:path";
import { launchBrowser } from "../../tests/support/browser.ts";
import { serveCompressed } from "./browser-server.ts";
import type { FigureName, Figures } from "./explorer-figures.ts";
import { measureMarkerPeer, measurePagefindPeer } from "./explorer-peer-probes.ts";
import { measureHeap, measureMap, measurePages, measurePan, measureSearch, measureWork, type Stage } from "./explorer-probes.ts";
import { buildExplorerSite } from "./explorer-site.ts";
import { type Spread, spreadOf } from "./statistics.ts";

export interface ExplorerResult {
	/** How many were asked for. */
	readonly wanted: number;
	/** How many there are: programmes with the same name and number are one. */
	readonly opportunities: number;
	/** How often each figure was measured. */
	readonly rounds: number;
	readonly figures: Readonly<Partial<Record<FigureName, Spread>>>;
}

export interface ExplorerSettings {
	/** Where the site is put. */
	readonly folder: string;
	readonly source: string;
	readonly now: string;
	/** At least three make a median. */
	readonly rounds: number;
	readonly report: (line: string) => void;
}

/** Beyond so many the index by words takes longer to build than all the rest to measure. */
const MOST_SEARCHED = 10_000;

export async function measureExplorer(opportunities: number, settings: ExplorerSettings): Promise<ExplorerResult> {
	const { source, now, rounds, report } = settings;
	const folder = resolve(settings.folder, `explorer-${opportunities}`);
	report(`${opportunities}: building the explorer`);
	const site = buildExplorerSite(opportunities, { folder, source, now, search: opportunities <= MOST_SEARCHED });
	await using server = await serveCompressed(folder);
	await using browser = await launchBrowser();
	const stage = { browser, url: server.url, site };
	const values = new Map<FigureName, number[]>();
	for (let round = 0; round < rounds; round += 1) {
		for (const [name, probe] of Object.entries(probesOf(stage, round))) {
			const figures = await probe();
			for (const [figure, value] of Object.entries(figures) as [FigureName, number][])
				values.set(figure, [...(values.get(figure) ?? []), value]);
			report(`${opportunities}, round ${round + 1} of ${rounds}, ${name}: ${JSON.stringify(figures)}`);
		}
	}
	return {
		wanted: opportunities,
		opportunities: site.opportunities,
		rounds,
		figures: Object.fromEntries([...values].map(([figure, runs]) => [figure, spreadOf(runs)])),
	};
}

function probesOf(stage: Stage, round: number): Readonly<Record<string, () => Promise<Figures>>> {
	const { browser, url, site } = stage;
	const explore = `${url}${site.explore.slice(1)}`;
	const peer = `${url}peers/markercluster.html`;
	return {
		pages: () => measurePages(stage),
		map: () => measureMap(stage),
		work: () => measureWork(stage),
		"map of markercluster": () => measureMarkerPeer(stage),
		"filters of Pagefind": () => measurePagefindPeer(stage),
		search: () => measureSearch(stage, round),
		heap: async () => ({ heap: await measureHeap(browser, explore), peerHeap: await measureHeap(browser, peer) }),
		panning: async () => ({
			panning: await measurePan(browser, explore),
			blankPanning: await measurePan(browser, `${explore}?organisation=nobody`),
			peerPanning: await measurePan(browser, peer),
		}),
	};
}
