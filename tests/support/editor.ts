/** The site as `npm start` serves it, with the editor, on a copy of the content in a Git repository of its own. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DAY, readCommand, TOOLS } from "./build.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface EditorSite extends AsyncDisposable {
	/** `http://127.0.0.1:41234/` */
	readonly url: string;
	/** The folder of the repository. */
	readonly folder: string;
	git(...args: string[]): string;
}

/** Only these cities are built, and the hub is not. */
export async function startEditor(cities: readonly string[]): Promise<EditorSite> {
	const folder = mkdtempSync(join(tmpdir(), "editor-site-"));
	cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
	const environment = { ...TOOLS, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
	const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, env: environment, encoding: "utf8" });
	git("init", "-q", "-b", "main");
	git("config", "user.name", "Editor");
	git("config", "user.email", "editor@example.org");
	git("add", ".");
	git("commit", "-qm", "Start");
	const port = await freePort();
	const url = `http://127.0.0.1:${port}/`;
	const settings = {
		CONTENT_DIR: join(folder, "content"),
		OUTPUT_DIR: join(folder, "site"),
		CITIES: cities.join(","),
		NOW: DAY,
		SITE_URL: url,
		PORT: String(port),
	};
	const server = spawn("bash", ["-c", readCommand("start")], {
		cwd: root,
		env: { ...environment, ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	await untilServed(server);
	return {
		url,
		folder,
		git,
		[Symbol.asyncDispose]: async () => {
			server.kill();
			if (server.exitCode === null) await once(server, "exit");
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function untilServed(server: ChildProcess): Promise<void> {
	let output = "";
	await new Promise<void>((resolve, reject) => {
		for (const stream of [server.stdout, server.stderr]) {
			stream?.setEncoding("utf8").on("data", (text: string) => {
				output += text;
				if (output.includes("Server at http://")) resolve();
			});
		}
		server.on("exit", () => reject(new Error(`The site could not be started.\n${output}`)));
	});
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("There is no free port.");
	return address.port;
}
