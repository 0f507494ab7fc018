/** The explorer's part of `npm run bench`: its section is written anew after each size; sizes of earlier runs stay in it until they are measured again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExplorerResult, type ExplorerSettings, measureExplorer } from "./explorer-jobs.ts";
import { formatExplorerSection } from "./explorer-report.ts";

export async function runExplorer(sizes: readonly number[], settings: ExplorerSettings, write: (section: string) => void): Promise<void> {
	const file = join(settings.folder, "explorer-results.json");
	for (const size of sizes) {
		const results = addResult(readResults(file), await measureExplorer(size, settings));
		mkdirSync(settings.folder, { recursive: true });
		writeFileSync(file, JSON.stringify(results));
		write(formatExplorerSection(results));
	}
}

/** In the order of their sizes; of one size, the newest. */
export function addResult(results: readonly ExplorerResult[], added: ExplorerResult): ExplorerResult[] {
	return [...results.filter(({ wanted }) => wanted !== added.wanted), added].sort((a, b) => a.wanted - b.wanted);
}

function readResults(file: string): ExplorerResult[] {
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}
