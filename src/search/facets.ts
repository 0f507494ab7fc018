/** Choices and their counts: within a facet any chosen value will do, between facets all must hold; a count ignores its own facet's choices. */
import { add, type Bitset, emptySet, fullSet, has, join, keep, setOf, size, sizeOfBoth } from "./bitset.ts";

/** Which ids have which value: `postings[value]` is ascending. */
export interface FacetColumn {
	readonly values: readonly string[];
	readonly postings: readonly (readonly number[])[];
}

/** Chosen values by facet; a facet without choices lets everything pass, a value that does not exist lets nothing pass. */
export type Choices = ReadonlyMap<string, readonly string[]>;

export interface Selection {
	readonly ids: Bitset;
	readonly count: number;
	/** By facet, in the order of its values: how many there would be if only this value were chosen in it. */
	readonly counts: ReadonlyMap<string, readonly number[]>;
}

export interface FacetEngine {
	/** `limits`: further sets that must hold, such as the days, the age or the words searched for. */
	select(choices: Choices, limits?: readonly Bitset[]): Selection;
}

/** `total`: how many ids there are. Values with many ids are kept as bits, rare ones as lists. */
export function buildFacetEngine(total: number, facets: ReadonlyMap<string, FacetColumn>): FacetEngine {
	const words = (total + 31) >>> 5;
	const prepared = [...facets].map(([name, { values, postings }]) => ({
		name,
		values,
		postings,
		bits: postings.map((ids) => (ids.length > words ? setOf(total, ids) : undefined)),
	}));

	/** A value that does not exist adds nothing. */
	function chosen(facet: (typeof prepared)[number], wanted: readonly string[]): Bitset {
		const set = emptySet(total);
		for (const value of wanted) {
			const index = facet.values.indexOf(value);
			const bits = facet.bits[index];
			if (bits !== undefined) join(set, bits);
			else for (const id of facet.postings[index] ?? []) add(set, id);
		}
		return set;
	}

	return {
		select(choices, limits = []) {
			const base = limits.reduce(keep, fullSet(total));
			const sets = prepared.map((facet) => {
				const wanted = choices.get(facet.name) ?? [];
				return wanted.length === 0 ? undefined : chosen(facet, wanted);
			});
			const ids = sets.reduce<Bitset>((all, set) => (set === undefined ? all : keep(all, set)), base.slice());
			const counts = new Map(
				prepared.map((facet, index) => {
					const others =
						sets[index] === undefined
							? ids
							: sets.reduce<Bitset>((all, set, other) => (set === undefined || other === index ? all : keep(all, set)), base.slice());
					return [facet.name, facet.postings.map((posting, value) => countIn(others, posting, facet.bits[value]))] as const;
				}),
			);
			return { ids, count: size(ids), counts };
		},
	};
}

function countIn(set: Bitset, posting: readonly number[], bits: Bitset | undefined): number {
	if (bits !== undefined) return sizeOfBoth(set, bits);
	let count = 0;
	for (const id of posting) if (has(set, id)) count += 1;
	return count;
}
