/** What an explorer shows for a set of filters: ids in order, and the counts beside each choice. Pure; runs in the browser. */
import { add, type Bitset, emptySet, has, idsOf } from "./bitset.ts";
import { type FacetData, fromDifferences } from "./data.ts";
import { buildFacetEngine, type FacetColumn } from "./facets.ts";
import type { Filters } from "./filters.ts";
import { daysWanted, type Week } from "./when.ts";

export interface Found {
	/** In the order in which they are shown. */
	readonly ids: readonly number[];
	readonly set: Bitset;
	readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface Explorer {
	readonly total: number;
	/** `ranked`: the ids that the words found, best first; missing when no words were typed. */
	find(filters: Filters, today: number, ranked?: readonly number[]): Found;
}

/** `week`: which days the weekend has. */
export function buildExplorer(data: FacetData, week: Week): Explorer {
	const { total } = data;
	const facets = new Map<string, FacetColumn>(
		Object.entries(data.facets).map(([name, { values, ids }]) => [name, { values, postings: ids.map((list) => fromDifferences(list)) }]),
	);
	const engine = buildFacetEngine(total, facets);
	const dayIds = fromDifferences(data.days.ids);
	const ageIds = fromDifferences(data.ages.ids);

	function onDays(filters: Filters, today: number): Bitset | undefined {
		if (filters.when === "") return undefined;
		const set = emptySet(total);
		const dated = emptySet(total);
		const wanted = daysWanted(filters.when, today, week);
		dayIds.forEach((id, index) => {
			add(dated, id);
			if (wanted?.(data.days.days[index] ?? 0)) add(set, id);
		});
		if (wanted !== undefined) return set;
		for (let id = 0; id < total; id += 1) if (!has(dated, id)) add(set, id);
		return set;
	}

	/** Those without limits fit every age. */
	function forAge(age: number | undefined): Bitset | undefined {
		if (age === undefined) return undefined;
		const set = emptySet(total).fill(0xffffffff);
		ageIds.forEach((id, index) => {
			if (age < (data.ages.min[index] ?? 0) || age > (data.ages.max[index] ?? 0)) set[id >>> 5] = (set[id >>> 5] ?? 0) & ~(1 << (id & 31));
		});
		return set;
	}

	return {
		total,
		find(filters, today, ranked) {
			const words = ranked === undefined ? undefined : toSet(total, ranked);
			const limits = [onDays(filters, today), forAge(filters.age), words].filter((set) => set !== undefined);
			const selection = engine.select(filters.choices, limits);
			const counts = new Map(
				[...facets].map(([name, { values }]) => [
					name,
					new Map(values.map((value, index) => [value, selection.counts.get(name)?.[index] ?? 0])),
				]),
			);
			const ids = ranked === undefined ? [...idsOf(selection.ids)] : ranked.filter((id) => has(selection.ids, id));
			return { ids, set: selection.ids, counts };
		},
	};
}

function toSet(total: number, ids: readonly number[]): Bitset {
	const set = emptySet(total);
	for (const id of ids) add(set, id);
	return set;
}
