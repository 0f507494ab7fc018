/** An endorsement is a signed file of a city in which one of its organisations speaks for something, opened. Pure; believes nothing yet. */
import { badgePageUrl, issuerDid } from "../badges/address.ts";
import { isFault } from "../badges/codes.ts";
import { parseInstant } from "../badges/instant.ts";
import { isRecord, toCompact } from "../badges/jws.ts";
import { openJws, type Payload } from "../badges/verify-jws.ts";
import type { CityContent, Content } from "../content/entry.ts";
import type { Badge } from "../model/badge.ts";
import type { City, Network } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Organisation } from "../model/organisation.ts";
import { entryUrl } from "../model/url.ts";

export type Endorsed = Badge | Opportunity | Organisation;

export interface SignedEndorsement {
	readonly uuid: string;
	/** `content/vilnius/endorsements/<uuid>.json` */
	readonly file: string;
	readonly endorser: Organisation;
	/** The address of the site that it was signed for. */
	readonly siteUrl: string;
	/** The thumbprint after `#` in `kid`. */
	readonly thumbprint: string;
	readonly subject: string;
	/** Missing when nothing in the network has that address. */
	readonly target: Endorsed | undefined;
	readonly comment: string;
	/** Of the comment. */
	readonly language: string;
	/** Milliseconds since 1970, as below. */
	readonly validFrom: number;
	readonly validUntil: number;
	readonly compact: () => string;
	readonly payload: () => Payload;
}

/** The address by which an endorsement names a thing: the page of a badge or an opportunity, the did of an organisation. */
export function subjectUrl(siteUrl: string, target: Endorsed): string {
	if (target.kind === "organisation") return issuerDid(siteUrl, target);
	return target.kind === "badge" ? badgePageUrl(siteUrl, target) : siteUrl + entryUrl(target, target.city.mainLanguage).slice(1);
}

/** Sorted by city and uuid. What is not even well formed is left out: `findEndorsementFaults` names it. */
export function listEndorsements(content: Content, network: Network): readonly SignedEndorsement[] {
	return network.cities.flatMap((city) => {
		const entries = content.cities.find(({ slug }) => slug === city.slug)?.endorsements ?? [];
		return entries.flatMap((entry) => openEndorsement(entry, city, network) ?? []);
	});
}

export function openEndorsement(
	{ slug: uuid, file, data }: CityContent["endorsements"][number],
	city: City,
	network: Network,
): SignedEndorsement | undefined {
	const opened = openJws(toCompact(data));
	if (isFault(opened)) return undefined;
	const { header, payload } = opened;
	const { issuer, credentialSubject: about, id } = payload;
	if (!isRecord(issuer) || !isRecord(about) || typeof about.endorsementComment !== "string" || id !== `urn:uuid:${uuid}`) return undefined;
	const url = String(issuer.url);
	const endorser = city.organisations.find((each) => url.endsWith(entryUrl(each, city.mainLanguage)));
	if (endorser === undefined) return undefined;
	const siteUrl = url.slice(0, 1 - entryUrl(endorser, city.mainLanguage).length);
	if (!/^https?:\/\/.+\/$/.test(siteUrl) || issuerDid(siteUrl, endorser) !== issuer.id) return undefined;
	const subject = String(about.id);
	return {
		uuid,
		file,
		endorser,
		siteUrl,
		thumbprint: String(header.kid).replace(/^[^#]*#/, ""),
		subject,
		target: targetsOf(network, siteUrl).get(subject),
		comment: about.endorsementComment,
		language: String(about.inLanguage),
		validFrom: parseInstant(String(payload.validFrom)),
		validUntil: parseInstant(String(payload.validUntil)),
		compact: () => toCompact(data),
		payload: () => payload,
	};
}

const known = new WeakMap<Network, Map<string, ReadonlyMap<string, Endorsed>>>();

/** Everything that can be endorsed, by its address; computed once for each network and site. */
function targetsOf(network: Network, siteUrl: string): ReadonlyMap<string, Endorsed> {
	const sites = known.get(network) ?? new Map<string, ReadonlyMap<string, Endorsed>>();
	known.set(network, sites);
	const entries = ({ badges, opportunities, organisations }: City): Endorsed[] => [...badges, ...opportunities, ...organisations];
	const targets =
		sites.get(siteUrl) ?? new Map(network.cities.flatMap((city) => entries(city).map((each) => [subjectUrl(siteUrl, each), each])));
	sites.set(siteUrl, targets);
	return targets;
}
