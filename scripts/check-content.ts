/** `npm run check:content -- [--json] [FILES…]`: prints every problem of the content; 1 when there are some, 2 for wrong usage. */
import { parseArgs } from "node:util";
import { checkRepository } from "../src/awards/check.ts";
import { readContent } from "../src/content/read.ts";
import { formatReport } from "../src/content/report.ts";

const options = { json: { type: "boolean" } } as const;
const { values, positionals } = (() => {
	try {
		return parseArgs({ options, allowPositionals: true });
	} catch (error) {
		console.error(`${error instanceof Error ? error.message.split(". ")[0] : error}. Write: npm run check:content -- [--json] [FILES…]`);
		process.exit(2);
	}
})();

const root = process.env.CONTENT_DIR ?? "content";
const result = await checkRepository(await readContent(root));
const report = formatReport(result, {
	root,
	only: positionals,
	json: values.json === true,
	annotations: Boolean(process.env.GITHUB_ACTIONS),
});
if (report.unknown.length > 0) {
	console.error(`There is no file ${report.unknown.join(" or ")} in ${root}.`);
	process.exit(2);
}
process.stdout.write(report.text);
process.exitCode = report.problems > 0 ? 1 : 0;
