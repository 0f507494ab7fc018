/** What an explorer shows for a set of filters: ids in order, and the counts beside each choice. Pure; runs in the browser. */
import { add, type Bitset, emptySet, fullSet, has, idsOf } from "./bitset.ts";
import { COLUMN_NAMES, type Column } from "./data.ts";
import { select } from "./facets.ts";
import type { Filters } from "./filters.ts";
import { openColumn, type Postings } from "./postings.ts";
import { daysWanted, type Week } from "./when.ts";

export interface Found {
	readonly set: Bitset;
	readonly count: number;
	/** In the order in which they are shown: that of the list, of the words, or of `order`. Read only as far as they are shown. */
	ids(order?: Iterable<number>): Iterable<number>;
	/** Undefined while the column of the facet is not there. */
	countOf(facet: string, value: string): number | undefined;
}

export interface Explorer {
	readonly total: number;
	/** Columns may come one after the other: a facet that is not chosen is needed only for its counts. */
	add(name: string, column: Column): void;
	/** `ranked`: the ids that the words found, best first; missing when no words were typed. */
	find(filters: Filters, today: number, ranked?: readonly number[]): Found;
}

/** The columns without which these filters cannot be answered. */
export function columnsFor({ choices, when, age }: Filters): string[] {
	return [...choices.keys(), ...(when === "" ? [] : ["day"]), ...(age === undefined ? [] : ["age"])];
}

/** `total`: how many ids there are; `week`: which days the weekend has. */
export function buildExplorer(total: number, columns: Readonly<Record<string, Column>>, week: Week): Explorer {
	const postings = new Map<string, Postings>();
	const explorer: Explorer = {
		total,
		add(name, column) {
			postings.set(name, openColumn(total, column));
		},
		find({ choices, when, age }, today, ranked) {
			const limits = [
				...(when === "" ? [] : [onDays(total, postings.get("day"), daysWanted(when, today, week))]),
				...(age === undefined ? [] : [forAge(total, postings.get("age"), age)]),
				...(ranked === undefined ? [] : [toSet(total, ranked)]),
			];
			const { ids: set, count, countOf } = select(total, postings, choices, limits);
			return { set, count, countOf, ids: (order = ranked) => (order === undefined ? idsOf(set) : within(order, set)) };
		},
	};
	for (const name of COLUMN_NAMES) if (columns[name] !== undefined) explorer.add(name, columns[name]);
	return explorer;
}

/** `wanted` is missing for those that have no day at all. */
function onDays(total: number, days: Postings | undefined, wanted: ((day: number) => boolean) | undefined): Bitset {
	const set = emptySet(total);
	for (const day of days?.values ?? []) if (wanted?.(Number(day)) ?? true) days?.join(set, day);
	return wanted === undefined ? others(total, set) : set;
}

/** Those without limits fit every age. */
function forAge(total: number, ages: Postings | undefined, age: number): Bitset {
	const unfit = emptySet(total);
	for (const limits of ages?.values ?? []) {
		const [min = 0, max = 0] = limits.split("-").map(Number);
		if (age < min || age > max) ages?.join(unfit, limits);
	}
	return others(total, unfit);
}

function others(total: number, set: Bitset): Bitset {
	return fullSet(total).map((word, index) => word & ~(set[index] ?? 0));
}

function toSet(total: number, ids: readonly number[]): Bitset {
	const set = emptySet(total);
	for (const id of ids) add(set, id);
	return set;
}

function* within(order: Iterable<number>, set: Bitset): Generator<number> {
	for (const id of order) if (has(set, id)) yield id;
}
