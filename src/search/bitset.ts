/** Sets of ids as bits in 32-bit words: and, or, count, in one pass each. Ids are 0 to `size` − 1. */
export type Bitset = Uint32Array;

export function emptySet(size: number): Bitset {
	return new Uint32Array((size + 31) >>> 5);
}

export function fullSet(size: number): Bitset {
	const set = emptySet(size).fill(0xffffffff);
	const rest = size & 31;
	if (rest > 0) set[set.length - 1] = 0xffffffff >>> (32 - rest);
	return set;
}

export function setOf(size: number, ids: Iterable<number>): Bitset {
	const set = emptySet(size);
	for (const id of ids) add(set, id);
	return set;
}

export function add(set: Bitset, id: number): void {
	set[id >>> 5] = (set[id >>> 5] ?? 0) | (1 << (id & 31));
}

export function has(set: Bitset, id: number): boolean {
	return ((set[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
}

/** Keeps in `set` what is also in `other`. */
export function keep(set: Bitset, other: Bitset): Bitset {
	for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
	return set;
}

/** Adds to `set` what is in `other`. */
export function join(set: Bitset, other: Bitset): Bitset {
	for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
	return set;
}

export function size(set: Bitset): number {
	let count = 0;
	for (const word of set) count += ones(word);
	return count;
}

/** How many ids are in both. */
export function sizeOfBoth(a: Bitset, b: Bitset): number {
	let count = 0;
	for (let word = 0; word < a.length; word += 1) count += ones((a[word] ?? 0) & (b[word] ?? 0));
	return count;
}

/** In ascending order. */
export function* idsOf(set: Bitset): Generator<number> {
	for (let index = 0; index < set.length; index += 1) {
		for (let word = set[index] ?? 0; word !== 0; word &= word - 1) yield (index << 5) + (31 - Math.clz32(word & -word));
	}
}

function ones(word: number): number {
	let bits = word - ((word >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
