/** Writes files of the repository, each whole or not at all. */
import { lstatSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeWhole } from "../content/write-whole.ts";

/** What a signing run or an award may be called; anything else could leave its folder. */
const FILE_NAME = /^[a-z0-9][a-z0-9-]{0,63}\.json$/;

/** `root` is the folder `content`, `path` starts with `content/`. */
export async function writeContentFile(root: string, path: string, text: string): Promise<void> {
	if (!FILE_NAME.test(basename(path)) || path.split("/").some((segment) => segment === ".."))
		throw new Error(`No file may be called ${path}.`);
	const target = join(root, path.slice("content/".length));
	prepareFolder(dirname(target));
	await writeWhole(target, `${target}.${process.pid}.tmp`, text);
}

const prepared = new Set<string>();

/** Once for each folder of a run. */
function prepareFolder(folder: string): void {
	if (prepared.has(folder)) return;
	mkdirSync(folder, { recursive: true });
	if (lstatSync(folder).isSymbolicLink()) throw new Error(`${folder} is a link, and links are not followed.`);
	prepared.add(folder);
}
