/** Puts a finished folder in the place of an old one; whatever happens, one of the two is there whole. */
import { rename, rm } from "node:fs/promises";

export async function replaceFolder(folder: string, fresh: string): Promise<void> {
	const old = `${folder}.old`;
	await rm(old, { recursive: true, force: true });
	await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	await rename(fresh, folder);
	await rm(old, { recursive: true, force: true });
}
