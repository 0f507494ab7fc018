import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { hashFiles } from "../../tests/support/folder.ts";
import { rangesOf, tilesIn } from "./box.ts";
import { extractBasemap, type Wish } from "./extract.ts";
import { buildArchive, type SampleTile, toVarint } from "./sample-archive.ts";
import { readBasemap } from "./store.ts";

const BOX = { west: 25, south: 54.5, east: 25.5, north: 54.9 };
const TILES: readonly SampleTile[] = rangesOf(BOX, 6, 10)
	.flatMap((range) => [...tilesIn(range)])
	.map((tile) => ({ ...tile, bytes: Buffer.from(`tile ${JSON.stringify(tile)}`) }));

function makeWish(archive: Uint8Array | string, settings: Partial<Wish> = {}): Wish {
	const root = mkdtempSync(join(tmpdir(), "basemap-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const file = join(root, "archive.pmtiles");
	if (typeof archive !== "string") writeFileSync(file, archive);
	return {
		archive: typeof archive === "string" ? archive : file,
		box: BOX,
		folder: join(root, "alpha"),
		maxZoom: undefined,
		mostTiles: 1000,
		credit: undefined,
		timeLimit: 300,
		announce: () => undefined,
		progress: () => undefined,
		...settings,
	};
}

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.pmtiles`;
}

/** A server that answers as it should; `change` may spoil what it sends. */
function ranges(archive: Uint8Array, change = (part: Uint8Array, _asked: number) => part): RequestListener {
	let asked = 0;
	return (request, response) => {
		const [, from = 0, to = 0] = (/(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? []).map(Number);
		asked += 1;
		response.writeHead(206, { etag: '"1"' }).end(change(archive.subarray(from, to + 1), asked));
	};
}

describe("the tiles of a city", () => {
	test("lie unpacked under their addresses, with a list of what is there", async () => {
		const wish = makeWish(buildArchive(TILES));
		const found: number[][] = [];
		const result = await extractBasemap({ ...wish, announce: (...counts) => found.push(counts) });
		expect(result).toMatchObject({ tiles: TILES.length, written: TILES.length });
		expect(found).toEqual([[TILES.length, TILES.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0)]]);
		const basemap = await readBasemap(wish.folder);
		expect(basemap?.credit).toEqual({ text: "© Sample" });
		expect(basemap?.ranges.map(({ z }) => z)).toEqual([6, 7, 8, 9, 10]);
		for (const { z, x, y, bytes } of TILES) {
			expect(readFileSync(join(wish.folder, basemap?.folder ?? "", `${z}/${x}/${y}.mvt`)).equals(bytes)).toBe(true);
		}
	});

	test("are not written a second time", async () => {
		const wish = makeWish(buildArchive(TILES));
		await extractBasemap(wish);
		const before = hashFiles(wish.folder);
		expect(await extractBasemap(wish)).toEqual({ tiles: TILES.length, written: 0, bytes: 0 });
		expect(hashFiles(wish.folder)).toEqual(before);
	});

	test("are the same from a server as from a file", async () => {
		const archive = buildArchive(TILES);
		const [fromFile, fromServer] = [makeWish(archive), makeWish(await serve(ranges(archive)))];
		await extractBasemap(fromFile);
		await extractBasemap(fromServer);
		expect(hashFiles(fromServer.folder)).toEqual(hashFiles(fromFile.folder));
	});

	test("are completed by the next run when a run is cut off, and are not listed before", async () => {
		// Too long to be read at once.
		const tiles = TILES.map((tile) => ({ ...tile, bytes: Buffer.concat([tile.bytes, Buffer.alloc(900_000, 1)]) }));
		const archive = buildArchive(tiles, { pack: (bytes) => gzipSync(bytes, { level: 0 }) });
		let broken = true;
		const url = await serve((request, response) => {
			const cut = broken && Number(/=(\d+)/.exec(request.headers.range ?? "")?.[1]) > 6_000_000;
			if (cut) response.destroy();
			else ranges(archive)(request, response);
		});
		const wish = makeWish(url, { timeLimit: 10_000 });
		await expect(extractBasemap(wish)).rejects.toThrow(/^127\.0\.0\.1:\d+ cannot be reached, or breaks off/);
		expect(await readBasemap(wish.folder)).toBeUndefined();
		broken = false;
		const { written } = await extractBasemap(wish);
		expect(written).toBeGreaterThan(0);
		expect(written).toBeLessThan(tiles.length);
		const whole = makeWish(archive);
		await extractBasemap(whole);
		expect(hashFiles(wish.folder)).toEqual(hashFiles(whole.folder));
	});

	test("take the place of those of an older archive only when they are whole", async () => {
		const wish = makeWish(buildArchive(TILES));
		await extractBasemap(wish);
		const before = await readBasemap(wish.folder);
		const newer = TILES.map((tile) => ({ ...tile, bytes: Buffer.from("newer") }));
		const cut = buildArchive(newer).subarray(0, -1);
		writeFileSync(wish.archive, cut);
		await expect(extractBasemap(wish)).rejects.toThrow("The archive is cut off");
		expect(await readBasemap(wish.folder)).toEqual(before);
		writeFileSync(wish.archive, buildArchive(newer));
		await extractBasemap(wish);
		const after = await readBasemap(wish.folder);
		expect(after?.folder).not.toBe(before?.folder);
		expect(Object.keys(hashFiles(wish.folder)).filter((file) => file.startsWith(before?.folder ?? "?"))).toEqual([]);
	});

	test("are empty where the archive has a gap, so that no browser asks in vain", async () => {
		const [gap] = TILES.filter(({ z, x, y }) => z === 10 && x === 584 && y === 326);
		const wish = makeWish(buildArchive(TILES.filter((tile) => tile !== gap)));
		expect(await extractBasemap(wish)).toMatchObject({ tiles: TILES.length, written: TILES.length });
		const { folder = "" } = (await readBasemap(wish.folder)) ?? {};
		expect(readFileSync(join(wish.folder, folder, `${gap?.z}/${gap?.x}/${gap?.y}.mvt`))).toHaveLength(0);
	});

	test("have the credit that is given when the archive names none", async () => {
		const wish = makeWish(buildArchive(TILES, { metadata: {} }), { credit: { text: "© Us" } });
		await extractBasemap(wish);
		expect((await readBasemap(wish.folder))?.credit).toEqual({ text: "© Us" });
	});
});

const FAR: readonly SampleTile[] = [{ z: 6, x: 0, y: 0, bytes: Buffer.from("far") }];
const BOMB = gzipSync(Buffer.alloc(20_000_000));

describe("an archive is refused in one sentence", () => {
	test.each<[string, Uint8Array, string, Partial<Wish>?]>([
		["with another beginning", Buffer.from("SQLite format 3"), "This is not a PMTiles archive: choose a file that ends in .pmtiles."],
		["that is empty", Buffer.alloc(0), "This is not a PMTiles archive: choose a file that ends in .pmtiles."],
		["cut off in its header", buildArchive(TILES).subarray(0, 90), "The archive is cut off: even its first lines are not whole."],
		["cut off in its list", buildArchive(TILES).subarray(0, 140), "The archive is damaged: its list of tiles cannot be read."],
		["cut off in its tiles", buildArchive(TILES).subarray(0, -9), "The archive is cut off: it ends before what its own list names."],
		["of pictures", buildArchive(TILES, { tileType: 2 }), "This archive holds pictures: choose one with vector tiles (MVT)."],
		[
			"whose list says that it has more tiles than it can have",
			buildArchive(TILES, { directory: Buffer.from(toVarint(4_000_000_000)) }),
			"The archive is damaged: its list of tiles cannot be read.",
		],
		[
			"whose list is a bomb",
			buildArchive(TILES, { directory: Buffer.alloc(9_000_000) }),
			"The archive is not to be trusted: a part of it unpacks to more than 8 MB.",
		],
		[
			"with a tile that is a bomb",
			buildArchive(TILES, { pack: () => BOMB }),
			"The archive is not to be trusted: a part of it unpacks to more than 5 MB.",
		],
		[
			"with a tile that is not packed as it says",
			buildArchive(TILES, { pack: (bytes) => bytes }),
			"The archive is damaged: a part of it cannot be unpacked.",
		],
		[
			"without a tile in the box",
			buildArchive(FAR),
			'The archive has no tile in the box of the city: choose another archive, or check "bounds" in its city.md.',
		],
		[
			"without a credit",
			buildArchive(TILES, { metadata: {} }),
			'The archive names no credit: add one, such as --credit "© OpenStreetMap contributors".',
		],
		[
			"with more tiles than are allowed",
			buildArchive(TILES),
			`The box has ${TILES.length} tiles, and 9 are allowed: add --max-zoom 9 for 9, or --max-tiles ${TILES.length}.`,
			{ mostTiles: 9 },
		],
	])("%s", async (_name, archive, sentence, settings) => {
		const wish = makeWish(archive, settings);
		await expect(extractBasemap(wish)).rejects.toMatchObject({ name: "ArchiveError", message: sentence });
		expect(await readBasemap(wish.folder)).toBeUndefined();
	});

	test("that is not there", async () => {
		await expect(extractBasemap(makeWish("/nowhere/a.pmtiles"))).rejects.toThrow("There is no file /nowhere/a.pmtiles.");
	});

	const archive = buildArchive(TILES);
	test.each<[string, RequestListener, RegExp]>([
		["that does not answer", () => undefined, /^127\.0\.0\.1:\d+ does not answer within 0\.3 seconds\.$/],
		["that stops in the middle", (_, response) => response.writeHead(206).write("PMTi"), /does not answer within 0\.3 seconds\.$/],
		[
			"that fails",
			(_, response) => response.writeHead(500).end(),
			/answers with an error \(500\): check the address, or try again later\.$/,
		],
		["that has no such file", (_, response) => response.writeHead(404).end(), /answers with an error \(404\)/],
		["with a web page", (_, response) => response.setHeader("content-type", "text/html").end("<p>"), /a web page instead of an archive/],
		["without ranges", (_, response) => response.end(archive), /sends whole files only, and no ranges of bytes: download the archive/],
		["that sends more than it was asked for", (_, response) => response.writeHead(206).end(Buffer.alloc(99_999)), /sends more bytes/],
		["that sends half", ranges(archive, (part, asked) => (asked > 1 ? part.subarray(0, 5) : part.subarray(0, 1000))), /cut off/],
	])("of a server %s", async (_name, listener, sentence) => {
		await expect(extractBasemap(makeWish(await serve(listener)))).rejects.toThrow(sentence);
	});

	test("that is replaced while it is read", async () => {
		let version = 0;
		const url = await serve((request, response) => {
			version += 1;
			const [, from = 0, to = 0] = (/(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? []).map(Number);
			response.writeHead(206, { etag: `"${version}"` }).end(archive.subarray(from, Math.min(to + 1, 700)));
		});
		await expect(extractBasemap(makeWish(url))).rejects.toThrow("The archive was replaced while it was read: run the command again.");
	});
});
