/** Brings what the framework says into a committed skill; where the framework is silent, what is committed stays. */
import type { SkillEntry } from "../../schemas/types.ts";
import type { Concept } from "./concept.ts";

/** The kind stays too: people may have looked closer than the framework, which knows only skills and knowledge. */
export function mergeSkill(committed: SkillEntry, concept: Concept): SkillEntry {
	const { ownLabels = [], ...rest } = committed;
	const stillOwn = ownLabels.filter((language) => !(language in concept.labels));
	const synonyms = { ...committed.synonyms, ...concept.synonyms };
	return {
		...rest,
		labels: { ...committed.labels, ...concept.labels },
		...(Object.keys(synonyms).length > 0 && { synonyms }),
		...(stillOwn.length > 0 && { ownLabels: stillOwn }),
	};
}
