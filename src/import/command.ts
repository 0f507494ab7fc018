/** `npm run import`: arguments -> a file read, planned and written, and what is said about it. Clock and network are not asked. */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { formatFileName } from "../cms/file-name.ts";
import { checkContent } from "../content/check.ts";
import { readFiles } from "../content/read.ts";
import { slugPattern } from "../content/tree.ts";
import { buildDirectory } from "./directory.ts";
import { type Mapping, NO_MAPPING, parseMapping } from "./mapping.ts";
import { titleOf } from "./names.ts";
import { parseImport } from "./parse-file.ts";
import { planImport } from "./plan.ts";
import { readImportFile } from "./read-file.ts";
import { keyOf, parseRecord } from "./record.ts";
import { countStates, formatImport, formatImportJson } from "./report.ts";
import type { Row } from "./row.ts";
import { joinSessions } from "./sessions.ts";
import { writeImport } from "./write.ts";

export const USAGE = `npm run import -- --city CITY [--source NAME] [--mapping FILE] [--organisation NAME] [--kind KIND] [--format FORMAT]
  [--take-theirs SLUG,SLUG] [--dry-run] [--json] FILE`;

const OPTIONS = {
	city: { type: "string" },
	source: { type: "string" },
	mapping: { type: "string" },
	organisation: { type: "string" },
	kind: { type: "string" },
	format: { type: "string" },
	"take-theirs": { type: "string", multiple: true },
	"dry-run": { type: "boolean" },
	json: { type: "boolean" },
	help: { type: "boolean" },
} as const;

/** The folders that an import writes to; a link in their place leads out of the content. */
const TARGETS = ["", "/opportunities", "/badges", "/imports"];

export interface Said {
	/** 0 when all went in, 1 when something was refused, 2 for wrong usage. */
	readonly code: 0 | 1 | 2;
	readonly out: string;
	/** For the other stream: why nothing was done. */
	readonly wrong: string;
}

/** `root`: the folder `content`. What the disk refuses is thrown. */
export async function runImport(args: readonly string[], root: string): Promise<Said> {
	const asked = parseOptions(args);
	if (typeof asked === "string") return usage(asked);
	const { values, file } = asked;
	if (values.help) return { code: 0, out: `${USAGE}\n`, wrong: "" };
	const source = readFiles(root);
	const { content, problems } = checkContent(source);
	const directory = content && buildDirectory(content, values.city ?? "");
	if (directory === undefined) {
		const known = content?.cities.map(({ slug }) => slug).join(", ") ?? "";
		return usage(
			`Name a city with --city: one of ${known}. "npm run check:content" says what is wrong with a city that is not among them.`,
		);
	}
	const folder = `content/${directory.city}/imports/`;
	const broken = problems.find((problem) => problem.file.startsWith(folder));
	if (broken !== undefined)
		return failure(`${broken.file}:${broken.line} ${broken.message} Restore it from the history: an import needs it.`);
	const link = source.problems.find(({ file }) => TARGETS.some((target) => file === `content/${directory.city}${target}`));
	if (link !== undefined) return failure(`${link.file}: ${link.message}`);
	const name = values.source ?? formatFileName(basename(file).replace(/\.[^.]*$/, ""));
	if (!slugPattern.test(name) || name.length > 60)
		return usage(`Write --source with small letters, digits and single hyphens, not "${name}".`);
	const mapping = await readMapping(values);
	if ("wrong" in mapping) return failure(mapping.wrong);
	const read = await readImportFile(file);
	if ("wrong" in read) return failure(read.wrong);
	const table = parseImport(read.text, mapping, directory);
	if ("wrong" in table) return failure(`${file}: ${table.wrong}`);
	const rows = joinSessions(table.rows);
	const texts = new Map(source.files.map(({ path, text }) => [path, text]));
	const twin = values.source === undefined ? findTwin(rows, texts, folder, name) : undefined;
	if (twin !== undefined)
		return usage(`These entries came before as source "${twin}": write --source ${twin}, or --source ${name} if they are others.`);
	const takeTheirs = new Set((values["take-theirs"] ?? []).flatMap((slugs) => slugs.split(",").map((slug) => slug.trim())));
	const plan = planImport({ city: directory.city, name, rows, source, takeTheirs });
	const isDryRun = values["dry-run"] === true;
	if (!isDryRun) await writeImport(root, directory.city, plan.files);
	const notes = [read.note, ...table.notes].filter((note) => note !== "");
	const report = { plan, file, city: directory.city, notes, isDryRun };
	return { code: countStates(plan).refused > 0 ? 1 : 0, out: values.json ? formatImportJson(report) : formatImport(report), wrong: "" };
}

type Values = NonNullable<ReturnType<typeof parseAll>["values"]>;

function parseAll(args: readonly string[]) {
	return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function parseOptions(args: readonly string[]): { readonly values: Values; readonly file: string } | string {
	try {
		const { values, positionals } = parseAll(args);
		const [file = "", ...others] = positionals;
		if (!values.help && (file === "" || others.length > 0)) return "Name one file to import.";
		return { values, file };
	} catch (error) {
		return error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error);
	}
}

/** What the command says holds where neither a cell nor the mapping says otherwise. */
async function readMapping({ mapping: path, organisation, kind, format }: Values): Promise<Mapping | { readonly wrong: string }> {
	let mapping = NO_MAPPING;
	if (path !== undefined) {
		const read = await readImportFile(path);
		if ("wrong" in read) return read;
		const parsed = parseMapping(read.text);
		if (!("columns" in parsed)) return { wrong: parsed.map((sentence) => `${path}: ${sentence}`).join("\n") };
		mapping = parsed;
	}
	const given = { organisers: organisation, kind, format };
	const defaults = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
	return { ...mapping, defaults: { ...mapping.defaults, ...defaults } };
}

/** A file that was downloaded again has another name: most of its entries are in the record of another source. */
function findTwin(rows: readonly Row[], texts: ReadonlyMap<string, string>, folder: string, name: string): string | undefined {
	if (texts.has(`${folder}${name}.json`)) return undefined;
	const keys = new Set(rows.map((row) => keyOf(row.id || titleOf(row))));
	for (const [path, text] of texts) {
		if (!path.startsWith(folder)) continue;
		const known = new Set(parseRecord(text).map(({ key }) => key));
		if ([...keys].filter((key) => known.has(key)).length * 2 > keys.size) return path.slice(folder.length, -".json".length);
	}
	return undefined;
}

function usage(sentence: string): Said {
	return { code: 2, out: "", wrong: `${sentence}\n${USAGE}` };
}

function failure(sentence: string): Said {
	return { code: 1, out: "", wrong: sentence };
}
