/** Runs a command in a process of its own and says what it took; needs GNU time. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

export interface Cost {
	/** Seconds on the clock. */
	readonly seconds: number;
	/** Seconds of all processors together: what other work on the machine disturbs least. */
	readonly processor: number;
	/** Megabytes, of the largest of its processes. */
	readonly memory: number;
}

/** Throws with what the command printed when it fails. */
export function measure(
	command: readonly string[],
	options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Cost {
	const { cwd, env } = options;
	const { status, stdout, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", ...command], {
		...(cwd === undefined ? {} : { cwd }),
		env: { ...process.env, ...env },
		encoding: "utf8",
		maxBuffer: 100_000_000,
	});
	if (error !== undefined) throw new Error(`Install GNU time, which measures: ${error.message}`);
	if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
	const [seconds = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
	return { seconds, processor: user + system, memory: kilobytes / 1024 };
}

/** The least of each: the run that other work disturbed least. */
export function leastOf(costs: readonly Cost[]): Cost {
	const least = (of: keyof Cost) => Math.min(...costs.map((cost) => cost[of]));
	return { seconds: least("seconds"), processor: least("processor"), memory: least("memory") };
}

export function countFiles(folder: string): { readonly files: number; readonly pages: number } {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
	return { files: files.length, pages: files.filter(({ name }) => name.endsWith(".html")).length };
}
