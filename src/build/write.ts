/** Writes files of a build: only those whose content differs, each by a temporary file and a rename, so that a killed run leaves no torn file. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BuiltFile } from "./file.ts";

/** Files that are open at the same time. */
const AT_ONCE = 16;

interface LazyFile {
	readonly url: string;
	readonly text: () => string;
}

/** Returns how many files were written; the others were the same already. */
export async function writeFiles(folder: string, files: readonly (BuiltFile | LazyFile)[]): Promise<number> {
	const queue = [...files].reverse();
	let written = 0;
	const work = async () => {
		for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
			const text = typeof file.text === "function" ? file.text() : file.text;
			if (await writeChanged(join(folder, file.url), text)) written += 1;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return written;
}

async function writeChanged(path: string, content: string | Uint8Array): Promise<boolean> {
	const bytes = Buffer.from(content);
	const before = await readFile(path).catch(() => undefined);
	if (before?.equals(bytes)) return false;
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.${process.pid}.tmp`, bytes);
	await rename(`${path}.${process.pid}.tmp`, path);
	return true;
}
