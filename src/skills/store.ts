/** Reads and writes `content/skills/`: the only code of the client that touches the disk, apart from its cache. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Refusal, refuse } from "./refusal.ts";

export interface SkillFile {
	readonly slug: string;
	/** `content/skills/work-in-teams.json` */
	readonly file: string;
	readonly text: string;
}

const halfWritten = ".json.tmp";

/** Sorted by slug; a folder that is not there has no files. */
export function readSkillFiles(folder: string): SkillFile[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
	const slugs = entries.flatMap(({ name }) => /^([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/.exec(name)?.[1] ?? []);
	return slugs.sort().map((slug) => ({ slug, file: skillPath(folder, slug), text: readFileSync(skillPath(folder, slug), "utf8") }));
}

/** The file is the old one or the new one, never half of it, whenever the machine stops. */
export function writeSkillFile(file: string, text: string): Refusal | undefined {
	const temporary = file.replace(/\.json$/, halfWritten);
	try {
		mkdirSync(dirname(file), { recursive: true });
		const handle = openSync(temporary, "w");
		try {
			writeSync(handle, text);
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
		renameSync(temporary, file);
		return undefined;
	} catch (error) {
		rmSync(temporary, { force: true });
		return refuse(`It could not be written (${(error as NodeJS.ErrnoException).code}).`);
	}
}

/** Removes what a killed run left behind. */
export function removeHalfWritten(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (name.endsWith(halfWritten)) rmSync(join(folder, name));
}

/** With forward slashes, as messages show it. */
export function skillPath(folder: string, slug: string): string {
	return `${folder}/${slug}.json`;
}
