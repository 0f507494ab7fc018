/** The data of an explorer as it travels: columns of small numbers, made at the build and read in the browser. Lists of ids are differences to the one before. */

/** The facets of an explorer, by the names that stand in its address; the city is one where there are several. */
export const FACET_NAMES = ["city", "kind", "theme", "format", "language", "price", "access", "skill", "organisation"] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** `facets.json`: what can be chosen, and on which days. */
export interface FacetData {
	/** How many opportunities; ids are 0 to `total` − 1, in the order of the list without JavaScript. */
	readonly total: number;
	readonly facets: Readonly<Record<string, { readonly values: readonly string[]; readonly ids: readonly (readonly number[])[] }>>;
	/** The days on which something happens, local to the city, as days since 1970; parallel to `ids`, which repeats an id for each of its days. */
	readonly days: { readonly ids: readonly number[]; readonly days: readonly number[] };
	/** Only those with limits; `max` is 127 where there is none. Whole years. */
	readonly ages: { readonly ids: readonly number[]; readonly min: readonly number[]; readonly max: readonly number[] };
}

/** `points.json`: where they are; an opportunity with several places stands there several times. */
export interface PointData {
	readonly ids: readonly number[];
	/** Hundred-thousandths of a degree, as differences. */
	readonly lats: readonly number[];
	readonly lngs: readonly number[];
}

/** `cards-0.json`, `cards-1.json` …: the cards of 32 opportunities each, as the HTML that the server would write. */
export type CardData = readonly string[];

export const CARDS_PER_FILE = 32;
export const DEGREE = 100_000;

/** Ascending or not: each number as the difference to the one before, so that they compress well. */
export function toDifferences(numbers: readonly number[]): number[] {
	return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

export function fromDifferences(differences: readonly number[]): number[] {
	let sum = 0;
	return differences.map((difference) => {
		sum += difference;
		return sum;
	});
}
