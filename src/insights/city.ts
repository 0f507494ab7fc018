/** Figures about what a city offers, computed from the model alone; each can be recomputed from the city's JSON feed. */
import type { City } from "../model/network.ts";
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import type { Skill } from "../model/skill.ts";

/** How often a value occurs; most often first, then by value. */
export interface Count<Value> {
	readonly value: Value;
	readonly count: number;
}

/** A share of those for which the fact is known. */
export interface Share {
	readonly count: number;
	readonly known: number;
}

export interface CityInsights {
	readonly opportunities: number;
	readonly open: number;
	readonly organisations: number;
	readonly playlists: number;
	readonly badges: number;
	readonly free: Share;
	readonly online: Share;
	readonly stepFree: Share;
	readonly themes: readonly Count<string>[];
	readonly kinds: readonly Count<string>[];
	readonly languages: readonly Count<string>[];
	readonly groups: readonly Count<string>[];
	readonly skills: readonly Count<Skill>[];
}

const MOST_SKILLS = 12;

export function buildCityInsights({ opportunities, organisations, playlists, badges }: City): CityInsights {
	const facts = opportunities.map((opportunity) => opportunity.facts);
	const places = facts.flatMap(({ places = [] }) => places);
	return {
		opportunities: opportunities.length,
		open: opportunities.filter(isOpen).length,
		organisations: organisations.length,
		playlists: playlists.length,
		badges: badges.length,
		free: share(facts, ({ price }) => (price === undefined ? undefined : price.amount === 0 && (price.maximum ?? 0) === 0)),
		online: share(facts, ({ format }) => format !== "in-person"),
		stepFree: share(places, ({ stepFree }) => (stepFree === undefined ? undefined : stepFree === "yes")),
		themes: countValues(facts.flatMap(({ themes = [] }) => themes)),
		kinds: countValues(facts.map(({ kind }) => kind)),
		languages: countValues(facts.flatMap(({ heldIn = [] }) => heldIn)),
		groups: countValues(facts.flatMap(({ audience }) => audience?.groups ?? [])),
		skills: countSkills(opportunities).slice(0, MOST_SKILLS),
	};
}

/** `undefined` means that the fact is not known. */
function share<Item>(items: readonly Item[], holds: (item: Item) => boolean | undefined): Share {
	const known = items.map(holds).filter((value) => value !== undefined);
	return { count: known.filter(Boolean).length, known: known.length };
}

export function countValues<Value extends string>(values: readonly Value[]): Count<Value>[] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countSkills(opportunities: readonly Opportunity[]): Count<Skill>[] {
	const skills = new Map(opportunities.flatMap((opportunity) => opportunity.skills.map((skill) => [skill.id, skill] as const)));
	const counts = countValues(opportunities.flatMap((opportunity) => opportunity.skills.map(({ id }) => id)));
	return counts.flatMap(({ value, count }) => {
		const skill = skills.get(value);
		return skill === undefined ? [] : [{ value: skill, count }];
	});
}
