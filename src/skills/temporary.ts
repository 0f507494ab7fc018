/** A folder of its own for one test, with skills in it, removed afterwards. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { SkillEntry } from "../../schemas/types.ts";
import { formatSkill } from "./skill-file.ts";

export interface TemporaryContent {
	/** The folder that holds `skills/`. */
	readonly root: string;
	readonly folder: string;
	/** The names of all files in the folder of the skills, with their texts. */
	readonly list: () => Record<string, string>;
}

export function makeContent(skills: Readonly<Record<string, SkillEntry | string>>): TemporaryContent {
	const root = mkdtempSync(join(tmpdir(), "skills-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const folder = `${root}/skills`;
	mkdirSync(folder);
	for (const [slug, skill] of Object.entries(skills)) {
		writeFileSync(`${folder}/${slug}.json`, typeof skill === "string" ? skill : formatSkill(skill));
	}
	return { root, folder, list };

	function list(): Record<string, string> {
		const names = readdirSync(folder).sort();
		return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
	}
}
