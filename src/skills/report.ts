/** What a run of `npm run skills` did, and how it is told. */
export interface Report {
	/** The files that were written. */
	readonly changed: readonly string[];
	readonly unchanged: number;
	/** One sentence each; with any of them the exit code is 1. */
	readonly problems: readonly string[];
}

export function formatReport({ changed, unchanged, problems }: Report): string {
	const summary = `${changed.length} written, ${unchanged} unchanged, ${count(problems.length, "problem")}`;
	return [...changed.map((file) => `${file} written`), ...problems, summary].join("\n");
}

function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
