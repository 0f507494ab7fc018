/** Several runs of one measurement as one figure with its spread. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** `values`: at least one. */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined) throw new Error("There is no run to sum up.");
	return { median: medianOf(sorted), least, most };
}

/** Of an even number, the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle - 1)] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
