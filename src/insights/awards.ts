/** Figures about the badges that were awarded in a city. Small numbers are left out: whoever knows a group could recognise somebody. */
import type { Badge } from "../model/badge.ts";
import type { City } from "../model/network.ts";
import type { Skill } from "../model/skill.ts";
import { type Count, countValues } from "./city.ts";

export interface Awarded {
	readonly city: City;
	readonly badge: Badge | undefined;
	/** `2026-11-20` */
	readonly awardedOn: string;
	readonly isRevoked: boolean;
}

export interface CityAwards {
	/** Undefined when there are too few. */
	readonly total: number | undefined;
	/** `2026-11`, in the order of time. */
	readonly months: readonly Count<string>[];
	readonly badges: readonly Count<Badge>[];
	readonly skills: readonly Count<Skill>[];
}

/** The smallest number that is shown. */
export const LEAST = 5;

const MOST_SKILLS = 12;

const known = new WeakMap<readonly Awarded[], Map<City, CityAwards>>();

/** `awards`: of all cities. What was taken back does not count. Computed once for each list. */
export function buildCityAwards(city: City, awards: readonly Awarded[]): CityAwards {
	const cities = known.get(awards) ?? new Map<City, CityAwards>();
	known.set(awards, cities);
	const found = cities.get(city) ?? countCity(awards.filter((award) => award.city === city && !award.isRevoked));
	cities.set(city, found);
	return found;
}

function countCity(awards: readonly Awarded[]): CityAwards {
	const months = countValues(awards.map(({ awardedOn }) => awardedOn.slice(0, 7)));
	const badges = count(awards.flatMap(({ badge }) => badge ?? []));
	const skills = count(awards.flatMap(({ badge }) => badge?.skills ?? []));
	return {
		total: awards.length < LEAST ? undefined : awards.length,
		months: hideSmall(months).sort((a, b) => (a.value < b.value ? -1 : 1)),
		badges: hideSmall(badges),
		skills: skills.filter((skill) => skill.count >= LEAST).slice(0, MOST_SKILLS),
	};
}

/** `counts` add up to a number that is shown: when what is hidden is small itself, it could be found by subtraction, so the next one is hidden too. */
export function hideSmall<Value>(counts: readonly Count<Value>[]): Count<Value>[] {
	const shown = [...counts].sort((a, b) => b.count - a.count);
	let hidden = 0;
	for (let last = shown.at(-1); last !== undefined && (last.count < LEAST || (hidden > 0 && hidden < LEAST)); last = shown.at(-1)) {
		hidden += last.count;
		shown.pop();
	}
	return shown;
}

function count<Value extends { readonly id: string }>(values: readonly Value[]): Count<Value>[] {
	const byId = new Map(values.map((value) => [value.id, value]));
	return countValues(values.map(({ id }) => id)).flatMap(({ value: id, count: times }) => {
		const value = byId.get(id);
		return value === undefined ? [] : [{ value, count: times }];
	});
}
