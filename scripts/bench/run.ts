/** `npm run bench -- [--sizes 1200,10000,40000] [--rounds 2]`: measures against Hugo on the same content and writes docs/performance.md, anew after each size. */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureSize, type Result } from "./jobs.ts";
import { formatReport } from "./report.ts";

const { values } = parseArgs({
	options: {
		sizes: { type: "string", default: "1200,10000,40000" },
		rounds: { type: "string", default: "1" },
		source: { type: "string", default: "../shared/data/chicago-programs.ndjson.gz" },
		now: { type: "string", default: "2026-11-21" },
	},
});
if (!existsSync(values.source)) {
	console.error(`There are no programmes at ${values.source}: name their file with --source.`);
	process.exit(2);
}
const results: Result[] = [];
for (const size of values.sizes.split(",").map(Number)) {
	const report = (line: string) => process.env.CI === undefined && console.error(line);
	const { source, now } = values;
	results.push(measureSize(size, { folder: ".cache/bench", source, rounds: Number(values.rounds), now, report }));
	writeFileSync("docs/performance.md", formatReport(results));
}
console.log(formatReport(results));
