/** Choices and their counts: within a facet any chosen value will do, between facets all must hold; a count ignores its own facet's choices. */
import { type Bitset, emptySet, fullSet, keep, size } from "./bitset.ts";
import type { Postings } from "./postings.ts";

/** Chosen values by facet; a facet without choices lets everything pass, a value that does not exist lets nothing pass. */
export type Choices = ReadonlyMap<string, readonly string[]>;

export interface Selection {
	readonly ids: Bitset;
	readonly count: number;
	/** How many there would be if only this value were chosen in its facet; undefined for a facet that is not there. Worked out when asked for. */
	countOf(facet: string, value: string): number | undefined;
}

/** `total`: how many ids there are; `limits`: further sets that must hold, such as the days, the age or the words searched for. */
export function select(total: number, facets: ReadonlyMap<string, Postings>, choices: Choices, limits: readonly Bitset[] = []): Selection {
	const base = limits.reduce(keep, fullSet(total));
	const sets = new Map<string, Bitset>();
	for (const [name, values] of choices) if (values.length > 0) sets.set(name, chosen(total, facets.get(name), values));
	const without = (facet: string | undefined) =>
		[...sets].reduce<Bitset>((all, [name, set]) => (name === facet ? all : keep(all, set)), base.slice());
	const ids = without(undefined);
	const others = new Map<string, Bitset>();
	return {
		ids,
		count: size(ids),
		countOf(facet, value) {
			const postings = facets.get(facet);
			if (postings === undefined) return undefined;
			const within = sets.has(facet) ? (others.get(facet) ?? without(facet)) : ids;
			others.set(facet, within);
			return postings.countIn(within, value);
		},
	};
}

function chosen(total: number, postings: Postings | undefined, values: readonly string[]): Bitset {
	const set = emptySet(total);
	for (const value of values) postings?.join(set, value);
	return set;
}
