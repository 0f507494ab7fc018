/** What was measured, as a section of docs/performance.md. */
import { cpus } from "node:os";
import type { Result } from "./jobs.ts";
import type { Cost } from "./measure.ts";

export function formatBuildSection(results: readonly Result[]): string {
	return `## The build

Real programmes of a city of three million people, as one city with one language; Hugo's site has them too: the run
lets Hugo (Debian's) build pages of the same number and size from the same Markdown in the same run. Seconds are of the clock, then (check and
pages) of all processors together; memory is that of the largest process. Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}.
Another machine takes other seconds: read the ratios.

${formatTable(results)}

- **Pages**: every page of the site, without feeds and search. Hugo: the same, its cards cached, one QR code for all pages.
- **All**: with five feeds for each list, a calendar for each dated opportunity, and the search of the city and of the network, one index here.
  Hugo: with its RSS and sitemap, and Pagefind's crawl over its pages.
- **Again**: the same build a second time, with nothing changed: it looks whether that is so, and writes no file.
- **Edit**: while \`npm start\` serves, from saving an opportunity to the answer with its new text.
- **Growth**: clock (and processors) against the column before, for each time that there are as many opportunities; 1.00 is in proportion, 1.10 the most that is allowed.
`;
}

function formatTable(results: readonly Result[]): string {
	const before = (result: Result) => results[results.indexOf(result) - 1];
	const rows: readonly (readonly [string, (result: Result) => string])[] = [
		["Pages, files", ({ pages, files }) => `${count(pages)}, ${count(files)}`],
		["Hugo's pages", ({ hugoPages }) => count(hugoPages)],
		["Check", ({ check }) => formatCost(check)],
		["Pages", ({ buildPages }) => formatCost(buildPages)],
		["Pages, Hugo", ({ hugo }) => formatCost(hugo)],
		["**Ratio**", ({ buildPages, hugo }) => formatRatio(buildPages, hugo)],
		["All", ({ build }) => formatClock(build)],
		["All, Hugo and Pagefind", ({ hugoSearch }) => (hugoSearch ? formatClock(hugoSearch) : "not waited for")],
		["**Ratio**", ({ build, hugoSearch }) => (hugoSearch ? formatRatio(build, hugoSearch, CLOCK) : "")],
		["Again", ({ again }) => formatClock(again)],
		["**Ratio** to All", ({ again, build }) => formatRatio(again, build, CLOCK)],
		["Edit while serving", ({ edit }) => `${edit.toFixed(2)} s`],
		["**Growth**, Pages", (result) => formatGrowth("buildPages", result, before(result), ["seconds", "processor"])],
		["**Growth**, All", (result) => formatGrowth("build", result, before(result), ["seconds"])],
	];
	const head = ["Opportunities", ...results.map(({ opportunities }) => count(opportunities))];
	return [head, head.map(() => "---"), ...rows.map(([name, cell]) => [name, ...results.map(cell)])]
		.map((cells) => `| ${cells.join(" | ")} |`)
		.join("\n");
}

/** Pagefind runs in a process that is ended and not waited for, so that the seconds of processors would not count it. */
const CLOCK: readonly (keyof Cost)[] = ["seconds", "memory"];

function formatCost({ seconds, processor, memory }: Cost): string {
	return `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s, ${Math.round(memory)} MB`;
}

function formatClock({ seconds, memory }: Cost): string {
	return `${seconds.toFixed(1)} s, ${Math.round(memory)} MB`;
}

function formatRatio(ours: Cost, other: Cost, parts: readonly (keyof Cost)[] = ["seconds", "processor", "memory"]): string {
	return `**${parts.map((part) => (ours[part] / other[part]).toFixed(2)).join(", ")}**`;
}

function formatGrowth(job: "buildPages" | "build", result: Result, before: Result | undefined, parts: readonly (keyof Cost)[]): string {
	if (before === undefined) return "";
	const times = result.opportunities / before.opportunities;
	return `**${parts.map((part) => (result[job][part] / before[job][part] / times).toFixed(2)).join(", ")}**`;
}

function count(value: number): string {
	return value.toLocaleString("en-GB");
}
