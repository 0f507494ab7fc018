/** Links the objects of a city: every reference becomes a pointer, and what follows from it is noted on the other side. */
import type { OrganisationOrName, PlaylistEntry } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { City } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Organisation, Organiser } from "./organisation.ts";
import type { Playlist, Step, StepTarget, Unlocked } from "./playlist.ts";
import type { Skill } from "./skill.ts";

/** All objects of the network by id (`vilnius/open-lab`; a skill's has no city). */
export interface Index {
	readonly organisations: Map<string, Organisation>;
	readonly opportunities: Map<string, Opportunity>;
	readonly playlists: Map<string, Playlist>;
	readonly badges: Map<string, Badge>;
	readonly skills: Map<string, Skill>;
}

/** The same object while it is being linked: its lists can still grow. */
export type Open<Item> = {
	-readonly [Key in keyof Item]: Key extends "texts" | "languages"
		? Item[Key]
		: Item[Key] extends readonly (infer Part)[]
			? Part[]
			: Item[Key];
};

/** References to entries that are missing are left out. Call it once for each city, when all cities are in the index. */
export function linkCity(city: City, index: Index): void {
	const organiser = (value: OrganisationOrName | undefined): Organiser[] => {
		if (value === undefined) return [];
		if (typeof value !== "string") return [{ kind: "named", ...value }];
		return find(index.organisations, city, value);
	};
	const organisers = (values: readonly OrganisationOrName[] | undefined) => unique((values ?? []).flatMap(organiser));
	const skills = (ids: readonly string[] | undefined) => unique((ids ?? []).flatMap((id) => index.skills.get(id) ?? []));
	const badges = (ids: readonly string[] | undefined) => unique((ids ?? []).flatMap((id) => find(index.badges, city, id)));
	const target = (step: EntryStep): StepTarget[] => {
		if (step.opportunity !== undefined) return find(index.opportunities, city, step.opportunity);
		if (step.playlist !== undefined) return find(index.playlists, city, step.playlist);
		if (step.badge !== undefined) return find(index.badges, city, step.badge);
		return [];
	};

	open(city).partners = organisers(city.facts.partners);
	for (const organisation of city.organisations) open(organisation).verifiedBy = organiser(organisation.facts.verified?.by)[0];
	for (const badge of city.badges) {
		const { facts } = badge;
		open(badge).issuer = find(index.organisations, city, facts.issuer)[0];
		open(badge).skills = skills(facts.skills);
		open(badge).needs = badges(facts.needs?.badges);
		if (badge.issuer !== undefined) open(badge.issuer).badges.push(badge);
		for (const needed of badge.needs) open(needed).neededFor.push(badge);
		for (const skill of badge.skills) open(skill).badges.push(badge);
	}
	for (const opportunity of city.opportunities) {
		const { facts } = opportunity;
		open(opportunity).organisers = organisers([facts.organisation, ...(facts.coOrganisers ?? [])]);
		open(opportunity).partners = organisers(facts.partners);
		open(opportunity).skills = skills(facts.skills);
		open(opportunity).badges = badges(facts.badges);
		for (const host of new Set([...opportunity.organisers, ...opportunity.partners])) {
			if (host.kind === "organisation") open(host).opportunities.push(opportunity);
		}
		for (const badge of opportunity.badges) open(badge).opportunities.push(opportunity);
		for (const skill of opportunity.skills) open(skill).opportunities.push(opportunity);
	}
	for (const playlist of city.playlists) {
		const { facts } = playlist;
		open(playlist).organiser = organiser(facts.organisation)[0];
		open(playlist).partners = organisers(facts.partners);
		open(playlist).skills = skills(facts.skills);
		open(playlist).badges = badges(facts.badges);
		open(playlist).steps = facts.steps.flatMap((step, index) => buildStep(step, index, target(step)));
		open(playlist).unlocks = (facts.unlocks ?? []).flatMap((unlocked, index) =>
			target(unlocked).map((found): Unlocked => ({ index, target: found })),
		);
		if (playlist.organiser?.kind === "organisation") open(playlist.organiser).playlists.push(playlist);
		const contained = new Set([...playlist.steps.flatMap((step) => step.target ?? []), ...playlist.badges]);
		for (const entry of contained) open(entry).playlists.push(playlist);
		for (const skill of playlist.skills) open(skill).playlists.push(playlist);
	}
}

type EntryStep = Pick<PlaylistEntry["steps"][number], "opportunity" | "playlist" | "badge">;

function buildStep(step: PlaylistEntry["steps"][number], index: number, [target]: StepTarget[]): Step[] {
	if (target === undefined && step.private === undefined) return [];
	return [{ index, target, optional: step.optional ?? false, level: step.level }];
}

/** An id without a city means the city it stands in. */
function find<Object>(index: Map<string, Object>, { slug }: City, id: string): Object[] {
	const found = index.get(id.includes("/") ? id : `${slug}/${id}`);
	return found === undefined ? [] : [found];
}

/** One entry may be named twice, with its city and without. */
function unique<Object>(items: readonly Object[]): Object[] {
	return [...new Set(items)];
}

function open<Object>(object: Object): Open<Object> {
	return object as Open<Object>;
}
