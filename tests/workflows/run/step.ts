/** Runs a command of a step as GitHub's runner does: `bash -e`, a clean environment, outputs through files. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GIT_ENVIRONMENT } from "./git.ts";

export interface CommandRun {
	readonly succeeded: boolean;
	readonly outputs: Readonly<Record<string, string>>;
	/** What it wrote for the steps after it. */
	readonly environment: Readonly<Record<string, string>>;
	readonly log: string;
}

/** What stands in for programs that a test must not run: `npm ci` links the packages that are installed already. */
const STAND_INS = fileURLToPath(new URL("bin/", import.meta.url));

export interface Command {
	readonly run: string;
	readonly workspace: string;
	/** A folder of the job, outside its workspace. */
	readonly scratch: string;
	readonly environment: Readonly<Record<string, string>>;
	/** Kills it at once, with everything it started. */
	readonly signal: AbortSignal | undefined;
}

export async function runCommand({ run, workspace, scratch, environment, signal }: Command): Promise<CommandRun> {
	const folder = await mkdtemp(join(scratch, "step-"));
	const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_ENV: join(folder, "env"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
	await Promise.all(Object.values(files).map((file) => writeFile(file, "")));
	await writeFile(join(folder, "command.sh"), run);
	const { succeeded, log } = await start(join(folder, "command.sh"), workspace, signal, {
		PATH: [STAND_INS, dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
		HOME: scratch,
		LANG: "C.UTF-8",
		CI: "true",
		GITHUB_ACTIONS: "true",
		RUNNER_TEMP: folder,
		INSTALLED: fileURLToPath(new URL("../../../", import.meta.url)),
		...GIT_ENVIRONMENT,
		...files,
		...environment,
	});
	return {
		succeeded,
		log: `$ ${run.trim()}\n${log}${await readFile(files.GITHUB_STEP_SUMMARY, "utf8")}`,
		outputs: parseAssignments(await readFile(files.GITHUB_OUTPUT, "utf8")),
		environment: parseAssignments(await readFile(files.GITHUB_ENV, "utf8")),
	};
}

function start(script: string, cwd: string, signal: AbortSignal | undefined, env: Readonly<Record<string, string>>) {
	return new Promise<{ succeeded: boolean; log: string }>((resolve) => {
		const child = spawn("bash", ["-e", script], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
		let log = "";
		const collect = (part: Buffer) => {
			log += part;
		};
		child.stdout.on("data", collect);
		child.stderr.on("data", collect);
		const kill = () => {
			if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
		};
		if (signal?.aborted) kill();
		signal?.addEventListener("abort", kill, { once: true });
		child.on("close", (code) => {
			signal?.removeEventListener("abort", kill);
			resolve({ succeeded: code === 0, log });
		});
	});
}

/** Lines `name=value`: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter */
function parseAssignments(text: string): Record<string, string> {
	return Object.fromEntries(
		text
			.split("\n")
			.filter((line) => line.includes("="))
			.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
	);
}
