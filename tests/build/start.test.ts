/** `npm start`: the real server shows what is saved, on this machine only, with the script that reloads the page. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DAY } from "../support/build.ts";
import { listFiles } from "../support/folder.ts";
import { opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";

const PATIENCE = { timeout: 100_000, interval: 200 };
const root = join(import.meta.dirname, "../..");
const folder = writeNetwork();
let server: ChildProcess;
let page: string;
let output = "";

beforeAll(async () => {
	const port = await findPort();
	page = `http://127.0.0.1:${port}/alpha/opportunities/open-lab/`;
	const [, ...args] = String(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.start).split(" ");
	server = spawn(join(root, "node_modules/.bin/node"), args, {
		cwd: root,
		env: { PATH: process.env.PATH, HOME: process.env.HOME, NOW: DAY, PORT: String(port), ...folder.settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	for (const stream of [server.stdout, server.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	// Whoever saves while it starts, after the first build and before everything is watched, is not overlooked.
	await vi.waitFor(() => expect(output).toContain("Watching…"), { timeout: PATIENCE.timeout, interval: 1 });
	writeFiles(folder.content, { "alpha/opportunities/early.md": opportunityFile("Early bird") });
	await vi.waitFor(() => fetch(page), PATIENCE);
}, PATIENCE.timeout);

afterAll(() => {
	server.kill();
	folder[Symbol.dispose]();
});

test("a saved text is served, a mistake is named, and nothing is written", async () => {
	const first = await (await fetch(page)).text();
	expect(first).toContain("<h1>Open lab</h1>");
	expect((await fetch(new URL("/.11ty/reload-client.js", page))).status).toBe(200);

	const showsAfter = (text: string, shown: () => Promise<boolean>) =>
		vi.waitFor(async () => {
			writeFiles(folder.content, { "alpha/opportunities/open-lab.md": text });
			await vi.waitFor(async () => expect(await shown()).toBe(true), { timeout: 3000, interval: 20 });
		}, PATIENCE);
	const has = (text: string) => async () => (await (await fetch(page)).text()).includes(text);
	await showsAfter(opportunityFile("Open laboratory"), has("<h1>Open laboratory</h1>"));
	await showsAfter(opportunityFile("Open lab").replace("kind: workshop", "kind: walk-in"), async () =>
		output.includes('content/alpha/opportunities/open-lab.md:4 Set "kind" to one of: '),
	);
	await showsAfter(opportunityFile("Open again"), has("<h1>Open again</h1>"));
	expect(listFiles(folder.path).filter((file) => !file.startsWith("content/"))).toEqual([]);
}, 200_000);

test("what was saved while it started is served without another change", async () => {
	const early = new URL("../early/", page);
	await vi.waitFor(async () => expect((await fetch(early)).status).toBe(200), { timeout: 10_000, interval: 50 });
});

test("a deleted text is gone from the site, without another change", async () => {
	writeFiles(folder.content, { "alpha/opportunities/short.md": opportunityFile("Short") });
	const short = new URL("../short/", page);
	await vi.waitFor(async () => expect((await fetch(short)).status).toBe(200), PATIENCE);
	rmSync(join(folder.content, "alpha/opportunities/short.md"));
	await vi.waitFor(async () => expect((await fetch(short)).status).toBe(404), { timeout: 10_000, interval: 50 });
	expect((await fetch(page)).status).toBe(200);
}, 120_000);

/** One that is free at this moment. */
function findPort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
		});
	});
}
