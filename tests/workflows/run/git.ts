/** Git for tests: nothing of the machine's own settings is read. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** So that neither the machine nor its user can be seen in a test's repository. */
export const GIT_ENVIRONMENT = {
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_TERMINAL_PROMPT: "0",
} as const;

/** What Git prints, without the last line end. Throws with what it says when it fails. */
export async function git(folder: string, ...words: readonly string[]): Promise<string> {
	const author = ["-c", "user.name=A reviewer", "-c", "user.email=reviewer@example.org"];
	const { stdout } = await promisify(execFile)("git", [...author, ...words], {
		cwd: folder,
		env: { PATH: process.env.PATH, ...GIT_ENVIRONMENT },
		maxBuffer: 64 * 1024 * 1024,
	});
	return stdout.trimEnd();
}
