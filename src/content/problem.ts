/** A problem is something an editor can fix: where it is, what is wrong, and what to write instead. */
export interface Problem {
	/** The path from the folder that holds `content/`, with forward slashes. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** The path of the property, such as `places[0].lat`; empty when the whole file is meant. */
	readonly field: string;
	/** What is wrong and what to write instead, as one sentence: `Set "format" to one of: in-person, online.` */
	readonly message: string;
	/** What to write instead, for a machine or a button; empty when there is no single answer. */
	readonly fix: string;
}

/** The order in which problems are shown: by file, line and field. */
export function compareProblems(a: Problem, b: Problem): number {
	return compareText(a.file, b.file) || a.line - b.line || compareText(a.field, b.field) || compareText(a.message, b.message);
}

/** One line for people: `content/vilnius/opportunities/open-lab.md:7 Set "format" to one of: …`. */
export function formatProblem(problem: Problem): string {
	return `${problem.file}:${problem.line} ${problem.message}`;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
