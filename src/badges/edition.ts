/** An edition is a badge as it was when it was signed, and what has become of it since. */
import type { Badge } from "../model/badge.ts";
import type { City } from "../model/network.ts";
import { buildAchievement } from "./achievement.ts";
import { badgePageUrl } from "./address.ts";
import type { Achievement } from "./credential-type.ts";

export type Change =
	| { readonly field: "name" | "description" | "criteria"; readonly before: string; readonly after: string }
	| { readonly field: "skills"; readonly added: readonly string[]; readonly removed: readonly string[] };

export interface Edition {
	readonly achievement: Achievement;
	/** The badge as it is now; missing when it is gone. */
	readonly badge: Badge | undefined;
	/** Empty when the badge still says what it said, or is gone. */
	readonly changes: readonly Change[];
}

/** Gives the same object for the same text, so that thousands of assertions hold it once. */
export function createEditions(city: City) {
	const editions = new Map<string, Edition>();
	return (siteUrl: string, achievement: Achievement): Edition => {
		const key = JSON.stringify(achievement);
		const known = editions.get(key);
		if (known !== undefined) return known;
		const badge = city.badges.find((candidate) => badgePageUrl(siteUrl, candidate) === achievement.id);
		const changes = badge === undefined ? [] : compareAchievements(achievement, buildAchievement(siteUrl, badge));
		const edition = { achievement, badge, changes };
		editions.set(key, edition);
		return edition;
	};
}

/** What a reader would notice; a new picture or a skill that is only named differently is no change. */
export function compareAchievements(before: Achievement, after: Achievement): Change[] {
	const changes: Change[] = [];
	const compare = (field: "name" | "description" | "criteria", one: string, other: string) => {
		if (one !== other) changes.push({ field, before: one, after: other });
	};
	compare("name", before.name, after.name);
	compare("description", before.description, after.description);
	compare("criteria", before.criteria.narrative, after.criteria.narrative);
	const added = missingFrom(before, after);
	const removed = missingFrom(after, before);
	if (added.length + removed.length > 0) changes.push({ field: "skills", added, removed });
	return changes;
}

function missingFrom({ alignment: there = [] }: Achievement, { alignment: here = [] }: Achievement): string[] {
	const known = new Set(there.map(({ targetUrl }) => targetUrl));
	return here.filter(({ targetUrl }) => !known.has(targetUrl)).map(({ targetName }) => targetName);
}
