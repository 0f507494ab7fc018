/** Brings every ESCO skill of `content/skills/` up to date; what cannot be had stays as it is committed, with a sentence. */
import { type EscoApi, fetchConcept } from "./esco-api.ts";
import { mergeSkill } from "./merge.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { Report } from "./report.ts";
import { formatSkill, parseSkill } from "./skill-file.ts";
import { readSkillFiles, removeHalfWritten, type SkillFile, writeSkillFile } from "./store.ts";
import { parseConceptUri } from "./uri.ts";

const atOnce = 4;
/** After so many failures ESCO is not asked any more: a silent one costs two time limits, not hundreds. */
const patience = 8;

type Outcome = "written" | "unchanged" | "unasked" | Refusal;

export async function refreshSkills(folder: string, api: EscoApi, showProgress?: (done: number, all: number) => void): Promise<Report> {
	removeHalfWritten(folder);
	const files = readSkillFiles(folder).filter(isNotOfAnotherFramework);
	const outcomes: Outcome[] = files.map(() => "unasked");
	const queue = files.entries();
	let failures = 0;
	let done = 0;
	await Promise.all(Array.from({ length: atOnce }, work));
	return buildReport(folder, files, outcomes);

	async function work(): Promise<void> {
		for (const [i, file] of queue) {
			if (failures >= patience) return;
			const outcome = await refreshSkill(file, api);
			if (typeof outcome === "object" && outcome.down) failures++;
			outcomes[i] = outcome;
			showProgress?.(++done, files.length);
		}
	}
}

async function refreshSkill({ file, text }: SkillFile, api: EscoApi): Promise<Outcome> {
	const skill = parseSkill(text);
	if (isRefusal(skill)) return skill;
	const uri = parseConceptUri(skill.uri ?? "");
	if (isRefusal(uri)) return uri;
	const concept = await fetchConcept(api, uri.uri);
	if (isRefusal(concept)) return concept;
	const fresh = formatSkill(mergeSkill(skill, concept));
	return fresh === text ? "unchanged" : (writeSkillFile(file, fresh) ?? "written");
}

function isNotOfAnotherFramework({ text }: SkillFile): boolean {
	const skill = parseSkill(text);
	return isRefusal(skill) || skill.framework === "esco";
}

function buildReport(folder: string, files: readonly SkillFile[], outcomes: readonly Outcome[]): Report {
	const problems = files.flatMap(({ file }, i) => {
		const outcome = outcomes[i];
		return typeof outcome === "object" ? [`${file} stays as it is. ${outcome.refused}`] : [];
	});
	const unasked = outcomes.filter((outcome) => outcome === "unasked").length;
	if (unasked > 0)
		problems.push(`ESCO failed ${patience} times, so it was not asked for ${unasked} more skills. Run the command again later.`);
	if (files.length === 0) problems.push(`There are no ESCO skills in ${folder}. Start the command in the folder that holds content/.`);
	return {
		changed: files.filter((_, i) => outcomes[i] === "written").map(({ file }) => file),
		unchanged: outcomes.filter((outcome) => outcome === "unchanged").length,
		problems,
	};
}
