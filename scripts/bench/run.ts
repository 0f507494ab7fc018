/**
 * `npm run bench -- [--only build|explorer] [--sizes 1200,10000] [--rounds 3]`: measures the build against Hugo, and the explorer in a real browser
 * against its peers, and writes docs/performance.md, each part its own section, anew after each size.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runExplorer } from "./explorer-run.ts";
import { ASIDE, measureSize, type Result } from "./jobs.ts";
import { formatBuildSection } from "./report.ts";
import { replaceSection } from "./sections.ts";

const PAGE = "docs/performance.md";

const { values } = parseArgs({
	options: {
		only: { type: "string" },
		sizes: { type: "string" },
		rounds: { type: "string" },
		source: { type: "string", default: "../shared/data/chicago-programs.ndjson.gz" },
		now: { type: "string", default: "2026-11-21" },
	},
});
const { only, source, now } = values;
if (!existsSync(source)) {
	console.error(`There are no programmes at ${source}: name their file with --source.`);
	process.exit(2);
}
if (only !== undefined && only !== "build" && only !== "explorer") {
	console.error(`Write --only build or --only explorer, not "${only}".`);
	process.exit(2);
}
const settings = { folder: ".cache/bench", source, now, report: (line: string) => process.env.CI === undefined && console.error(line) };
const sizesOr = (usual: string) => (values.sizes ?? usual).split(",").map(Number);

if (only !== "explorer") {
	const results: Result[] = [];
	for (const size of sizesOr("1200,10000,40000")) {
		results.push(measureSize(size, { ...settings, rounds: Number(values.rounds ?? 1) }));
		writeSection(formatBuildSection(results));
	}
	rmSync(join(settings.folder, ASIDE), { recursive: true, force: true });
}
if (only !== "build")
	await runExplorer(sizesOr("1000,10000,33400,100000"), { ...settings, rounds: Number(values.rounds ?? 3) }, writeSection);
console.log(readFileSync(PAGE, "utf8"));

function writeSection(section: string): void {
	writeFileSync(PAGE, replaceSection(readFileSync(PAGE, "utf8"), section));
}
