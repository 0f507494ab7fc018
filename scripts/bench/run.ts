/** `npm run bench -- [--sizes 1000,10000,33400] [--rounds 2]`: measures against Hugo on the same content and writes docs/performance.md. */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureSize } from "./jobs.ts";
import { formatReport } from "./report.ts";

const { values } = parseArgs({
	options: {
		sizes: { type: "string", default: "1000,10000,33400" },
		rounds: { type: "string", default: "1" },
		source: { type: "string", default: "../shared/data/chicago-programs.ndjson.gz" },
		now: { type: "string", default: "2026-11-21" },
	},
});
if (!existsSync(values.source)) {
	console.error(`There are no programmes at ${values.source}: name their file with --source.`);
	process.exit(2);
}
const results = values.sizes.split(",").map((size) =>
	measureSize(Number(size), {
		folder: ".cache/bench",
		source: values.source,
		rounds: Number(values.rounds),
		now: values.now,
		report: (line) => process.env.CI === undefined && console.error(line),
	}),
);
const report = formatReport(results);
writeFileSync("docs/performance.md", report);
console.log(report);
