/** `npm run skills` refreshes the ESCO skills in `content/skills/`; `npm run skills -- add <address or English name>` adds one. */
import { addSkill } from "../src/skills/add.ts";
import { parseApiBase } from "../src/skills/esco-api.ts";
import { refreshSkills } from "../src/skills/refresh.ts";
import { isRefusal } from "../src/skills/refusal.ts";
import { formatReport } from "../src/skills/report.ts";

const [command, ...words] = process.argv.slice(2);
const folder = `${process.env.CONTENT_DIR ?? "content"}/skills`;
const base = parseApiBase(process.env.ESCO_API ?? "https://ec.europa.eu/esco/api");

if (isRefusal(base)) stop(base.refused);
if (command !== undefined && (command !== "add" || words.length === 0)) {
	stop('Write "npm run skills", or "npm run skills -- add work in teams", or an address of ESCO instead of the name.');
}

const api = { ...base, cacheFolder: ".cache/esco", cacheFor: "1d", timeLimit: 20_000 };
const report = command === "add" ? await addSkill(folder, api, words.join(" ")) : await refreshSkills(folder, api, showProgress);
console.log(formatReport(report));
process.exitCode = report.problems.length > 0 ? 1 : 0;

function showProgress(done: number, all: number): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? "\n" : ""}`);
}

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
