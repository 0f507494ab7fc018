/** What was approved: every holder of every award in the repository, with the badge and who issues it. Pure. */
import { credentialUuid } from "../badges/credential-id.ts";
import type { Content } from "../content/entry.ts";
import type { Badge } from "../model/badge.ts";
import type { Network } from "../model/network.ts";
import type { Organisation } from "../model/organisation.ts";

export interface Approved {
	readonly uuid: string;
	readonly holder: string;
	/** The folder of the city that gives it. */
	readonly city: string;
	/** The award file. */
	readonly file: string;
	readonly badge: Badge;
	readonly issuer: Organisation;
	readonly awardedOn: string;
}

/** Sorted by city, award and holder. Awards of badges that are drafts, or have no issuer, are left out: `findAwardFaults` names them. */
export function listApproved(content: Content, network: Network): Promise<readonly Approved[]> {
	const approved = known.get(network) ?? collect(content, network);
	known.set(network, approved);
	return approved;
}

/** A network is built from one content: what was approved in it is computed once. */
const known = new WeakMap<Network, Promise<readonly Approved[]>>();

function collect(content: Content, network: Network): Promise<readonly Approved[]> {
	const badges = new Map(network.cities.flatMap((city) => city.badges.map((badge) => [badge.id, badge])));
	const approved = content.cities.flatMap(({ slug: city, awards }) =>
		awards.flatMap(({ file, data: { badge: name, awardedOn, holders } }) => {
			const badge = badges.get(badgeId(city, name));
			const issuer = badge?.issuer;
			if (badge === undefined || issuer === undefined) return [];
			return holders.map(async (holder) => ({ uuid: await credentialUuid(holder), holder, city, file, badge, issuer, awardedOn }));
		}),
	);
	return Promise.all(approved);
}

/** An award names a badge of its own city by the slug alone. */
export function badgeId(city: string, name: string): string {
	return name.includes("/") ? name : `${city}/${name}`;
}
