/** Writes files of the repository so that a run may be killed at any moment: each is there whole, or not at all. */
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a signing run or an award may be called; anything else could leave its folder. */
const FILE_NAME = /^[a-z0-9][a-z0-9-]{0,63}\.json$/;

/** `root` is the folder `content`, `path` starts with `content/`. */
export async function writeContentFile(root: string, path: string, text: string): Promise<void> {
	if (!FILE_NAME.test(basename(path)) || path.split("/").some((segment) => segment === ".."))
		throw new Error(`No file may be called ${path}.`);
	const target = join(root, path.slice("content/".length));
	const temporary = `${target}.${process.pid}.tmp`;
	await prepareFolder(dirname(target));
	try {
		const handle = await open(temporary, "wx");
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

const prepared = new Map<string, Promise<void>>();

/** Once for each folder of a run. */
function prepareFolder(folder: string): Promise<void> {
	const ready = prepared.get(folder) ?? makeFolder(folder);
	prepared.set(folder, ready);
	return ready;
}

async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	if ((await lstat(folder)).isSymbolicLink()) throw new Error(`${folder} is a link, and links are not followed.`);
}
