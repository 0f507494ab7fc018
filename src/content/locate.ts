/** Finds the lines of values in YAML (and JSON, which is YAML), by reading the text once more; only problems need lines. */
import { type Document, isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import type { Locate, Path } from "./finding.ts";
import { parsePlainYaml } from "./plain-yaml.ts";
import { isTooDeep, parseLined } from "./yaml.ts";

/** The line of a value; of its key when it is a list or a map, or is missing; of the object that lacks it when nothing is there. */
export function createLocate(text: string): Locate {
	return (path, onKey) => {
		if (last?.text !== text) last = { text, lineOf: createLineOf(text) };
		return last.lineOf(path, onKey === true);
	};
}

type LineOf = (path: Path, onKey: boolean) => number;

/** Documents are large, and the problems of a file come together: one is enough. */
let last: { readonly text: string; readonly lineOf: LineOf } | undefined;

function createLineOf(text: string): LineOf {
	const plain = new Map<string, number>();
	if (parsePlainYaml(text.replaceAll("\r\n", "\n"), plain) !== undefined) return (path) => findPlain(plain, path);
	if (isTooDeep(text)) return () => 1;
	const known = { ...parseLined(text), names: new Map() };
	return (path, onKey) => known.lines.linePos(findOffset(known, path, onKey)).line || 1;
}

function findPlain(lines: ReadonlyMap<string, number>, path: Path): number {
	return lines.get(path.join("/")) ?? (path.length === 0 ? 1 : findPlain(lines, path.slice(0, -1)));
}

interface Known {
	readonly document: Document;
	/** The pairs of each map by name, once it has been asked for. */
	readonly names: Map<unknown, Map<string, Pair>>;
}

function findOffset(known: Known, path: Path, onKey: boolean): number {
	let node: unknown = known.document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	for (const [index, step] of path.entries()) {
		const pair = isMap(node) ? findPair(known, node, step) : undefined;
		const item: unknown = pair?.value ?? (isSeq(node) && typeof step === "number" ? node.items[step] : undefined);
		if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
		if (!isNode(item)) return offset;
		const wantsKey = onKey && index === path.length - 1;
		if (!wantsKey && (pair === undefined || (isScalar(item) && item.source !== ""))) offset = item.range?.[0] ?? offset;
		node = item;
	}
	return offset;
}

function findPair({ names }: Known, map: { readonly items: readonly Pair[] }, step: string | number): Pair | undefined {
	const known = names.get(map) ?? new Map<string, Pair>();
	if (!names.has(map)) {
		names.set(map, known);
		for (const pair of map.items) if (isScalar(pair.key) && !known.has(String(pair.key.value))) known.set(String(pair.key.value), pair);
	}
	return known.get(String(step));
}
