/** The ids of each value of a column, made ready when a value is first asked for: many ids as bits, few as a list. */
import { add, type Bitset, has, join, setOf, sizeOfBoth } from "./bitset.ts";
import type { Column } from "./data.ts";

export interface Postings {
	readonly values: readonly string[];
	/** Adds the ids of a value to the set; a value that does not exist adds nothing. */
	join(set: Bitset, value: string): void;
	/** How many ids of the set have the value. */
	countIn(set: Bitset, value: string): number;
}

interface Ready {
	readonly ids: Uint32Array;
	readonly bits: Bitset | undefined;
}

/** `total`: how many ids there are. */
export function openColumn(total: number, { values, ids }: Column): Postings {
	const words = (total + 31) >>> 5;
	const indexOf = new Map(values.map((value, index) => [value, index]));
	const ready = new Map<string, Ready>();

	function prepare(value: string): Ready {
		const list = sum(ids[indexOf.get(value) ?? -1] ?? []);
		return { ids: list, bits: list.length > words ? setOf(total, list) : undefined };
	}

	function open(value: string): Ready {
		const known = ready.get(value) ?? prepare(value);
		ready.set(value, known);
		return known;
	}

	return {
		values,
		join(set, value) {
			const { ids: list, bits } = open(value);
			if (bits !== undefined) join(set, bits);
			else for (let index = 0; index < list.length; index += 1) add(set, list[index] ?? 0);
		},
		countIn(set, value) {
			const { ids: list, bits } = open(value);
			if (bits !== undefined) return sizeOfBoth(set, bits);
			let count = 0;
			for (let index = 0; index < list.length; index += 1) if (has(set, list[index] ?? 0)) count += 1;
			return count;
		},
	};
}

function sum(differences: readonly number[]): Uint32Array {
	const ids = new Uint32Array(differences.length);
	let id = 0;
	for (let index = 0; index < differences.length; index += 1) {
		id += differences[index] ?? 0;
		ids[index] = id;
	}
	return ids;
}
