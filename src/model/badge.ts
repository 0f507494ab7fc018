/** A badge is the definition: what it is for, what one does for it, and where it can be earned. */
import type { BadgeEntry } from "../../schemas/types.ts";
import type { City } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Organisation } from "./organisation.ts";
import type { Playlist } from "./playlist.ts";
import type { Skill } from "./skill.ts";
import type { Translatable } from "./text.ts";

export interface Badge extends Translatable<BadgeEntry> {
	readonly kind: "badge";
	/** `vilnius/team-player` */
	readonly id: string;
	readonly slug: string;
	readonly city: City;
	readonly facts: BadgeEntry;
	/** Missing when the organisation has no sound file. */
	readonly issuer: Organisation | undefined;
	readonly skills: readonly Skill[];
	/** The badges it needs before: `atLeast` of these. */
	readonly needs: readonly Badge[];
	/** Derived: the badges that need this one. */
	readonly neededFor: readonly Badge[];
	/** Derived: where it can be earned. */
	readonly opportunities: readonly Opportunity[];
	/** Derived: playlists that it stands in, as a step or as their own badge. */
	readonly playlists: readonly Playlist[];
}
