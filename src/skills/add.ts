/** Adds one ESCO skill to `content/skills/`, by its address or by its English name. */
import type { SkillEntry } from "../../schemas/types.ts";
import type { Concept } from "./concept.ts";
import { type EscoApi, fetchConcept, searchConcepts } from "./esco-api.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Report } from "./report.ts";
import { formatSkill, parseSkill } from "./skill-file.ts";
import { slugOfLabel } from "./slug.ts";
import { readSkillFiles, removeHalfWritten, skillPath, writeSkillFile } from "./store.ts";
import { type ConceptUri, looksLikeUri, parseConceptUri } from "./uri.ts";

export async function addSkill(folder: string, api: EscoApi, words: string): Promise<Report> {
	const uri = looksLikeUri(words) ? parseConceptUri(words) : await findUri(api, words);
	if (isRefusal(uri)) return failed(uri);

	removeHalfWritten(folder);
	const committed = readSkillFiles(folder);
	if (committed.some(({ text }) => uriOf(text) === uri.uri)) return { changed: [], unchanged: 1, problems: [] };

	const concept = await fetchConcept(api, uri.uri);
	if (isRefusal(concept)) return failed(concept);
	const slug = chooseSlug(
		concept,
		committed.map((file) => file.slug),
	);
	if (isRefusal(slug)) return failed(slug);
	const file = skillPath(folder, slug.slug);
	const trouble = writeSkillFile(file, formatSkill(toSkill(concept)));
	return trouble ? failed(trouble) : { changed: [file], unchanged: 0, problems: [] };
}

/** The one skill of exactly this name; else the sentence lists those that are near. */
async function findUri(api: EscoApi, words: string): Promise<ConceptUri | Refusal> {
	const hits = await searchConcepts(api, words);
	if (isRefusal(hits)) return hits;
	const exact = hits.filter(({ label }) => label.toLowerCase() === words.trim().toLowerCase());
	if (exact.length === 1 && exact[0]) return exact[0];
	const near = (exact.length > 0 ? exact : hits).map(({ label, uri }) => `  ${uri}  ${label}`);
	if (near.length === 0) return refuse(`ESCO finds nothing for "${words}". Try other English words.`);
	return refuse([`No one ESCO skill is called "${words}". Say which one you mean by its address:`, ...near].join("\n"));
}

/** A skill and a piece of knowledge may share a name: the second one gets its kind behind it. */
function chooseSlug({ labels, kind }: Concept, taken: readonly string[]): { readonly slug: string } | Refusal {
	const slug = slugOfLabel(labels.en ?? "");
	const free = [slug, slugOfLabel(`${labels.en} ${kind}`)].find((candidate) => candidate && !taken.includes(candidate));
	return free ? { slug: free } : refuse(`The name "${slug}" is taken by another skill. Write the file by hand under another name.`);
}

function toSkill({ uri, kind, labels, synonyms }: Concept): SkillEntry {
	const skill: SkillEntry = { framework: "esco", uri, kind, labels: { ...labels } };
	return Object.keys(synonyms).length > 0 ? { ...skill, synonyms } : skill;
}

function uriOf(text: string): string | undefined {
	const skill = parseSkill(text);
	return isRefusal(skill) ? undefined : skill.uri;
}

function failed({ refused }: Refusal): Report {
	return { changed: [], unchanged: 0, problems: [refused] };
}
