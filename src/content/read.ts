/** Reads the content folder; the only file here that touches the disk. One file is open at a time, so few handles do. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { byteLimit, parseBytes } from "./bytes.ts";
import { checkContent, type Memory, type Result } from "./check.ts";
import { explainMedia, headLength } from "./media.ts";
import { isKnownFolder, type Listed, sortNames } from "./names.ts";
import type { Problem } from "./problem.ts";
import type { Source, SourceFile } from "./source.ts";

/**
 * Reads and checks a content folder. `content` is undefined only when network.md itself cannot be used; what is broken is
 * left out of it and named in `problems`. Give the same `memory` again to read only what has changed since.
 */
export async function readContent(root: string, memory?: Memory): Promise<Result> {
	return checkContent(readFiles(root), memory);
}

/** `root` is the path of the folder `content`; all paths in the result start with `content/`. */
export function readFiles(root: string): Source {
	const listed: Listed[] = [];
	if (!listFolder(root, "content", listed)) {
		const message = "Make a folder named content with a network.md in it: there is none.";
		return { files: [], media: new Map(), problems: [{ file: "content", line: 1, field: "", message, fix: "" }] };
	}
	const sorted = sortNames(listed);
	const problems = [...sorted.problems];
	const buffer = Buffer.allocUnsafe(64 * 1024 + 1);
	const files = sorted.texts.flatMap((path) => readText(root, path, buffer, problems));
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

function readText(root: string, path: string, buffer: Buffer, problems: Problem[]): SourceFile[] {
	const limit = byteLimit(path) + 1;
	const bytes = readStart(root, path, limit <= buffer.length ? buffer : Buffer.allocUnsafe(limit));
	const decoded =
		bytes === undefined ? { text: "", message: "Make this file readable: it cannot be opened.", line: 1 } : parseBytes(path, bytes.start);
	if (decoded.message === "") return [{ path, text: decoded.text }];
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
