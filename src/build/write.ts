/** Writes the files of a build into its new folder. It writes in place: the folder is put in the place of the old one when it is whole. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { TextFile } from "../pages/files.ts";
import { onDisk } from "./errors.ts";
import type { BuiltFile } from "./file.ts";

export type SiteFile = BuiltFile | TextFile;

/** Files between two looks at other work, such as that of the search index. */
const AT_ONCE = 16;

/** A text is made when it is written and not kept: a large network needs no more memory than its model. */
export async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
	const folders = new Set<string>();
	for (const [index, { url, text }] of files.entries()) {
		const path = join(folder, url);
		const parent = dirname(path);
		const content = typeof text === "function" ? text() : text;
		onDisk(() => {
			if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
			writeFileSync(path, content);
		});
		folders.add(parent);
		if (index % AT_ONCE === 0) await setImmediate();
	}
}
