/** Finds playlists that contain themselves and badges that need themselves, by way of others. */

import type { Reference } from "./check-entry.ts";
import type { Finding } from "./finding.ts";
import { targetOf } from "./references.ts";
import { entryId } from "./tree.ts";
import type { Item } from "./world.ts";

interface Node {
	readonly id: string;
	readonly item: Item;
	readonly edges: readonly { readonly to: string; readonly reference: Reference }[];
}

/** One finding a ring, at the reference that closes it. An entry that names itself is told elsewhere. */
export function findRings(items: readonly Item[]): readonly { item: Item; finding: Finding }[] {
	return [...findRingsOf("playlist", "steps", items), ...findRingsOf("badge", "needs", items)];
}

function findRingsOf(kind: string, property: string, items: readonly Item[]): { item: Item; finding: Finding }[] {
	const nodes = new Map<string, Node>();
	for (const item of items) {
		const { city, slug, language } = item.location;
		if (item.location.kind !== kind || language !== "") continue;
		const id = entryId(city, slug);
		const references = item.checked.references.filter((reference) => reference.kind === kind && reference.path[0] === property);
		nodes.set(id, { id, item, edges: references.map((reference) => ({ to: targetOf(reference, city), reference })) });
	}
	const found: { item: Item; finding: Finding }[] = [];
	const done = new Set<string>();
	for (const start of nodes.values()) if (!done.has(start.id)) walk(start, nodes, done, found);
	return found;
}

/** Depth first with a stack of its own: a chain of thousands is no reason to fail. */
function walk(start: Node, nodes: ReadonlyMap<string, Node>, done: Set<string>, found: { item: Item; finding: Finding }[]): void {
	const stack = [{ node: start, next: 0 }];
	const onStack = new Set([start.id]);
	for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
		const edge = top.node.edges[top.next++];
		if (edge === undefined) {
			done.add(top.node.id);
			onStack.delete(top.node.id);
			stack.pop();
		} else if (onStack.has(edge.to)) {
			if (edge.to !== top.node.id)
				found.push({
					item: top.node.item,
					finding: explain(
						stack.map(({ node }) => node.id),
						edge.to,
						edge.reference,
					),
				});
		} else {
			const node = nodes.get(edge.to);
			if (node === undefined || done.has(edge.to)) continue;
			stack.push({ node, next: 0 });
			onStack.add(edge.to);
		}
	}
}

function explain(stack: readonly string[], to: string, { value, path }: Reference): Finding {
	const ring = [...stack.slice(stack.indexOf(to)), to];
	const shown = ring.length > 8 ? [...ring.slice(0, 4), "…", ...ring.slice(-3)] : ring;
	return { path, message: `Remove "${value}": it leads back to where it starts (${shown.join(" > ")}).` };
}
