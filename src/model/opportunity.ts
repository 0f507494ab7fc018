/** An opportunity is something to take part in. */
import type { OpportunityEntry } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { City } from "./network.ts";
import type { Organiser } from "./organisation.ts";
import type { Playlist } from "./playlist.ts";
import type { Skill } from "./skill.ts";
import type { Translatable } from "./text.ts";
import type { Occurrence } from "./time.ts";

export interface Opportunity extends Translatable<OpportunityEntry> {
	readonly kind: "opportunity";
	/** `vilnius/open-lab` */
	readonly id: string;
	readonly slug: string;
	readonly city: City;
	readonly facts: OpportunityEntry;
	/** Who offers it; the first one leads, all are on an equal footing when there are several. */
	readonly organisers: readonly Organiser[];
	readonly partners: readonly Organiser[];
	readonly skills: readonly Skill[];
	readonly badges: readonly Badge[];
	/** Its sessions, earliest first. */
	readonly occurrences: readonly Occurrence[];
	/** Derived: the playlists that it is a step of. */
	readonly playlists: readonly Playlist[];
}

/** Whether one can still take part: neither cancelled nor kept as a resource only. */
export function isOpen({ facts }: Opportunity): boolean {
	return facts.status === undefined || facts.status === "published";
}
