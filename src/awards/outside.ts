/** Keeps tickets out of Git: they are written only where no repository would take them along. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

/** The folder itself, when it lies in no repository. */
export function findOutside(folder: string): string {
	const whole = resolve(folder);
	for (let at = whole; ; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) {
			throw new Refusal([`Choose a folder outside of ${at} for --out: tickets are as good as badges, and that folder is under Git.`]);
		}
		if (dirname(at) === at) return whole;
	}
}

/** Readable by its owner only; a file that is there already is never replaced. */
export function writePrivate(folder: string, name: string, text: string): string {
	const path = join(folder, name);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	try {
		writeFileSync(path, text, { mode: 0o600, flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
		throw new Refusal([`Choose another folder for --out: ${path} is there already, and its tickets may have been given out.`]);
	}
	return path;
}
