/** The gate of an import: files are added to the content as it is, and whoever brings a new problem is left out, until nothing is wrong. */

import { byteLimit } from "../content/bytes.ts";
import { checkContent, type Memory } from "../content/check.ts";
import type { Problem } from "../content/problem.ts";
import type { Source, SourceFile } from "../content/source.ts";

/** The files of one row stand or fall together. */
export interface Bundle {
	readonly files: readonly SourceFile[];
}

export interface Gated<Each extends Bundle> {
	readonly accepted: readonly Each[];
	readonly refused: ReadonlyMap<Each, readonly Problem[]>;
}

/** Nothing passes that `check:content` would refuse, nor what would make it refuse a file that it accepts now. */
export function passGate<Each extends Bundle>(source: Source, bundles: readonly Each[]): Gated<Each> {
	const memory: Memory = new Map();
	const old = new Set(checkContent(source, memory).problems.map(identify));
	const refused = new Map<Each, readonly Problem[]>();
	for (const bundle of bundles) {
		const large = bundle.files.filter(({ path, text }) => Buffer.byteLength(text) > byteLimit(path));
		const problems = large.map(({ path }) => ({
			file: path,
			line: 1,
			field: "",
			message: `Shorten this entry to ${byteLimit(path) / 1024} KB.`,
			fix: "",
		}));
		if (problems.length > 0) refused.set(bundle, problems);
	}
	for (;;) {
		const accepted = bundles.filter((bundle) => !refused.has(bundle));
		const { problems } = checkContent(addFiles(source, accepted), memory);
		const owners = new Map(accepted.flatMap((bundle) => bundle.files.map(({ path }) => [originalOf(path), bundle] as const)));
		const own = new Set(accepted.flatMap(({ files }) => files.map(({ path }) => path)));
		const found = problems.filter((problem) => own.has(problem.file) || !old.has(identify(problem)));
		const guilty = Map.groupBy(found, ({ file }) => owners.get(originalOf(file)));
		guilty.delete(undefined);
		if (guilty.size === 0) return { accepted, refused };
		for (const [bundle, reasons] of guilty) if (bundle !== undefined) refused.set(bundle, reasons);
	}
}

/** A translation that a person wrote can be broken by a change of its original. */
function originalOf(path: string): string {
	return path.replace(/\.[a-z]{2,3}(?:-[A-Z][a-z]{3})?\.md$/, ".md");
}

function identify({ file, field, message }: Problem): string {
	return `${file}\n${field}\n${message}`;
}

function addFiles(source: Source, bundles: readonly Bundle[]): Source {
	const files = new Map(source.files.map((file) => [file.path, file]));
	for (const file of bundles.flatMap((bundle) => bundle.files)) files.set(file.path, file);
	return { ...source, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
