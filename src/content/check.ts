/** The three gates, pure: texts of files in; checked entries and all problems out. */
import { buildContent } from "./build.ts";
import { checkEntry } from "./check-entry.ts";
import type { Content } from "./entry.ts";
import { findFacts } from "./facts.ts";
import { type Finding, toProblem } from "./finding.ts";
import { findHolderTwins } from "./holders.ts";
import { findMissingHomes } from "./homes.ts";
import { compareProblems, type Problem } from "./problem.ts";
import { createReferenceCheck } from "./references.ts";
import { findRings } from "./rings.ts";
import type { Source, SourceFile } from "./source.ts";
import { findTranslationFaults } from "./translations.ts";
import { type Location, parsePath } from "./tree.ts";
import { buildWorld, type Home, type Item, type World } from "./world.ts";

export interface Result {
	/** Undefined only when network.md itself cannot be used. */
	readonly content: Content | undefined;
	/** Sorted with `compareProblems`. */
	readonly problems: readonly Problem[];
	/** How many files were looked at. */
	readonly files: number;
}

/** What is known about files from the last run, by path; an unchanged file is not checked again. Start with an empty map. */
export type Memory = Map<string, Item>;

export function checkContent(source: Source, memory: Memory = new Map()): Result {
	const items = source.files.flatMap((file) => toItem(file, memory));
	forget(memory, items);
	const world = buildWorld(items, source);
	const findReferences = createReferenceCheck(world);
	const originals = new Map(items.filter(({ location }) => location.language === "").map((item) => [keyOf(item.location), item]));

	const problems: Problem[] = [...source.problems, ...findMissingHomes(items, source)];
	for (const item of items) {
		for (const problem of item.checked.problems) problems.push(problem);
		const add = (finding: Finding) => problems.push(toProblem(finding, item.file, item.checked.locate));
		if (item.location.language !== "") findTranslationFaults(item, originals.get(keyOf(item.location)), world).forEach(add);
		else if (item.checked.data !== undefined) {
			recallFacts(item, world).forEach(add);
			findReferences(item).forEach(add);
		}
	}
	for (const { item, finding } of [...findRings(items), ...findHolderTwins(items)]) {
		problems.push(toProblem(finding, item.file, item.checked.locate));
	}
	problems.sort(compareProblems);
	const broken = new Set(problems.map((problem) => problem.file));
	const whole = items.filter((item) => !broken.has(item.file));
	return { content: buildContent(whole, source.media), problems, files: source.files.length + countMedia(source) };
}

function toItem(file: SourceFile, memory: Memory): Item[] {
	const known = memory.get(file.path);
	if (known?.checked.text === file.text) return [known];
	const location = parsePath(file.path);
	if (location === undefined) return [];
	const item = { file: file.path, location, checked: checkEntry(file, location) };
	memory.set(file.path, item);
	return [item];
}

interface KnownFacts {
	readonly home: Home | undefined;
	readonly findings: readonly Finding[];
}

/** The facts of an entry depend on it and on its city alone. */
const facts = new WeakMap<Item, KnownFacts>();

function recallFacts(item: Item, world: World): readonly Finding[] {
	const home = world.homes.get(item.location.city);
	const known = facts.get(item);
	if (known !== undefined && known.home === home) return known.findings;
	const findings = findFacts(item, world);
	facts.set(item, { home, findings });
	return findings;
}

function forget(memory: Memory, items: readonly Item[]): void {
	if (memory.size === items.length) return;
	const present = new Set(items.map((item) => item.file));
	for (const path of memory.keys()) if (!present.has(path)) memory.delete(path);
}

function keyOf({ kind, city, slug }: Location): string {
	return `${kind} ${city} ${slug}`;
}

function countMedia(source: Source): number {
	return [...source.media.values()].reduce((sum, names) => sum + names.length, 0);
}
