/** A Chromium with a profile on disk that can be killed in the middle of something, as a phone does that runs out of power. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./browser.ts";

export interface Profile extends AsyncDisposable {
	/** Starts a browser with this profile. */
	open(): Promise<{ readonly browser: Browser; kill(): Promise<void> }>;
}

export async function createProfile(): Promise<Profile> {
	const folder = mkdtempSync(join(tmpdir(), "profile-"));
	const running = new Set<() => Promise<void>>();
	const executable = await findChromium();
	return {
		async open() {
			const flags = [
				"--headless",
				"--no-sandbox",
				"--disable-gpu",
				"--no-first-run",
				"--remote-debugging-port=0",
				`--user-data-dir=${folder}`,
			];
			const child = spawn(executable, flags, { stdio: ["ignore", "ignore", "pipe"] });
			const kill = async () => {
				running.delete(kill);
				if (child.exitCode !== null || child.signalCode !== null) return;
				child.kill("SIGKILL");
				await once(child, "exit");
			};
			running.add(kill);
			return { browser: await chromium.connectOverCDP(await readAddress(child.stderr)), kill };
		},
		[Symbol.asyncDispose]: async () => {
			for (const kill of running) await kill();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
	let text = "";
	for await (const chunk of output) {
		text += chunk;
		const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
		if (address !== undefined) return address;
	}
	throw new Error(`Chromium did not start.\n${text}`);
}
