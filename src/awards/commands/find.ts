/** Finds what a command names, or ends it with the names that there are. */
import type { Badge } from "../../model/badge.ts";
import type { Network } from "../../model/network.ts";
import type { Opportunity } from "../../model/opportunity.ts";
import type { Organisation } from "../../model/organisation.ts";
import { Refusal } from "../refusal.ts";

/** `vilnius/team-player` */
export function findBadge({ cities }: Network, id: string): Badge {
	const badges = cities.flatMap((city) => city.badges);
	return badges.find((badge) => badge.id === id) ?? refuse("badge", id, badges);
}

/** `vilnius/open-lab` */
export function findOpportunity({ cities }: Network, id: string): Opportunity {
	const opportunities = cities.flatMap((city) => city.opportunities);
	return opportunities.find((opportunity) => opportunity.id === id) ?? refuse("opportunity", id, opportunities);
}

/** `vilnius/nectarus` */
export function findOrganisation({ cities }: Network, id: string): Organisation {
	const organisations = cities.flatMap((city) => city.organisations);
	return organisations.find((organisation) => organisation.id === id) ?? refuse("organisation", id, organisations);
}

function refuse(kind: string, id: string, all: readonly { readonly id: string }[]): never {
	const [city = ""] = id.split("/");
	const near = all.map((each) => each.id).filter((each) => each.startsWith(`${city}/`));
	const known = near.length > 0 ? ` There are ${near.join(", ")}.` : " Write the city first, such as vilnius/….";
	throw new Refusal([`There is no ${kind} "${id}".${known}`]);
}
