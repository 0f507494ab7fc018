/** Keeps the words of a translation with their items: when items of the original are moved, added or taken away, its lists change likewise. */
import { equals } from "./equals.ts";

/** `before`: the original when the form was filled; `after`: as it is to be saved. Only lists change. */
export function followItems(words: unknown, before: unknown, after: unknown): unknown {
	if (Array.isArray(words) && Array.isArray(before) && Array.isArray(after)) return followList(words, before, after);
	if (!isRecord(words) || !isRecord(before) || !isRecord(after)) return words;
	return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, followItems(inner, before[name], after[name])]));
}

function followList(words: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
	// Somebody has added words for new items: they stand as on the screen.
	if (words.length > before.length) return words;
	const sources = findSources(before, after);
	return after.map((item, index) => {
		const source = sources[index];
		return source === undefined ? blankFor(item) : (followItems(words[source], before[source], item) ?? blankFor(item));
	});
}

/** For each item the place where it stood before; undefined for a new one. Equal items first, then those that have most in common. */
function findSources(before: readonly unknown[], after: readonly unknown[]): readonly (number | undefined)[] {
	const free = new Set(before.keys());
	const sources: (number | undefined)[] = after.map(() => undefined);
	const take = (isMatch: (item: unknown, index: number) => number | undefined) => {
		for (const [index, item] of after.entries()) {
			if (sources[index] !== undefined) continue;
			const source = isMatch(item, index);
			if (source === undefined) continue;
			sources[index] = source;
			free.delete(source);
		}
	};
	take((item, index) => (free.has(index) && equals(before[index], item) ? index : undefined));
	take((item) => [...free].find((candidate) => equals(before[candidate], item)));
	take((item) => nearest(item, before, free));
	// What was written anew where it stood, in a list as long as before.
	if (before.length === after.length) take((_, index) => (free.has(index) ? index : undefined));
	return sources;
}

function nearest(item: unknown, before: readonly unknown[], free: ReadonlySet<number>): number | undefined {
	const likeness = [...free].map((index) => ({ index, shared: countShared(item, before[index]) }));
	const best = likeness.reduce((most, each) => (each.shared > most.shared ? each : most), { index: -1, shared: 0 });
	return best.shared === 0 ? undefined : best.index;
}

/** Properties with the same value; an id counts for all. */
function countShared(a: unknown, b: unknown): number {
	if (!isRecord(a) || !isRecord(b)) return 0;
	if (a.id !== undefined && a.id === b.id) return Number.POSITIVE_INFINITY;
	return Object.keys(a).filter((name) => equals(a[name], b[name])).length;
}

function blankFor(item: unknown): unknown {
	return typeof item === "string" ? "" : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
