/** The badges of a wallet as an album: searched, sorted, and their skills gathered. Pure. */
import { codes, verdictOf } from "../badges/codes.ts";
import { isKeepable } from "./badge-facts.ts";
import { type BadgeLook, lookOfHeld } from "./badge-look.ts";
import type { Held } from "./wallet-held.ts";

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
		const look = lookOfHeld(each);
		const skills = look?.skills.flatMap(({ name, url }) => [name, labels[url] ?? ""]) ?? [];
		return { held: each, look, words: fold([look?.name, look?.issuer, look?.description, ...skills].join(" ")) };
	});
}

/** What a search looks for: the words of a query as `words` of a badge has them. */
export function foldWords(query: string): string[] {
	return fold(query).split(/\s+/);
}

/** Every word must occur somewhere. */
export function matchesWords({ words }: AlbumBadge, wanted: readonly string[]): boolean {
	return wanted.every((word) => words.includes(word));
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

/** By framework; the skill that most badges prove comes first. What was taken back, or is not genuine, proves none. */
export function gatherSkills(album: readonly AlbumBadge[], labels: SkillLabels): Map<string, GatheredSkill[]> {
	const frameworks = new Map<string, Map<string, GatheredSkill>>();
	for (const { look, held } of album) {
		if (look === undefined || !isProof(held)) continue;
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

function isProof({ code }: Held): boolean {
	const known = codes.find((each) => each === code);
	return known === undefined || (verdictOf(known) !== "revoked" && isKeepable(known, verdictOf(known)));
}

/** Letters without their marks, small. */
function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase();
}
