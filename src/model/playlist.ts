/** A playlist is an ordered pathway of steps; a step is an opportunity, another playlist, a badge, or something private. */
import type { PlaylistEntry } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { City, Network } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Organiser } from "./organisation.ts";
import type { Skill } from "./skill.ts";
import type { Text, Translatable } from "./text.ts";

export interface Playlist extends Translatable<PlaylistEntry> {
	readonly kind: "playlist";
	/** `vilnius/find-your-voice` */
	readonly id: string;
	readonly slug: string;
	readonly city: City;
	readonly facts: PlaylistEntry;
	readonly organiser: Organiser | undefined;
	readonly partners: readonly Organiser[];
	readonly steps: readonly Step[];
	readonly unlocks: readonly Unlocked[];
	readonly skills: readonly Skill[];
	readonly badges: readonly Badge[];
	/** Derived: playlists that have this one as a step. */
	readonly playlists: readonly Playlist[];
}

export type StepTarget = Opportunity | Playlist | Badge;

export interface Step {
	/** Position in the entry's own list, from 0; its words are `text.data.steps[index]`. */
	readonly index: number;
	/** Missing for a private step. */
	readonly target: StepTarget | undefined;
	readonly optional: boolean;
	readonly level: string | undefined;
}

export interface Unlocked {
	readonly index: number;
	readonly target: StepTarget;
}

/** The steps of one rung of the ladder, or all of them when a playlist has no levels. */
export interface StepGroup {
	readonly title: string | undefined;
	readonly description: string | undefined;
	/** How many of the steps to do; missing means all that are not optional. */
	readonly choose: number | undefined;
	readonly steps: readonly Step[];
}

/** The steps in the order of the levels; steps without a level come first. */
export function groupSteps(playlist: Playlist, { data }: Text<PlaylistEntry>): StepGroup[] {
	const levels = data.levels ?? [];
	const loose = playlist.steps.filter((step) => !levels.some((level) => level.id === step.level));
	const first: StepGroup = { title: undefined, description: undefined, choose: data.choose, steps: loose };
	const rungs = levels.map((level) => ({
		title: level.title,
		description: level.description,
		choose: level.choose,
		steps: playlist.steps.filter((step) => step.level === level.id),
	}));
	return [first, ...rungs].filter((group) => group.steps.length > 0);
}

/** What each rung asks for: so many of its steps, else all that are not optional. A playlist that is optional from end to end asks for all of it. */
export function askedSteps(groups: readonly StepGroup[]): { readonly steps: readonly Step[]; readonly needed: number }[] {
	const allOptional = groups.every(({ choose, steps }) => choose === undefined && steps.every(({ optional }) => optional));
	return groups.map(({ choose, steps }) => {
		const asked = choose === undefined && !allOptional ? steps.filter(({ optional }) => !optional) : steps;
		return { steps: asked, needed: Math.min(choose ?? asked.length, asked.length) };
	});
}

/** The badges of which any shows that a step is done: the badge itself, or what the opportunity or the playlist earns. */
export function stepBadges({ target }: Step): readonly Badge[] {
	if (target === undefined) return [];
	return target.kind === "badge" ? [target] : target.badges;
}

/** The playlists that lead over a city's border, by id. */
export function sharedPlaylists({ cities }: Network): Playlist[] {
	return cities
		.flatMap(({ playlists }) => playlists)
		.filter(({ city, steps }) => steps.some(({ target }) => target !== undefined && target.city !== city));
}
