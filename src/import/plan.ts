/** Rows and the content as it is -> what an import writes, and what becomes of each row. Pure. */
import { formatEntryText, parseEntryText } from "../cms/entry-text.ts";
import { keepLines } from "../cms/keep-lines.ts";
import { type Data, tidyData } from "../cms/tidy.ts";
import { formatTranslation } from "../cms/translation-files.ts";
import type { Problem } from "../content/problem.ts";
import type { SourceFile } from "../content/source.ts";
import { parsePath } from "../content/tree.ts";
import { passGate } from "./gate.ts";
import { type Merged, mergeEntry } from "./merge.ts";
import { fileOf } from "./names.ts";
import { type Outcome, type PlanInput, refuse } from "./outcome.ts";
import { formatRecord, type RecordEntry } from "./record.ts";
import type { Row } from "./row.ts";
import { assignFiles, type Target } from "./targets.ts";

export interface Plan {
	readonly outcomes: readonly Outcome[];
	/** Entries first, the record last: a run that is cut off is completed by the next. */
	readonly files: readonly SourceFile[];
	/** Files that came from this source, which no longer has them. */
	readonly gone: readonly string[];
}

interface Candidate {
	readonly target: Target;
	readonly files: readonly SourceFile[];
	readonly entries: readonly RecordEntry[];
	readonly changed: readonly string[];
	readonly contested: readonly string[];
	readonly isNew: boolean;
}

export function planImport(input: PlanInput): Plan {
	const texts = new Map(input.source.files.map(({ path, text }) => [path, text]));
	const { targets, outcomes, record, keys } = assignFiles(input, texts);
	const candidates: Candidate[] = [];
	for (const target of targets) {
		const candidate = buildCandidate(target, input, texts, record);
		if ("state" in candidate) outcomes.push(candidate);
		else candidates.push(candidate);
	}
	const { accepted, refused } = passGate(input.source, candidates);
	for (const candidate of candidates) outcomes.push(toOutcome(candidate, refused.get(candidate)));
	const files = accepted.flatMap((candidate) => candidate.files).filter(({ path, text }) => texts.get(path) !== text);
	const known = new Map([...record, ...accepted.flatMap(({ entries }) => entries.map((entry) => [entry.file, entry] as const))]);
	const path = `content/${input.city}/imports/${input.name}.json`;
	const text = known.size === 0 ? undefined : formatRecord([...known.values()]);
	const isChanged = text !== undefined && text !== texts.get(path);
	const gone = [...record.values()].filter(({ key, file }) => !keys.has(key) && texts.has(`content/${input.city}/${file}`));
	return {
		outcomes: sortLike(outcomes, input.rows),
		files: [...files, ...(isChanged ? [{ path, text }] : [])],
		gone: gone.map(({ file }) => `content/${input.city}/${file}`),
	};
}

function buildCandidate(
	{ row, slug, key, isAdopted }: Target,
	{ city, takeTheirs }: PlanInput,
	texts: ReadonlyMap<string, string>,
	record: ReadonlyMap<string, RecordEntry>,
): Candidate | Outcome {
	const takesTheirs = takeTheirs.has(slug);
	const merges: { file: string; path: string; text: string; merged: Merged }[] = [];
	let original: Data = {};
	for (const language of ["", ...Object.keys(row.translations)]) {
		const file = fileOf(row.kind, slug, language);
		const path = `content/${city}/${file}`;
		const location = parsePath(path);
		if (location === undefined) throw new Error(`No entry can stand at ${path}.`);
		const before = texts.get(path);
		const words = language === "" ? tidyData(row.kind, row.data) : row.translations[language];
		const incoming = language === "" ? (words as Data) : parseEntryText(formatTranslation(location, words ?? {}, original) || EMPTY);
		const isRemoved = before === undefined && record.has(file) && !takesTheirs;
		if (language !== "" && (isRemoved || (Object.keys(incoming).length === 0 && before === undefined))) continue;
		const current = before === undefined ? undefined : attemptParse(before);
		if (before !== undefined && current === undefined) return refuse(row, slug, `Mend ${path} first: it cannot be read.`);
		const merged = mergeEntry({ current, before: record.get(file)?.fields, incoming, takesTheirs });
		if (language === "") original = merged.data;
		const fresh = formatEntryText(row.kind, merged.data, language !== "");
		const text = before === undefined ? fresh : merged.changed.length === 0 ? before : keepLines(before, fresh);
		merges.push({ file, path, text, merged });
	}
	const contested = merges.flatMap(({ merged }) => merged.contested);
	const changed = merges.flatMap(({ merged }) => merged.changed);
	// An entry that somebody wrote by hand becomes the import's only when both say the same.
	if (isAdopted && contested.length > 0) return { row, slug, state: "same", changed: [], contested, problems: [] };
	return {
		target: { row, slug, key, isAdopted },
		files: merges.map(({ path, text }) => ({ path, text })),
		entries: merges.map(({ file, merged }) => ({ file, key, fields: merged.fields })),
		changed: [...new Set(changed)],
		contested: [...new Set(contested)],
		isNew: !texts.has(`content/${city}/${fileOf(row.kind, slug)}`),
	};
}

const EMPTY = "---\n---\n";

function attemptParse(text: string): Data | undefined {
	try {
		return parseEntryText(text);
	} catch {
		return undefined;
	}
}

function toOutcome({ target: { row, slug }, changed, contested, isNew }: Candidate, problems: readonly Problem[] = []): Outcome {
	if (problems.length > 0) return { row, slug, state: "refused", changed: [], contested: [], problems };
	const state = isNew ? "new" : changed.length > 0 ? "changed" : "same";
	return { row, slug, state, changed: isNew ? [] : changed, contested, problems: [] };
}

function sortLike(outcomes: readonly Outcome[], rows: readonly Row[]): Outcome[] {
	const order = new Map(rows.map((row, index) => [row, index]));
	return [...outcomes].sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
}
