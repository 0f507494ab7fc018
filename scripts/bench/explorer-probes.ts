/** What a reader does in the explorer, measured: opening pages and the map, choosing, searching, panning. Each visit begins with nothing cached. */
import type { Browser } from "../../tests/support/browser.ts";
import { measurePanning } from "./browser-pan.ts";
import { busyTime, click, locate, longestInteraction, timeChange, timeFirst, watchInteractions } from "./browser-timing.ts";
import { traceScripts } from "./browser-trace.ts";
import { openVisit, SLOWER, sumBytes, type Transfer, type Visit } from "./browser-visit.ts";
import type { Figures } from "./explorer-figures.ts";
import { openCounts, openMap } from "./explorer-parts.ts";
import type { ExplorerSite } from "./explorer-site.ts";
import { medianOf } from "./statistics.ts";

export interface Stage {
	readonly browser: Browser;
	/** Where the site is served. */
	readonly url: string;
	readonly site: ExplorerSite;
}

export const MARKER = ".leaflet-marker-icon";

/** Pairs of words, one for each run: the first search and the next. */
const WORDS = [
	["robotics", "swimming"],
	["photography", "chess"],
	["garden", "basketball"],
] as const;

export async function measurePages({ browser, url, site }: Stage): Promise<Figures> {
	const explore = await loadPage(browser, `${url}${site.explore.slice(1)}`);
	const opportunity = await loadPage(browser, `${url}${site.opportunity.slice(1)}`);
	return {
		exploreBytes: sumBytes(explore),
		exploreRequests: explore.length,
		exploreForeign: explore.filter((transfer) => !transfer.url.startsWith(url)).length,
		explorerScripts: sumBytes(explore, isScript),
		explorerStyles: sumBytes(explore, isStyle),
		opportunityBytes: sumBytes(opportunity),
		opportunityScripts: sumBytes(opportunity, isScript),
		dataBytes: site.dataBytes / site.opportunities,
	};
}

export async function measureMap({ browser, url, site }: Stage): Promise<Figures> {
	await using visit = await openVisit(browser, "slow");
	const { page } = visit;
	await page.goto(`${url}${site.explore.slice(1)}`);
	await visit.settle();
	const summary = await locate(visit, "opportunity-map summary");
	const firstMarker = await timeFirst(page, MARKER, () => click(visit, summary));
	const opening = await visit.settle();
	const isData = (transfer: Transfer) => transfer.url.includes(site.data);
	return {
		firstMarker,
		mapBytes: sumBytes(opening, (transfer) => !isData(transfer)),
		pointBytes: sumBytes(opening, isData) / site.opportunities,
		...(await measureChoices(visit, site)),
	};
}

/** The first choice loads what is chosen from; then each theme is chosen and given up again, in turn. */
async function measureChoices(visit: Visit, { themes }: ExplorerSite): Promise<Figures> {
	const { page } = visit;
	await openCounts(visit);
	const [first = "", ...others] = themes.map(boxOf);
	const box = await locate(visit, first);
	const [firstFilter = 0] = await timeChange(page, [".explore-list"], () => click(visit, box));
	const firstFilterBytes = sumBytes(await visit.settle());
	await watchInteractions(page);
	const choices: Choice[] = [];
	for (const selector of [...others, first, ...others, first]) choices.push(await choose(visit, selector));
	return {
		firstFilter,
		firstFilterBytes,
		filterCounts: medianOf(choices.map(({ counts }) => counts)),
		filterList: medianOf(choices.map(({ list }) => list)),
		interaction: await longestInteraction(page),
	};
}

/** In processor time and at full speed, then slowed in reckoning: on a busy machine the browser's own slowing multiplies the waiting too. */
export async function measureWork({ browser, url, site }: Stage): Promise<Figures> {
	await using visit = await openVisit(browser, "full");
	await visit.page.goto(`${url}${site.explore.slice(1)}`);
	await visit.settle();
	await openMap(visit);
	await visit.page.waitForSelector(MARKER, { state: "attached" });
	await openCounts(visit);
	await visit.settle();
	const [first = "", ...others] = site.themes.map(boxOf);
	const choices = [await choose(visit, first)];
	const next = [...others, first, ...others, first];
	const scripts = await traceScripts(visit, "change", async () => {
		for (const selector of next) choices.push(await choose(visit, selector));
	});
	return {
		filterWork: medianOf(choices.slice(1).map(({ work }) => work)) * SLOWER,
		filterScripts: (scripts / next.length) * SLOWER,
		emptyClick: medianOf(await clickInVain(visit, next.length)) * SLOWER,
	};
}

