/**
 * `node scripts/bench/lighthouse.ts [--site _site] [--kinds wallet,award]`: what Lighthouse says of every kind of page, and writes it into docs/performance.md.
 * The site is the built demonstration at `/network/` (`SITE_URL=https://example.org/network/ npm run build`).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { auditPage, LIGHTHOUSE_PORT } from "../../tests/support/lighthouse.ts";
import { kindsOfPages, openStage } from "../../tests/support/stage.ts";
import { replaceSection } from "./sections.ts";

const PAGE = "docs/performance.md";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const { values } = parseArgs({ options: { site: { type: "string", default: "_site" }, kinds: { type: "string" } } });
if (!existsSync(`${values.site}/wallet/index.html`)) {
	console.error(`There is no demonstration in ${values.site}: build it, and name its folder with --site.`);
	process.exit(2);
}
// Lighthouse gives no marks to a page that says it is not there.
const kinds = kindsOfPages(values.site).filter(([kind]) => values.kinds?.split(",").includes(kind) ?? kind !== "404");
await using stage = await openStage(values.site, LIGHTHOUSE_PORT);
const rows: string[] = [];
for (const [kind, path] of kinds) {
	for (const device of ["phone", "desktop"] as const) {
		const { scores, faults, paint, blocked, shift } = await auditPage(stage.url + path, device, CATEGORIES);
		const marks = CATEGORIES.map((category) => scores[category]);
		rows.push(
			`| ${[kind, device, ...marks, `${(paint / 1000).toFixed(2)} s`, `${Math.round(blocked)} ms`, shift.toFixed(3)].join(" | ")} |`,
		);
		console.error([rows.at(-1), ...faults].join("\n"));
	}
}
const table = `## Pages by Lighthouse

The demonstration on a server of the same machine; a phone with slow 4G and a slow processor, and a desktop, both as Lighthouse simulates them. One run each.
Credentials of persons and the page for those without a connection keep search engines out, which Lighthouse counts (63); on the award page nothing may ask
for anything, not even Lighthouse for robots.txt (92).

| Page | Device | Performance | Access | Best practices | Search engines | Largest paint | Blocked | Shift |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
if (values.kinds === undefined) writeFileSync(PAGE, replaceSection(readFileSync(PAGE, "utf8"), table));
console.log(table);
