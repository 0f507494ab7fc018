import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { rangesOf, tilesIn } from "../src/basemap/box.ts";
import { buildArchive } from "../src/basemap/sample-archive.ts";
import { hashFiles } from "../tests/support/folder.ts";
import { writeNetwork } from "../tests/support/network.ts";

const TILES = rangesOf({ west: 25, south: 54.5, east: 25.5, north: 54.9 }, 6, 12).flatMap((range) => [...tilesIn(range)]);
const ARCHIVE = buildArchive(TILES.map((tile) => ({ ...tile, bytes: Buffer.from(JSON.stringify(tile)) })));

function prepare() {
	const network = writeNetwork();
	const path = mkdtempSync(join(tmpdir(), "basemap-"));
	onTestFinished(() => {
		network[Symbol.dispose]();
		rmSync(path, { recursive: true, force: true });
	});
	const archive = join(path, "a.pmtiles");
	writeFileSync(archive, ARCHIVE);
	const cache = join(path, "cache");
	const start = (...args: string[]) =>
		spawn(process.execPath, ["scripts/basemap.ts", ...args], { env: { ...process.env, CONTENT_DIR: network.content, CACHE_DIR: cache } });
	async function run(...args: string[]) {
		const child = start(...args);
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		const [code] = await once(child, "close");
		return { code, output };
	}
	return { archive, cache, start, run };
}

test("says what it found and what it wrote, and writes nothing the second time", async () => {
	const { archive, cache, run } = prepare();
	const first = await run("alpha", archive);
	expect(first).toEqual({
		code: 0,
		output: expect.stringMatching(
			/^alpha: \d+ tiles, [\d.]+ KB packed\.\nalpha: \d+ tiles written, [\d.]+ KB\. The next build shows them\.\n$/,
		),
	});
	const before = hashFiles(cache);
	const second = await run("alpha", archive);
	expect(second).toEqual({ code: 0, output: expect.stringMatching(/^alpha: \d+ tiles, .*\nalpha: All \d+ tiles are there already\.\n$/) });
	expect(hashFiles(cache)).toEqual(before);
});

test("ends with one sentence: exit code 1 for the archive, 2 for what was asked, 0 when nobody asks", async () => {
	const { archive, run } = prepare();
	writeFileSync(archive, "no archive");
	expect(await run("alpha", archive)).toEqual({
		code: 1,
		output: "alpha: This is not a PMTiles archive: choose a file that ends in .pmtiles.\n",
	});
	expect(await run("beta", archive)).toEqual({ code: 2, output: 'There is no city "beta": choose one of alpha.\n' });
	expect(await run()).toEqual({ code: 0, output: "" });
});

test("killed at any point, it lists nothing that is not whole, and the next run completes it", async () => {
	const { archive, cache, start, run } = prepare();
	const folder = join(cache, "basemap", "alpha");
	const child = start("alpha", archive);
	const ended = once(child, "close");
	while (child.exitCode === null && !(existsSync(folder) && readdirSync(folder, { recursive: true }).length > 3)) {
		await new Promise((resolve) => setImmediate(resolve));
	}
	child.kill("SIGKILL");
	await ended;
	expect((await run("alpha", archive)).code).toBe(0);
	const other = prepare();
	await other.run("alpha", other.archive);
	expect(hashFiles(cache)).toEqual(hashFiles(other.cache));
});
