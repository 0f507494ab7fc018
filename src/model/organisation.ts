/** An organisation offers opportunities and issues badges; a named one has no file of its own yet. */
import type { OrganisationEntry } from "../../schemas/types.ts";
import type { Badge } from "./badge.ts";
import type { City } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Playlist } from "./playlist.ts";
import type { Translatable } from "./text.ts";

export interface Organisation extends Translatable<OrganisationEntry> {
	readonly kind: "organisation";
	/** `vilnius/youth-centre` */
	readonly id: string;
	readonly slug: string;
	readonly city: City;
	readonly facts: OrganisationEntry;
	/** Who checked that it is what it says. */
	readonly verifiedBy: Organiser | undefined;
	/** Derived: what it offers, alone, jointly or as a partner. */
	readonly opportunities: readonly Opportunity[];
	readonly playlists: readonly Playlist[];
	/** Derived: the badges it issues. */
	readonly badges: readonly Badge[];
}

export interface NamedOrganisation {
	readonly kind: "named";
	readonly name: string;
	readonly link?: string;
}

export type Organiser = Organisation | NamedOrganisation;
