/** The explorer's part of `npm run bench`: its section is written anew after each size. */
import { type ExplorerSettings, measureExplorer } from "./explorer-jobs.ts";
import { formatExplorerSection } from "./explorer-report.ts";

/** `rounds`: at least three, so that there is a median. */
export async function runExplorer(sizes: readonly number[], settings: ExplorerSettings, write: (section: string) => void): Promise<void> {
	const results = [];
	for (const size of sizes) {
		results.push(await measureExplorer(size, settings));
		write(
			formatExplorerSection(
				results.toSorted((a, b) => a.opportunities - b.opportunities),
				settings.rounds,
			),
		);
	}
}
