/** Reads the content folder; the only file here that touches the disk. One file is open at a time, so few handles do. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { byteLimit, parseBytes } from "./bytes.ts";
import { checkContent, type Memory, type Result } from "./check.ts";
import { explainMedia, headLength } from "./media.ts";
import { isKnownFolder, type Listed, sortNames } from "./names.ts";
import type { Problem } from "./problem.ts";
import type { Source, SourceFile } from "./source.ts";

/** What was read and found in the last run; start with `createMemory()`, and forget a file that is known to have changed. */
export interface ContentMemory {
	readonly texts: Map<string, KnownText>;
	readonly items: Memory;
}

interface KnownText {
	/** Size, times and number of the file when it was read: a change of any of them is a change of the file. */
	readonly state: string;
	readonly file: SourceFile;
}

export function createMemory(): ContentMemory {
	return { texts: new Map(), items: new Map() };
}

/**
 * Reads and checks a content folder. `content` is undefined only when network.md itself cannot be used; what is broken is
 * left out of it and named in `problems`. Give the same `memory` again to read only what has changed since.
 */
export async function readContent(root: string, memory?: ContentMemory): Promise<Result> {
	return checkContent(readFiles(root, memory?.texts), memory?.items);
}

/** `root` is the path of the folder `content`; all paths in the result start with `content/`. */
export function readFiles(root: string, known?: Map<string, KnownText>): Source {
	const listed: Listed[] = [];
	if (!listFolder(root, "content", listed)) {
		const message = "Make a folder named content with a network.md in it: there is none.";
		return { files: [], media: new Map(), problems: [{ file: "content", line: 1, field: "", message, fix: "" }] };
	}
	const sorted = sortNames(listed);
	const problems = [...sorted.problems];
	const buffer = Buffer.allocUnsafe(64 * 1024 + 1);
	const files = sorted.texts.flatMap((path) => recall(root, path, known) ?? readText(root, path, buffer, problems, known));
	forget(known, files);
	return { files, media: readMedia(root, sorted.media, problems), problems };
}

function listFolder(root: string, path: string, listed: Listed[]): boolean {
	const items = attempt(() => readdirSync(toDisk(root, path), { withFileTypes: true }));
	if (items === undefined) return false;
	for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const inner = `${path}/${item.name}`;
		const type = item.isSymbolicLink() ? "link" : item.isDirectory() ? "folder" : item.isFile() ? "file" : "other";
		listed.push({ path: inner, type });
		if (type === "folder" && isKnownFolder(inner)) listFolder(root, inner, listed);
	}
	return true;
}

/** The text that was read in an earlier run, if the file is still the same. */
function recall(root: string, path: string, known: Map<string, KnownText> | undefined): SourceFile | undefined {
	const text = known?.get(path);
	return text !== undefined && text.state === stateOf(root, path) ? text.file : undefined;
}

function stateOf(root: string, path: string): string | undefined {
	return attempt(() => {
		const { size, mtimeMs, ctimeMs, ino } = lstatSync(toDisk(root, path));
		return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
	});
}

function forget(known: Map<string, KnownText> | undefined, files: readonly SourceFile[]): void {
	if (known === undefined || known.size === files.length) return;
	const present = new Set(files.map(({ path }) => path));
	for (const path of known.keys()) if (!present.has(path)) known.delete(path);
}

function readText(root: string, path: string, buffer: Buffer, problems: Problem[], known?: Map<string, KnownText>): SourceFile[] {
	// Asked before reading: a file that changes in between is then read again in the next run.
	const state = known && stateOf(root, path);
	const limit = byteLimit(path) + 1;
	const bytes = readStart(root, path, limit <= buffer.length ? buffer : Buffer.allocUnsafe(limit));
	const decoded =
		bytes === undefined ? { text: "", message: "Make this file readable: it cannot be opened.", line: 1 } : parseBytes(path, bytes.start);
	if (decoded.message === "") {
		const file = { path, text: decoded.text };
		if (state !== undefined) known?.set(path, { state, file });
		return [file];
	}
	problems.push({ file: path, line: decoded.line, field: "", message: decoded.message, fix: "" });
	return [];
}

function readMedia(root: string, paths: readonly string[], problems: Problem[]): Map<string, string[]> {
	const media = new Map<string, string[]>();
	const buffer = Buffer.allocUnsafe(headLength);
	for (const path of paths) {
		const [name = "", , folder = ""] = path.split("/").reverse();
		const city = folder === "content" ? "" : folder;
		const bytes = readStart(root, path, buffer);
		const message = bytes === undefined ? "Make this file readable: it cannot be opened." : explainMedia(name, bytes.start, bytes.size);
		if (message !== "") problems.push({ file: path, line: 1, field: "", message, fix: "" });
		else if (media.get(city)?.push(name) === undefined) media.set(city, [name]);
	}
	return media;
}

/** The first bytes of a file, as many as the buffer holds; the file itself may not be a link. */
function readStart(root: string, path: string, buffer: Buffer): { start: Uint8Array; size: number } | undefined {
	return attempt(() => {
		const handle = openSync(toDisk(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
		try {
			const length = readSync(handle, buffer, 0, buffer.length, 0);
			return { start: buffer.subarray(0, length), size: fstatSync(handle).size };
		} finally {
			closeSync(handle);
		}
	});
}

function toDisk(root: string, path: string): string {
	return join(root, path.slice("content".length));
}

/** A file may vanish or be locked between listing and opening: that is a problem of the content, not of the program. */
function attempt<Value>(action: () => Value): Value | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
