/** What ends a command with a sentence instead of a stack trace. */
import type { Problem } from "../content/problem.ts";

/** A wrong option or setting: exit code 2. */
export class UsageError extends Error {
	override readonly name = "UsageError";
	/** Eleventy then leaves out its own report, which has a stack trace: the command prints the sentence. */
	readonly __errorAlreadyLogged = true;
}

/** Nothing can be built: the network's own file is missing or broken, or what was signed must not be published as it is. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];
	/** As above. */
	readonly __errorAlreadyLogged = true;

	constructor(problems: readonly Problem[], sentence = "content/network.md cannot be used, so that nothing can be built.") {
		super(sentence);
		this.name = "ContentError";
		this.problems = problems;
	}
}

/** The disk refused: no right, no room, or a place where nothing can be written. */
export class DiskError extends Error {
	override readonly name = "DiskError";
	/** As above. */
	readonly __errorAlreadyLogged = true;
}

/** Does something on the disk; what it refuses becomes a `DiskError`. */
export function onDisk<Value>(action: () => Value): Value {
	try {
		return action();
	} catch (error) {
		if (error instanceof Error && "syscall" in error) throw new DiskError(error.message, { cause: error });
		throw error;
	}
}
