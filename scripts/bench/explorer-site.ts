/** The site that is measured: built in a process of its own, so that its memory and its work do not disturb the browser. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `explorer.json` in the folder of the site. Addresses are from its root. */
export interface ExplorerSite {
	readonly opportunities: number;
	readonly explore: string;
	/** The heaviest of a hundred. */
	readonly opportunity: string;
	/** The folder of the explorer's data. */
	readonly data: string;
	/** Compressed, without cards. */
	readonly dataBytes: number;
	/** The most frequent ones, which are chosen in the explorer. */
	readonly themes: readonly string[];
	/** Whether it can be searched by words. */
	readonly search: boolean;
}

export interface SiteSettings {
	readonly folder: string;
	readonly source: string;
	readonly now: string;
	readonly search: boolean;
}

/** Throws with what the build printed when it fails. */
export function buildExplorerSite(count: number, { folder, source, now, search }: SiteSettings): ExplorerSite {
	const args = ["scripts/bench/explorer-build.ts", source, folder, "--count", String(count), "--now", now];
	const { status, stderr } = spawnSync(
		process.execPath,
		["--max-old-space-size=8192", "--import", "./scripts/load-tsx.ts", ...args, ...(search ? ["--search"] : [])],
		{ encoding: "utf8", maxBuffer: 100_000_000 },
	);
	if (status !== 0) throw new Error(`The site for ${count} opportunities was not built:\n${stderr.slice(-2000)}`);
	return JSON.parse(readFileSync(join(folder, "explorer.json"), "utf8"));
}
