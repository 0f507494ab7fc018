/** How the records of an index are called: an opportunity by its id in the explorer, so that a result is a bit of the selection; any other page by a word and a number. */

/** `index`: the place of the record in its index, where the opportunities come first, in the order of the explorer's list. */
export function nameRecord(index: number, opportunities: number): string {
	return index < opportunities ? String(index) : `page-${index}`;
}

/** The id of the opportunity; undefined for any other page. */
export function idOfRecord(name: string): number | undefined {
	return /^\d+$/.test(name) ? Number(name) : undefined;
}
