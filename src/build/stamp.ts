/** The stamp of a finished build: from what it was made, and what it wrote. With the same stamp, building again would change nothing. */
import { createHash, type Hash } from "node:crypto";
import { closeSync, globSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hashOf } from "./file.ts";
import type { CommandOptions } from "./options.ts";

export interface Stamp {
	/** A hash of everything that the site is made from: content, code, packages, settings. */
	readonly inputs: string;
	/** A hash of the names, sizes, times and numbers of all written files: whoever touches one changes it. */
	readonly output: string;
}

const PIECE = Buffer.allocUnsafe(64 * 1024);

/** Our own code; what is installed is told by the lists that npm keeps. */
const CODE = [
	"src",
	"schemas",
	"scripts/build.ts",
	"eleventy.config.ts",
	"package.json",
	"package-lock.json",
	"node_modules/.package-lock.json",
];

/** Reads every byte of the content and the code. `root`: the folder of the project. */
export function hashInputs(
	root: string,
	{ content, siteUrl, cities, now, cache, allowsDemonstration, editor, addressSearch }: CommandOptions,
): string {
	const hash = createHash("sha256");
	const settings = [siteUrl, cities ?? null, now, allowsDemonstration, editor ?? null, addressSearch ?? null];
	hash.update(JSON.stringify([...settings, process.version, process.platform, process.arch]));
	for (const path of [...CODE.map((name) => join(root, name)), content, ...listBasemaps(cache)]) addFiles(hash, path, "");
	return hash.digest("hex");
}

/** Of the code and the packages alone. */
export function hashCode(root: string): string {
	const hash = createHash("sha256");
	for (const name of CODE) addFiles(hash, join(root, name), "");
	return hash.digest("hex");
}

/** Of each street map that is kept, the file that says which tiles belong to it. */
function listBasemaps(cache: string): string[] {
	return globSync("basemap/*/basemap.json", { cwd: cache })
		.sort()
		.map((name) => join(cache, name));
}

/** Undefined when there is no such folder. */
export function hashOutput(folder: string): string | undefined {
	const hash = createHash("sha256");
	try {
		addStates(hash, folder);
	} catch {
		return undefined;
	}
	return hash.digest("hex");
}

export function readStamp(cache: string, output: string): Stamp | undefined {
	try {
		return JSON.parse(readFileSync(stampPath(cache, output), "utf8")) as Stamp;
	} catch {
		return undefined;
	}
}

export function writeStamp(cache: string, output: string, stamp: Stamp): void {
	mkdirSync(dirname(stampPath(cache, output)), { recursive: true });
	writeFileSync(stampPath(cache, output), JSON.stringify(stamp));
}

/** Before a build: one that is killed has no stamp. */
export function removeStamp(cache: string, output: string): void {
	rmSync(stampPath(cache, output), { force: true });
}

function stampPath(cache: string, output: string): string {
	return join(cache, "builds", `${hashOf(resolve(output))}.json`);
}

/** Names and bytes; of a link its name alone, because links are not followed. */
function addFiles(hash: Hash, path: string, name: string): void {
	const state = lstatSync(path, { throwIfNoEntry: false });
	const type = state?.isDirectory() ? "folder" : state?.isFile() ? "file" : "other";
	hash.update(`${name}\0${type}\0${type === "file" ? state?.size : ""}\0`);
	if (type === "file") addBytes(hash, path);
	if (type === "folder") for (const inner of readdirSync(path).sort()) addFiles(hash, join(path, inner), inner);
	hash.update("\0");
}

/** Piece by piece, because anything may lie in a content folder; what cannot be read is told by the check, not here. */
function addBytes(hash: Hash, path: string): void {
	try {
		const handle = openSync(path, "r");
		try {
			for (let length = readSync(handle, PIECE); length > 0; length = readSync(handle, PIECE)) hash.update(PIECE.subarray(0, length));
		} finally {
			closeSync(handle);
		}
	} catch {
		hash.update("unreadable");
	}
}

function addStates(hash: Hash, path: string): void {
	for (const item of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const inner = join(path, item.name);
		const { size, mtimeMs, ctimeMs, ino } = lstatSync(inner);
		hash.update(`${item.name}\0${item.isDirectory() ? "folder" : `${size} ${mtimeMs} ${ctimeMs} ${ino}`}\0`);
		if (item.isDirectory()) addStates(hash, inner);
	}
	hash.update("\0");
}
