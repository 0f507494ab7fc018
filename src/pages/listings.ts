/** The lists of a city that several pages show, each made once: sorted, by theme, by kind, by month. */
import type { City } from "../model/network.ts";
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import { type Meeting, meetingsByMonth, nextOccurrence, sortByNext } from "../model/schedule.ts";
import type { Skill } from "../model/skill.ts";
import type { FacetCount } from "../views/facet.tsx";

/** How many cards a page of a list shows. */
export const PAGE_SIZE = 24;

export interface Listings {
	/** All, the next ones first. */
	readonly sorted: readonly Opportunity[];
	readonly themes: ReadonlyMap<string, readonly Opportunity[]>;
	readonly kinds: ReadonlyMap<string, readonly Opportunity[]>;
	readonly months: ReadonlyMap<string, readonly Opportunity[]>;
	readonly calendar: ReadonlyMap<string, readonly Meeting[]>;
	/** The next dated ones. */
	readonly next: readonly Opportunity[];
	/** Those without dates that are open at any time. */
	readonly always: readonly Opportunity[];
	/** The skills that an entry of the city uses, by framework and id. */
	readonly skills: readonly Skill[];
}

const MOST_NEXT = 6;
const MOST_ALWAYS = 3;

const known = new WeakMap<City, { readonly now: number; readonly listings: Listings }>();

/** Made once for the pages and the feeds of a city. */
export function buildListings(city: City, now: number): Listings {
	const made = known.get(city);
	if (made?.now === now) return made.listings;
	const listings = makeListings(city, now);
	known.set(city, { now, listings });
	return listings;
}

function makeListings(city: City, now: number): Listings {
	const sorted = sortByNext(city.opportunities, now);
	const calendar = meetingsByMonth(city, now);
	const open = sorted.filter(isOpen);
	return {
		sorted,
		themes: group(sorted, ({ facts }) => facts.themes ?? []),
		kinds: group(sorted, ({ facts }) => [facts.kind]),
		months: new Map([...calendar].map(([month, meetings]) => [month, [...new Set(meetings.map(({ opportunity }) => opportunity))]])),
		calendar,
		next: open.filter((opportunity) => nextOccurrence(opportunity, now) !== undefined).slice(0, MOST_NEXT),
		always: open.filter(({ occurrences, facts }) => occurrences.length === 0 && facts.recurrence === undefined).slice(0, MOST_ALWAYS),
		skills: skillsOf(city),
	};
}

/** Most first, then by name. */
export function countsOf(groups: ReadonlyMap<string, readonly Opportunity[]>): FacetCount[] {
	return [...groups]
		.map(([value, opportunities]) => ({ value, count: opportunities.length }))
		.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** By value, in the order of the values' names. */
function group(
	opportunities: readonly Opportunity[],
	valuesOf: (opportunity: Opportunity) => readonly string[],
): Map<string, Opportunity[]> {
	const groups = new Map<string, Opportunity[]>();
	for (const opportunity of opportunities) {
		for (const value of valuesOf(opportunity)) {
			const found = groups.get(value);
			if (found === undefined) groups.set(value, [opportunity]);
			else found.push(opportunity);
		}
	}
	return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function skillsOf({ opportunities, playlists, badges }: City): Skill[] {
	const skills = new Set([...opportunities, ...playlists, ...badges].flatMap((entry) => entry.skills));
	const key = ({ facts, id }: Skill) => `${facts.framework === "esco" ? 0 : 1} ${facts.framework} ${id}`;
	return [...skills].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
