/** Git as the signing run uses it: words as a list, never through a shell, and no question asked on a terminal. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const LIMIT = 120_000;

export interface GitOptions {
	/** The checkout. */
	readonly folder: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly input?: string;
}

/** What it prints. Throws an error whose message is what Git says when it fails. */
export async function git({ folder, environment = {}, input }: GitOptions, ...words: readonly string[]): Promise<string> {
	const run = promisify(execFile)("git", [...words], {
		cwd: folder,
		env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...environment },
		maxBuffer: 256 * 1024 * 1024,
		timeout: LIMIT,
	});
	if (input !== undefined) run.child.stdin?.end(input);
	return (await run).stdout;
}

/** What Git wrote about its failure, in one line. */
export function explainGit(error: unknown): string {
	const text = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
	const lines = text.split("\n").filter((line) => /^(?:remote|error|fatal| ! )/.test(line));
	return (lines.length > 0 ? lines : text.trim().split("\n")).map((line) => line.trim()).join(" ");
}
