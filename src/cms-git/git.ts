/** Runs one low-level command of Git in a repository. Nothing here checks files out, and nothing asks on a terminal. */
import { spawn } from "node:child_process";

export interface Git {
	/** The standard output. Throws a `GitError` with any other exit code than 0. */
	run(args: readonly string[], options?: RunOptions): Promise<Buffer>;
	/** The same as one line of text. */
	line(args: readonly string[], options?: RunOptions): Promise<string>;
}

interface RunOptions {
	readonly input?: string | Buffer;
	readonly env?: Readonly<Record<string, string>>;
}

export class GitError extends Error {
	readonly code: number;
	readonly output: Buffer;

	constructor(command: string, code: number, output: Buffer, errors: string) {
		super(`git ${command} ended with ${code}: ${errors.trim()}`);
		this.code = code;
		this.output = output;
	}
}

/** `environment`: what Git needs of the machine's, such as PATH and HOME. Variables that point Git elsewhere are taken out. */
export function createGit(folder: string, environment: Readonly<Record<string, string | undefined>>): Git {
	const base = Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)));
	const fixed = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
	const run: Git["run"] = (args, { input = "", env = {} } = {}) =>
		new Promise((resolve, reject) => {
			// A mail address guessed from the machine's name would be published with the commit.
			const child = spawn("git", ["-c", "user.useConfigOnly=true", ...args], { cwd: folder, env: { ...base, ...fixed, ...env } });
			const output: Buffer[] = [];
			const errors: Buffer[] = [];
			child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
			child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
			child.on("error", reject);
			child.on("close", (code) => {
				const result = Buffer.concat(output);
				if (code === 0) resolve(result);
				else reject(new GitError(args[0] ?? "", code ?? -1, result, Buffer.concat(errors).toString()));
			});
			// Git may end before it has read everything; its exit code says why.
			child.stdin.on("error", () => undefined);
			child.stdin.end(input);
		});
	return { run, line: async (args, options) => (await run(args, options)).toString().trim() };
}
