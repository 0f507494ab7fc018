/** The badges of a wallet as an album: searched, sorted, and their skills gathered. Pure. */
import { type BadgeLook, lookOfJws } from "./badge-look.ts";
import type { Held } from "./wallet-store.ts";

export interface AlbumBadge {
	readonly held: Held;
	/** Missing while the badge waits to be signed, or when it is damaged. */
	readonly look: BadgeLook | undefined;
	/** What a search looks through. */
	readonly words: string;
}

export type AlbumOrder = "newest" | "name" | "issuer";

export interface GatheredSkill {
	readonly name: string;
	readonly count: number;
}

/** Skill addresses and their names in the reader's language. */
export type SkillLabels = Readonly<Record<string, string>>;

export function buildAlbum(held: readonly Held[], labels: SkillLabels): AlbumBadge[] {
	return held.map((each) => {
		const look = each.compact === undefined ? undefined : lookOfJws(each.compact);
		const skills = look?.skills.flatMap(({ name, url }) => [name, labels[url] ?? ""]) ?? [];
		return { held: each, look, words: fold([look?.name, look?.issuer, look?.description, ...skills].join(" ")) };
	});
}

/** Every word must occur somewhere. */
export function matchesWords({ words }: AlbumBadge, query: string): boolean {
	return fold(query)
		.split(/\s+/)
		.every((word) => words.includes(word));
}

/** What waits stands first: its owner looks for it. */
export function sortAlbum(album: readonly AlbumBadge[], order: AlbumOrder, language: string): AlbumBadge[] {
	const { compare } = new Intl.Collator(language);
	const by = (one: AlbumBadge, other: AlbumBadge) => {
		if (one.look === undefined || other.look === undefined) return Number(other.look === undefined) - Number(one.look === undefined);
		const newest = (other.look.awardedOn || 0) - (one.look.awardedOn || 0) || compare(one.look.name, other.look.name);
		return order === "newest" ? newest : compare(one.look[order], other.look[order]) || newest;
	};
	return [...album].sort(by);
}

/** By framework; the skill that most badges prove comes first. What was taken back proves none. */
export function gatherSkills(album: readonly AlbumBadge[], labels: SkillLabels): Map<string, GatheredSkill[]> {
	const frameworks = new Map<string, Map<string, GatheredSkill>>();
	for (const { look, held } of album) {
		if (look === undefined || held.code === "revoked") continue;
		for (const { url, name, framework } of new Map(look.skills.map((skill) => [skill.url, skill])).values()) {
			const skills = frameworks.get(framework) ?? new Map<string, GatheredSkill>();
			frameworks.set(framework, skills);
			skills.set(url, { name: labels[url] ?? name, count: (skills.get(url)?.count ?? 0) + 1 });
		}
	}
	return new Map(
		[...frameworks].map(([framework, skills]) => [
			framework,
			[...skills.values()].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name)),
		]),
	);
}

/** Letters without their marks, small. */
function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase();
}
