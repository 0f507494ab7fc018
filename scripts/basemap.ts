/** `npm run basemap -- [city] [archive] [--max-zoom N] [--max-tiles N] [--credit TEXT]`: takes a city's street map out of a PMTiles archive, for the next build. */
import { join } from "node:path";
import { ArchiveError } from "../src/basemap/archive-error.ts";
import { extractBasemap } from "../src/basemap/extract.ts";
import { type Order, parseOrders } from "../src/basemap/order.ts";
import { formatExtracted, formatFound } from "../src/basemap/report.ts";
import { readContent } from "../src/content/read.ts";

const { content } = await readContent(process.env.CONTENT_DIR ?? "content");
const cities = (content?.cities ?? []).map(({ slug, city }) => ({ slug, bounds: city.data.bounds, basemap: city.data.basemap }));
const parsed = parseOrders(process.argv.slice(2), cities);
if ("wrong" in parsed) {
	console.error(parsed.wrong);
	process.exit(2);
}
for (const order of parsed.orders) {
	try {
		console.log(formatExtracted(order.city, await extract(order)));
	} catch (error) {
		if (!(error instanceof ArchiveError) && !isDiskError(error)) throw error;
		console.error(`${order.city}: ${error.message}`);
		process.exitCode = 1;
	}
}

function extract(order: Order) {
	return extractBasemap({
		...order,
		folder: join(process.env.CACHE_DIR ?? ".cache", "basemap", order.city),
		timeLimit: 20_000,
		announce: (tiles, bytes) => console.log(formatFound(order.city, tiles, bytes)),
		progress: (done, all) => {
			if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? "\n" : ""}`);
		},
	});
}

function isDiskError(error: unknown): error is Error {
	return error instanceof Error && "syscall" in error;
}
