/** What is measured for one number of opportunities: our commands, and Hugo with the same content beside each. */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Cost, countFiles, leastOf, measure } from "./measure.ts";

export interface Result {
	readonly opportunities: number;
	readonly pages: number;
	readonly files: number;
	readonly hugoPages: number;
	readonly check: Cost;
	readonly buildPages: Cost;
	readonly hugo: Cost;
	/** With feeds and search. */
	readonly build: Cost;
	/** With its feeds, and Pagefind's own crawl over its pages; missing where nobody waits for it. */
	readonly hugoSearch: Cost | undefined;
	/** The same build again, with nothing changed. */
	readonly again: Cost;
	/** While serving, the seconds from saving an opportunity to the answer with its new text: the median of several edits. */
	readonly edit: number;
}

interface Settings {
	/** Where content, sites and Hugo's copy are put. */
	readonly folder: string;
	readonly source: string;
	/** How often each is measured; the least counts. */
	readonly rounds: number;
	/** The day of the builds. */
	readonly now: string;
	readonly report: (line: string) => void;
}

/** What earlier builds wrote lies here until the run is over. */
export const ASIDE = "aside";

/** Pagefind's crawl over more than so many takes longer than all the rest. */
const MOST_CRAWLED = 20_000;

/** Ours and Hugo's take turns, so that both meet the same machine. */
export function measureSize(opportunities: number, { folder, source, rounds, now, report }: Settings): Result {
	const folderOf = (name: string) => resolve(folder, `${name}-${opportunities}`);
	const [content, site, hugo] = [folderOf("content"), folderOf("site"), folderOf("hugo")];
	const { execPath: node } = process;
	const aside = (output: string) => putAside(output, join(folder, ASIDE));
	for (const output of [content, hugo]) aside(output);
	measure([node, "scripts/bench/convert-programmes.ts", source, content, "--count", String(opportunities)]);
	measure([node, "scripts/bench/hugo-site.ts", content, hugo]);
	const env = { CONTENT_DIR: content, OUTPUT_DIR: site, NOW: now };
	const hugoPages = ["hugo", "--quiet", "--clock", `${now}T00:00:00Z`, "-d", "public"];
	const jobs = {
		check: () => measure([node, "scripts/check-content.ts"], { env }),
		buildPages: () => {
			aside(folderOf("pages"));
			return measure([node, "--import", "./scripts/load-tsx.ts", "scripts/bench/build-pages.ts"], {
				env: { ...env, OUTPUT_DIR: folderOf("pages") },
			});
		},
		hugo: () => {
			aside(join(hugo, "public"));
			return measure([...hugoPages, "--disableKinds", "RSS,sitemap"], { cwd: hugo });
		},
		build: () => {
			aside(site);
			return measure([node, "--import", "./scripts/load-tsx.ts", "scripts/build.ts"], { env });
		},
		again: () => measure([node, "--import", "./scripts/load-tsx.ts", "scripts/build.ts"], { env }),
		hugoSearch: () => {
			aside(join(hugo, "public"));
			return sum(measure(hugoPages, { cwd: hugo }), measure([resolve("node_modules/.bin/pagefind"), "--site", "public"], { cwd: hugo }));
		},
	};
	const costs = Object.fromEntries(Object.keys(jobs).map((name) => [name, []])) as unknown as Record<keyof typeof jobs, Cost[]>;
	for (let round = 1; round <= rounds; round++) {
		for (const [name, job] of Object.entries(jobs) as [keyof typeof jobs, () => Cost][]) {
			if (name === "hugoSearch" && opportunities > MOST_CRAWLED) continue;
			const cost = job();
			costs[name].push(cost);
			report(
				`${opportunities} ${name}: ${cost.seconds.toFixed(1)} s, ${cost.processor.toFixed(1)} s of processors, ${Math.round(cost.memory)} MB`,
			);
		}
	}
	const { hugoSearch, ...all } = costs;
	const least = Object.fromEntries(Object.entries(all).map(([name, list]) => [name, leastOf(list)])) as Record<keyof typeof all, Cost>;
	const crawled = hugoSearch.length > 0 ? leastOf(hugoSearch) : undefined;
	const edit = measureEdit(content, now);
	report(`${opportunities} edit: ${edit.toFixed(2)} s`);
	return { opportunities, ...countFiles(site), hugoPages: countFiles(resolve(hugo, "public")).pages, ...least, hugoSearch: crawled, edit };
}

/** Every build writes into a folder that is not there yet: ext4 is slow to name files where many were removed in the last five minutes. */
function putAside(output: string, aside: string): void {
	if (!existsSync(output)) return;
	mkdirSync(aside, { recursive: true });
	renameSync(output, join(aside, randomUUID()));
}

function measureEdit(content: string, now: string): number {
	const { stdout, status, stderr } = spawnSync(process.execPath, ["scripts/bench/edit-served.ts", content], {
		env: { ...process.env, NOW: now },
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(`scripts/bench/edit-served.ts failed:\n${stderr.slice(-2000)}`);
	const seconds: number[] = JSON.parse(stdout);
	return seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
}

function sum(first: Cost, second: Cost): Cost {
	return {
		seconds: first.seconds + second.seconds,
		processor: first.processor + second.processor,
		memory: Math.max(first.memory, second.memory),
	};
}
