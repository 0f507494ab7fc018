/** What ends a command with a sentence instead of a stack trace. */
import type { Problem } from "../content/problem.ts";

/** A wrong option or setting: exit code 2. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

/** Nothing can be built: the network's own file is missing or broken. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super("content/network.md cannot be used, so that nothing can be built.");
		this.name = "ContentError";
		this.problems = problems;
	}
}
