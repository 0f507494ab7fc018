/** A city's folder as it was committed: read out of the Git repository that the content lies in, without touching checkout or index. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../awards/git.ts";
import { readFiles } from "../content/read.ts";
import type { Source } from "../content/source.ts";

export interface PastCommit {
	readonly hash: string;
	/** `2026-11-20` */
	readonly day: string;
}

/** As far back as a good state is looked for, in changes of the city. */
const MOST = 30;

/** The commits that changed a city, the latest first; none where there is no repository or no history. */
export async function listPast(content: string, city: string): Promise<readonly PastCommit[]> {
	try {
		const lines = await git({ folder: content }, "log", `--max-count=${MOST}`, "--format=%H %cs", "HEAD", "--", city);
		return lines
			.split("\n")
			.filter((line) => line !== "")
			.map((line) => ({ hash: line.slice(0, 40), day: line.slice(41) }));
	} catch {
		return [];
	}
}

/** The files of the city alone, with the problems of what cannot be read; undefined when the commit has none or is not in this clone. */
export async function readPast(content: string, city: string, { hash }: PastCommit): Promise<Source | undefined> {
	const folder = await mkdtemp(join(tmpdir(), "past-"));
	try {
		const prefix = (await git({ folder: content }, "rev-parse", "--show-prefix")).trim();
		const environment = { GIT_INDEX_FILE: join(folder, "index") };
		await git({ folder: content, environment }, "read-tree", `${hash}:${prefix}${city}`);
		const root = (await git({ folder: content }, "rev-parse", "--show-toplevel")).trim();
		await git({ folder: root, environment }, "checkout-index", "--all", `--prefix=${join(folder, "content", city)}/`);
		return readFiles(join(folder, "content"));
	} catch {
		return undefined;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