/** What a choice costs in which nothing is chosen: milliseconds of each click, with its frame, on a box that nobody listens to. */
async function clickInVain(visit: Visit, times: number): Promise<number[]> {
	const { page } = visit;
	await page.evaluate(() => {
		const box = Object.assign(document.createElement("input"), { type: "checkbox", id: "in-vain" });
		document.querySelector("opportunity-explorer")?.before(box);
	});
	const work: number[] = [];
	while (work.length < times) {
		const place = await locate(visit, "#in-vain");
		await visit.settle();
		const before = await busyTime(visit);
		await click(visit, place);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		work.push((await busyTime(visit)) - before);
	}
	return work;
}

/** Milliseconds. */
interface Choice {
	readonly work: number;
	readonly counts: number;
	readonly list: number;
}

async function choose(visit: Visit, selector: string): Promise<Choice> {
	const place = await locate(visit, selector);
	let before = 0;
	const [counts = 0, markers = 0, list = 0] = await timeChange(visit.page, CHANGED, async () => {
		before = await busyTime(visit);
		await click(visit, place);
	});
	const work = (await busyTime(visit)) - before;
	await visit.settle();
	return { work, counts: Math.max(counts, markers), list };
}

const CHANGED = [".explore-filters", ".leaflet-marker-pane", ".explore-list"];

function boxOf(theme: string): string {
	return `opportunity-explorer input[name=theme][value="${theme}"]`;
}

export async function measureSearch({ browser, url, site }: Stage, run: number): Promise<Figures> {
	if (!site.search) return {};
	await using visit = await openVisit(browser, "full");
	const { page } = visit;
	await page.goto(`${url}${site.explore.slice(1)}`);
	await visit.settle();
	const [first, next] = WORDS[run % WORDS.length] ?? WORDS[0];
	return { firstSearch: await search(visit, first), nextSearch: await search(visit, next) };
}

async function search(visit: Visit, words: string): Promise<number> {
	const { page } = visit;
	await timeListed(visit, () => page.fill("opportunity-explorer input[name=q]", words));
	return sumBytes(await visit.settle());
}

async function timeListed({ page }: Visit, act: () => Promise<void>): Promise<void> {
	const before = await page.textContent(".result-count");
	await act();
	await page.waitForFunction((old) => document.querySelector(".result-count")?.textContent !== old, before);
}

/** `address`: of the explorer or of its peer. */
export async function measureHeap(browser: Browser, address: string): Promise<number> {
	await using visit = await openVisit(browser, "full");
	await visit.page.goto(address);
	await visit.settle();
	const before = await heapOf(visit);
	await openMap(visit);
	await visit.page.waitForSelector(MARKER, { state: "attached" });
	await visit.settle();
	return ((await heapOf(visit)) - before) / 1_000_000;
}

export async function measurePan(browser: Browser, address: string): Promise<number> {
	await using visit = await openVisit(browser, "full");
	await visit.page.goto(address);
	await visit.settle();
	await openMap(visit);
	await visit.page.waitForSelector(".leaflet-container");
	await visit.settle();
	await visit.session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
	return await measurePanning(visit);
}

/** Bytes of living objects, their buffers included. */
async function heapOf({ session }: Visit): Promise<number> {
	for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
	const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
		usedSize: number;
		backingStorageSize?: number;
	};
	return usedSize + backingStorageSize;
}

/** With the icon, for which a browser without a window does not ask. */
async function loadPage(browser: Browser, address: string): Promise<Transfer[]> {
	await using visit = await openVisit(browser, "full");
	await visit.page.goto(address);
	await visit.page.evaluate(() =>
		fetch(document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? "").then((answer) => answer.text()),
	);
	return visit.settle();
}

function isScript({ type }: Transfer): boolean {
	return type === "script";
}

function isStyle({ type }: Transfer): boolean {
	return type === "stylesheet";
}
