/** The data of an explorer as it travels: columns of small numbers, made at the build and read in the browser. Lists of ids are differences to the one before. */

/** The facets of an explorer, by the names that stand in its address; the city is one where there are several. */
export const FACET_NAMES = ["city", "kind", "theme", "format", "language", "price", "access", "skill", "organisation"] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Everything that is filtered by columns: also the days and the ages. */
export const COLUMN_NAMES = [...FACET_NAMES, "day", "age"] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Which ids have which value; lists of ids ascend. A day counts from 1970 and is local to the city; an age is `min-max` in whole years. */
export interface Column {
	readonly values: readonly string[];
	readonly ids: readonly (readonly number[])[];
}

/** `facets.json`: what can be chosen. A column that does not exist stands nowhere. */
export interface FacetData {
	/** How many opportunities; ids are 0 to `total` − 1, in the order of the list without JavaScript. */
	readonly total: number;
	readonly columns: Readonly<Record<string, Column>>;
	/** The names of columns in files of their own, `facet-theme.json`: read when they are needed. */
	readonly files: readonly ColumnName[];
}

/** `points.json`: where they are; an opportunity with several places stands there several times. Each place stands there once. */
export interface PointData {
	readonly ids: readonly number[];
	/** Parallel to `ids`: which of the places; not as differences. */
	readonly places: readonly number[];
	/** Hundred-thousandths of a degree, from south to north. */
	readonly lats: readonly number[];
	readonly lngs: readonly number[];
}

/** `cards-0.json`, `cards-1.json` …: the cards of 24 opportunities each, as many as a page of the list, as the HTML that the server would write. */
export type CardData = readonly string[];

export const CARDS_PER_FILE = 24;
/** With more opportunities each column is a file of its own. */
export const MOST_IN_ONE_FILE = 20_000;
/** The upper end of an age without one. */
export const NO_LIMIT = 127;
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
