/** Writes Chicago's youth programmes as a content folder for measuring: `node scripts/bench/convert-programmes.ts SOURCE FOLDER [--count N]`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { buildEntries } from "./entries.ts";
import type { Programme } from "./programme.ts";

const { values, positionals } = parseArgs({ options: { count: { type: "string" } }, allowPositionals: true });
const [source, folder] = positionals;
if (source === undefined || folder === undefined) {
	console.error(
		"Write: node scripts/bench/convert-programmes.ts ../shared/data/chicago-programs.ndjson.gz .cache/bench/content [--count 10000]",
	);
	process.exit(2);
}
const programmes = gunzipSync(readFileSync(source))
	.toString("utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line) as Programme);

rmSync(folder, { recursive: true, force: true });
for (const { path, text } of buildEntries(programmes, Number(values.count ?? programmes.length))) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}
