/** Understands what the ESCO API answers about one skill; whatever it does not understand completely, it refuses. */
import { longestLabel, parseLabel, quote } from "./label.ts";
import { escoLanguages } from "./languages.ts";
import { isRecord } from "./record.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A skill as the framework has it; the keys of labels and synonyms are our languages. */
export interface Concept {
	readonly uri: string;
	readonly kind: "skill" | "knowledge";
	readonly labels: Readonly<Record<string, string>>;
	/** At most four for each language. */
	readonly synonyms: Readonly<Record<string, string[]>>;
}

const mostSynonyms = 4;

/** @param answer what `resource/skill` returned, already parsed as JSON */
export function parseConcept(answer: unknown, uri: string): Concept | Refusal {
	if (!isRecord(answer)) return refuse(`The answer about ${uri} is not an object.`);
	if (answer.uri !== uri) return refuse(`ESCO was asked for ${uri}, but answered about ${quote(answer.uri)}.`);
	if (answer.className !== "Skill") return refuse(`${uri} is not a "Skill" in ESCO, but ${quote(answer.className)}.`);
	if (answer.status !== undefined && answer.status !== "released") {
		return refuse(`${uri} is no longer "released" in ESCO, but ${quote(answer.status)}. Look for the skill that replaces it.`);
	}
	if (!isRecord(answer.preferredLabel)) return refuse(`The answer about ${uri} has no labels.`);

	const labels: Record<string, string> = {};
	const synonyms: Record<string, string[]> = {};
	const alternatives = isRecord(answer.alternativeLabel) ? answer.alternativeLabel : {};
	for (const [language, theirs] of Object.entries(escoLanguages)) {
		const label = answer.preferredLabel[theirs] ?? "";
		if (label === "") continue;
		const text = parseLabel(label);
		if (!text) return refuse(`The label of ${uri} in "${theirs}" is not plain text of 1 to ${longestLabel} characters.`);
		labels[language] = text;
		const others = parseSynonyms(alternatives[theirs], text);
		if (others.length > 0) synonyms[language] = others;
	}
	if (!labels.en) return refuse(`The answer about ${uri} has no English label.`);
	return { uri, kind: parseKind(answer), labels, synonyms };
}

/** The first ones in the order of the framework, without repetitions; what is not plain text is left out. */
function parseSynonyms(value: unknown, label: string): string[] {
	const texts = (Array.isArray(value) ? value : [value]).map(parseLabel).filter((text) => text && text !== label);
	return [...new Set(texts)].slice(0, mostSynonyms);
}

function parseKind({ _links }: Record<string, unknown>): Concept["kind"] {
	const types = isRecord(_links) && Array.isArray(_links.hasSkillType) ? _links.hasSkillType : [];
	return types.some((type) => isRecord(type) && String(type.uri).endsWith("/skill-type/knowledge")) ? "knowledge" : "skill";
}
