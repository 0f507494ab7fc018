/** What is in a folder, so that two folders can be compared. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The files of a folder with forward slashes, sorted; hidden ones too. Links are not followed. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => !item.isDirectory())
		.map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll("\\", "/"))
		.sort();
}

/** Each file with a hash of its bytes. */
export function hashFiles(folder: string): Record<string, string> {
	return Object.fromEntries(listFiles(folder).map((path) => [path, hash(readFileSync(join(folder, path)))]));
}

function hash(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
