/** Runs a command so that it ends with a sentence and an exit code, never with a stack trace for what an editor can mend. */
import { formatProblem } from "../content/problem.ts";
import { ContentError, DiskError, UsageError } from "./errors.ts";

/** Exit code 1: problems in the content or with the disk; 2: wrong usage. Mistakes of the program itself are thrown on. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		const cause = rootOf(error);
		if (cause instanceof ContentError) {
			for (const problem of cause.problems) console.error(formatProblem(problem));
			console.error(cause.message);
			process.exitCode = 1;
		} else if (cause instanceof UsageError) {
			console.error(cause.message);
			process.exitCode = 2;
		} else if (cause instanceof DiskError || isDiskError(cause)) {
			console.error(`The site cannot be written: ${cause.message}`);
			process.exitCode = 1;
		} else throw error;
	}
}

/** No right to write, a file where a folder should be, or no room: https://nodejs.org/api/errors.html#common-system-errors */
function isDiskError(error: unknown): error is Error {
	if (!(error instanceof Error) || !("code" in error)) return false;
	return ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code));
}

/** Eleventy wraps what its plugins throw. */
function rootOf(error: unknown): unknown {
	if (error instanceof Error && "originalError" in error && error.originalError !== undefined) return rootOf(error.originalError);
	return error;
}
