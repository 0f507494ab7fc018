/** Which file each row belongs to: the one that it had before, one of the same title, or a new one. */
import { parseEntryText } from "../cms/entry-text.ts";
import { toText } from "../content/value.ts";
import { fileOf, proposeSlug, titleOf } from "./names.ts";
import { type Outcome, type PlanInput, refuse } from "./outcome.ts";
import { keyOf, parseRecord, type RecordEntry } from "./record.ts";
import type { Row } from "./row.ts";

export interface Target {
	readonly row: Row;
	readonly slug: string;
	readonly key: string;
	/** Whether the file is there and did not come from this source. */
	readonly isAdopted: boolean;
}

export interface Targets {
	readonly targets: readonly Target[];
	/** Of rows that get no file. */
	readonly outcomes: Outcome[];
	/** The entries of the last import, by file. */
	readonly record: ReadonlyMap<string, RecordEntry>;
	/** Of all rows. */
	readonly keys: ReadonlySet<string>;
}

export function assignFiles({ city, name, rows, source, takeTheirs }: PlanInput, texts: ReadonlyMap<string, string>): Targets {
	const folder = `content/${city}/`;
	const record = readRecord(texts.get(`${folder}imports/${name}.json`));
	const slugs = new Map([...record.values()].map(({ key, file }) => [key, slugOf(file)]));
	const foreign = readForeign(texts, folder, name);
	const taken = new Set([...texts.keys(), ...source.problems.map(({ file }) => file)]);
	const given = new Set(slugs.values());
	const used = new Set<string>();
	const targets: Target[] = [];
	const outcomes: Outcome[] = [];
	for (const row of rows) {
		const key = keyOf(row.id || titleOf(row));
		const known = slugs.get(key);
		if (row.mistakes.length > 0) outcomes.push({ ...refuse(row, known ?? "", ""), problems: row.mistakes });
		else if (titleOf(row) === "")
			outcomes.push(refuse(row, known ?? "", `Give this ${row.kind} a ${row.kind === "badge" ? "name" : "title"}.`));
		else if (used.has(key))
			outcomes.push(refuse(row, known ?? "", 'Give this row an "id" of its own: an earlier one has the same id or title.'));
		else if (known !== undefined) {
			const isRemoved = !texts.has(folder + fileOf(row.kind, known)) && !takeTheirs.has(known);
			if (isRemoved) outcomes.push({ ...refuse(row, known, ""), state: "removed", problems: [] });
			else targets.push({ row, slug: known, key, isAdopted: false });
		} else {
			const target = findTarget(row, key, { folder, texts, taken, given, foreign });
			if ("state" in target) outcomes.push(target);
			else {
				given.add(target.slug);
				targets.push(target);
			}
		}
		used.add(key);
	}
	return { targets, outcomes, record, keys: used };
}

interface Surroundings {
	readonly folder: string;
	readonly texts: ReadonlyMap<string, string>;
	/** Paths that exist, also of files that cannot be read. */
	readonly taken: ReadonlySet<string>;
	/** Slugs of this source. */
	readonly given: ReadonlySet<string>;
	/** Files of other sources, with the name of the source. */
	readonly foreign: ReadonlyMap<string, string>;
}

function findTarget(row: Row, key: string, { folder, texts, taken, given, foreign }: Surroundings): Target | Outcome {
	for (let number = 1; ; number++) {
		const slug = proposeSlug(row, key, number);
		const file = fileOf(row.kind, slug);
		if (given.has(slug)) continue;
		if (!taken.has(folder + file)) return { row, slug, key, isAdopted: false };
		if (titleIn(texts.get(folder + file)) !== titleOf(row)) continue;
		const other = foreign.get(file);
		if (other === undefined) return { row, slug, key, isAdopted: true };
		return refuse(
			row,
			slug,
			`Import this from one source only: "${other}" has brought ${folder}${file} already. Write --source ${other} if it is the same source.`,
		);
	}
}

function titleIn(text: string | undefined): string | undefined {
	try {
		const data = text === undefined ? {} : parseEntryText(text);
		return toText(data.title) || toText(data.name) || undefined;
	} catch {
		return undefined;
	}
}

function readRecord(text: string | undefined): Map<string, RecordEntry> {
	return new Map((text === undefined ? [] : parseRecord(text)).map((entry) => [entry.file, entry]));
}

function readForeign(texts: ReadonlyMap<string, string>, folder: string, name: string): Map<string, string> {
	const others = [...texts].flatMap(([path, text]) => {
		const [, other = ""] = /^imports\/([a-z0-9-]+)\.json$/.exec(path.startsWith(folder) ? path.slice(folder.length) : "") ?? [];
		return other === "" || other === name ? [] : parseRecord(text).map(({ file }) => [file, other] as const);
	});
	return new Map(others);
}

function slugOf(file: string): string {
	return file.slice(file.indexOf("/") + 1, -".md".length).split(".", 1)[0] ?? "";
}
