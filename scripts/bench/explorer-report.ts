/** The section of docs/performance.md about the explorer: each figure with its spread, its budget, and whether it is met. */
import { FIGURES, type Figure, type FigureName, type Unit } from "./explorer-figures.ts";
import type { ExplorerResult } from "./explorer-jobs.ts";
import type { Spread } from "./statistics.ts";

export function formatExplorerSection(results: readonly ExplorerResult[]): string {
	const sizes = results.map(({ opportunities }) => opportunities.toLocaleString("en-GB"));
	const names = (Object.keys(FIGURES) as FigureName[]).filter((name) => results.some(({ figures }) => figures[name] !== undefined));
	const rows = names.map((name) => {
		const limits = results.flatMap(({ opportunities }) => limitOf(name, opportunities) ?? []);
		return [FIGURES[name].title, formatLimits(name, limits), ...results.map((result) => formatCell(name, result))];
	});
	const head = ["", "Budget", ...sizes];
	const runs = ["Runs", "", ...results.map(({ rounds }) => String(rounds))];
	const table = [head, head.map(() => "---"), runs, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
	return `## The explorer in a browser

Real programmes; past their 33,400, the same again under other names, on other days, at other places. A real Chromium with the screen of a phone,
nothing cached, drawing in software. Bytes are compressed and with their headers, as the DevTools protocol counts them; KB are 1,000. Times are with slow 4G
(${LINK}) and a processor slowed 4 times; another machine takes other times: read the ratios. Each figure is the median of the runs, with
the least and the most of them. A size between two that have budgets has that of the larger one. ${summarise(results)}

${table}

- **First marker**: from the click that opens the map to the frame with the first pin.
- **Filters**: themes are chosen and given up with the map open, from the \`change\` event to the frame that shows it; the cards of a list come over the
  slow network. *Work* is processor time of the page's thread from the click until all is shown, scripts, styles, layout and painting,
  measured at full speed and taken 4 times.
- **Interaction to next paint**: the longest of these choices.
- **leaflet.markercluster** gets the same points as GeoJSON with a title and the themes, **Pagefind** the same facets as its filters, with its own
  settings, on the page's own thread, because neither throttle reaches its worker. × is to our figure.
- **Text search**: three pairs of words, with everything that the first one loads.
- **Heap**: living objects and buffers with the map open, less those without it. **Panning**: four drags of 40 steps, the processor slowed.
`;
}

const LINK = "150 ms, 1.6 Mbit/s";

/** Within its budget; undefined where there is none. */
export function isMet(name: FigureName, opportunities: number, { median }: Spread): boolean | undefined {
	const limit = limitOf(name, opportunities);
	if (limit === undefined) return undefined;
	return isAtLeast(name) ? median >= limit : median <= limit;
}

function summarise(results: readonly ExplorerResult[]): string {
	const judged = results.flatMap(({ opportunities, figures }) =>
		(Object.entries(figures) as [FigureName, Spread][]).flatMap(([name, spread]) => isMet(name, opportunities, spread) ?? []),
	);
	return `Of ${judged.length} budgets, ${judged.filter(Boolean).length} are met.`;
}

function formatCell(name: FigureName, { opportunities, figures }: ExplorerResult): string {
	const spread = figures[name];
	if (spread === undefined) return "";
	const { unit, peerOf }: Figure = FIGURES[name];
	const { median, least, most } = spread;
	const range = format(unit, least) === format(unit, most) ? "" : ` (${format(unit, least)}–${format(unit, most)})`;
	const met = isMet(name, opportunities, spread);
	const ours = peerOf === undefined ? undefined : figures[peerOf as FigureName];
	const ratio = ours === undefined || ours.median === 0 ? "" : `, ${(median / ours.median).toFixed(1)} ×`;
	return `${format(unit, median)}${range}${ratio}${met === undefined ? "" : met ? " met" : " **missed**"}`;
}

function formatLimits(name: FigureName, limits: readonly number[]): string {
	const { unit } = FIGURES[name];
	const sign = isAtLeast(name) ? "≥" : "≤";
	return [...new Set(limits)].map((limit) => `${sign} ${format(unit, limit)}${SIGNS[unit]}`).join(", ");
}

function limitOf(name: FigureName, opportunities: number): number | undefined {
	const { limit }: Figure = FIGURES[name];
	return limit?.(opportunities);
}

function isAtLeast(name: FigureName): boolean {
	const { atLeast }: Figure = FIGURES[name];
	return atLeast === true;
}

/** Written beside a budget; the cells leave them out. */
const SIGNS: Readonly<Record<Unit, string>> = {
	bytes: " KB",
	count: "",
	milliseconds: " ms",
	megabytes: " MB",
	frames: "",
	"bytes-each": " B",
};

function format(unit: Unit, value: number): string {
	switch (unit) {
		case "bytes":
			return (value / 1000).toFixed(1);
		case "bytes-each":
		case "megabytes":
			return value.toFixed(1);
		case "count":
		case "frames":
		case "milliseconds":
			return Math.round(value).toLocaleString("en-GB");
		default:
			return unit satisfies never;
	}
}
