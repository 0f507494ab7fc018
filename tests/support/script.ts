/** Runs a command of package.json as a person would, in a process of its own with no settings but those given. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type BuildResult, readCommand, type Settings, TOOLS } from "./build.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `name`: `badge`, `check:content`; `args` come after `--`. */
export async function runScript(name: string, args: readonly string[], settings: Settings): Promise<BuildResult> {
	const child = spawn("bash", ["-c", `${readCommand(name)} "$@"`, name, ...args], {
		cwd: root,
		env: { ...TOOLS, HOME: process.env.HOME, ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const [code] = await once(child, "close");
	return { code, output };
}
