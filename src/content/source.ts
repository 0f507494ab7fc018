/** The content folder as read from the disk: texts and names, and the problems of what cannot be read. */
import type { Problem } from "./problem.ts";

export interface SourceFile {
	/** `content/vilnius/opportunities/open-lab.md`, whatever the folder is really called. */
	readonly path: string;
	readonly text: string;
}

export interface Source {
	readonly files: readonly SourceFile[];
	/** The names of the files in each media folder, sorted, by city; the network's under "". */
	readonly media: ReadonlyMap<string, readonly string[]>;
	readonly problems: readonly Problem[];
}
