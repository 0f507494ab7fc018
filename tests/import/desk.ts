/** For tests of the import: a small network on the disk, and the command on it as a person would run it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readContent } from "../../src/content/read.ts";
import { runImport } from "../../src/import/command.ts";
import { writeNetwork } from "../support/network.ts";

export interface Desk {
	readonly content: string;
	/** Runs the command; `file`: its name and its text, which is written first. */
	readonly run: (file: readonly [name: string, text: string | Uint8Array], ...args: string[]) => ReturnType<typeof runImport>;
	readonly read: (path: string) => string;
	readonly write: (path: string, text: string) => void;
	readonly has: (path: string) => boolean;
	/** All files of the city with their texts. */
	readonly files: () => Readonly<Record<string, string>>;
	/** What the check says about the whole content. */
	readonly check: () => Promise<readonly string[]>;
}

/** The city is `alpha`; its one organisation is `house`, its one opportunity `open-lab`. */
export function makeDesk(files: Readonly<Record<string, string>> = {}): Desk {
	const folder = writeNetwork(files);
	onTestFinished(() => folder[Symbol.dispose]());
	const path = (name: string) => join(folder.content, name);
	return {
		content: folder.content,
		run: async ([name, text], ...args) => {
			const file = join(folder.path, name);
			writeFileSync(file, text);
			const said = await runImport(["--city", "alpha", ...args, file], folder.content);
			return { ...said, out: said.out.replaceAll(`${folder.path}/`, ""), wrong: said.wrong.replaceAll(`${folder.path}/`, "") };
		},
		read: (name) => readFileSync(path(name), "utf8"),
		write: (name, text) => {
			mkdirSync(dirname(path(name)), { recursive: true });
			writeFileSync(path(name), text);
		},
		has: (name) => existsSync(path(name)),
		files: () => {
			const names = readdirSync(path("alpha"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
			return Object.fromEntries(
				names
					.map(({ parentPath, name }) => join(parentPath, name))
					.sort()
					.map((name) => [name, readFileSync(name, "utf8")]),
			);
		},
		check: async () => (await readContent(folder.content)).problems.map(({ file, message }) => `${file} ${message}`),
	};
}

export const TABLE = `id,title,summary,kind,format,organisers,start,end,price
1,Repair café,Bring what is broken.,workshop,in-person,House,2027-03-06 10:00,2027-03-06 12:00,0
2,First steps in code,Write your first program.,course,online,House,2027-04-01 17:00,,12.50
`;
