/** Runs the build as `npm run build` does, in a process of its own with no settings but those given. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const DEMO_URL = "https://example.org/network/";
export const DEMO_PATH = new URL(DEMO_URL).pathname;
/** The day on which every test builds: the demo content has dates before and after it. */
export const DAY = "2026-11-21";

/** What lets a program of the project run with no settings of the machine: the programs it uses, and what was compiled before. */
export const TOOLS = {
	PATH: `${root}node_modules/.bin:${process.env.PATH}`,
	NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};

/** `CONTENT_DIR`, `OUTPUT_DIR`, `SITE_URL`, `CITIES`, `NOW`; also `TZ`, `LANG` and the like. */
export type Settings = Readonly<Record<string, string>>;

export interface BuildResult {
	readonly code: number | null;
	/** What it wrote to the terminal. */
	readonly output: string;
}

export async function runBuild(settings: Settings, before = ""): Promise<BuildResult> {
	const child = startBuild(settings, before);
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const [code] = await once(child, "close");
	return { code, output };
}

/** As package.json has it, in the place of the shell that starts it. */
export function readCommand(name: string): string {
	const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
	return `exec ${scripts[name]}`;
}

/** `before`: a shell command that runs first in the same process, such as `ulimit -n 64`. */
export function startBuild(settings: Settings, before = ""): ChildProcess {
	const command = readCommand("build");
	return spawn("bash", ["-c", before === "" ? command : `${before}; ${command}`], {
		cwd: root,
		env: { ...TOOLS, HOME: process.env.HOME, NOW: DAY, SITE_URL: DEMO_URL, ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
}
