/** Puts a finished folder in the place of an old one; whatever happens, one of the two is there whole. */
import { existsSync, mkdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { onDisk } from "./errors.ts";

export async function replaceFolder(folder: string, fresh: string): Promise<void> {
	const old = `${folder}.old`;
	await rm(old, { recursive: true, force: true });
	await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	await rename(fresh, folder);
	await rm(old, { recursive: true, force: true });
}

/** After a run that was killed between the two renames, the old folder is put back under its name. */
export async function restoreFolder(folder: string): Promise<void> {
	if (existsSync(folder) || !existsSync(`${folder}.old`)) return;
	await rename(`${folder}.old`, folder);
}

/** Folder by folder: asked for all at once, Node.js never gives up at a place such as /proc. */
export function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	const parent = dirname(resolve(folder));
	if (parent !== folder) makeFolder(parent);
	onDisk(() => mkdirSync(folder));
}
