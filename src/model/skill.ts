/** A skill is an entry of a framework: ESCO first, and others that youth work uses. */
import type { SkillEntry } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Playlist } from "./playlist.ts";

export interface Skill {
	readonly kind: "skill";
	/** `work-in-teams` */
	readonly id: string;
	readonly facts: SkillEntry;
	/** Derived, over all cities. */
	readonly opportunities: readonly Opportunity[];
	readonly playlists: readonly Playlist[];
	readonly badges: readonly Badge[];
}

export interface SkillLabel {
	readonly text: string;
	readonly language: string;
}

/** The label for a reader: in the reader's language when the framework has one, else in English, else in any. */
export function skillLabel({ facts: { labels } }: Skill, language: string): SkillLabel {
	const found = [language, "en", ...Object.keys(labels).sort()].find((candidate) => labels[candidate] !== undefined) ?? language;
	return { text: labels[found] ?? "", language: found };
}
