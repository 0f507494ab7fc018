/** Writes the files of an import so that a run may be killed at any moment: each is there whole or not at all, and nothing else is left. */
import { lstat, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SourceFile } from "../content/source.ts";
import { writeWhole } from "../content/write-whole.ts";

const PATH =
	/^content\/[a-z0-9-]+\/(?:opportunities\/[a-z0-9-]+(?:\.[A-Za-z-]{2,8})?\.md|badges\/[a-z0-9-]+(?:\.[A-Za-z-]{2,8})?\.md|imports\/[a-z0-9-]+\.json)$/;
const LEFT = /\.import\.tmp$/;

/** `root`: the folder `content`. In the order given, so that what comes last tells of what came before. */
export async function writeImport(root: string, city: string, files: readonly SourceFile[]): Promise<void> {
	const folders = new Set(files.map(({ path }) => dirname(toDisk(root, path))));
	for (const folder of folders) await prepareFolder(folder, join(root, city));
	for (const { path, text } of files) {
		if (!PATH.test(path)) throw new Error(`No import may write ${path}.`);
		const target = toDisk(root, path);
		await writeWhole(target, `${target}.import.tmp`, text);
	}
}

/** A link would lead out of the content; what a killed run left behind is removed. */
async function prepareFolder(folder: string, city: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const each of [city, folder]) {
		if ((await lstat(each)).isSymbolicLink()) throw new Error(`${each} is a link, and links are not followed.`);
	}
	for (const name of await readdir(folder)) if (LEFT.test(name)) await rm(join(folder, name), { force: true });
}

function toDisk(root: string, path: string): string {
	return join(root, path.slice("content/".length));
}
