/** The state of an explorer and its address: one is the other, so that every set of filters can be shared. */
export interface Filters {
	/** What was typed. */
	readonly words: string;
	/** Chosen values by facet. */
	readonly choices: ReadonlyMap<string, readonly string[]>;
	/** `today`, `weekend`, `week`, `month`, `2026-12`, `undated`, or empty for any time. */
	readonly when: string;
	/** In years. */
	readonly age: number | undefined;
}

const OLDEST = 120;

/** Unknown names are ignored, so that an old link still opens; unknown values stay, so that it says what it found none of. */
export function parseFilters(query: URLSearchParams, facets: readonly string[]): Filters {
	const age = Number(query.get("age") || Number.NaN);
	const choices = facets.map((facet) => [facet, [...new Set(query.getAll(facet))].filter((value) => value !== "").sort()] as const);
	return {
		words: query.get("q")?.trim() ?? "",
		choices: new Map(choices.filter(([, values]) => values.length > 0)),
		when: query.get("when") ?? "",
		age: Number.isInteger(age) && age >= 0 && age <= OLDEST ? age : undefined,
	};
}

/** The same filters always give the same address. */
export function formatFilters({ words, choices, when, age }: Filters): URLSearchParams {
	const query = new URLSearchParams();
	if (words !== "") query.set("q", words);
	for (const [facet, values] of [...choices].sort(([a], [b]) => (a < b ? -1 : 1)))
		for (const value of [...values].sort()) query.append(facet, value);
	if (when !== "") query.set("when", when);
	if (age !== undefined) query.set("age", String(age));
	return query;
}

export function isEmpty(filters: Filters): boolean {
	return formatFilters(filters).size === 0;
}
