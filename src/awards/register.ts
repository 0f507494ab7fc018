/** The register of the network as the site publishes it: each assertion with what was signed, who signed it, and how it stands. Believes that `findPublishFaults` finds nothing. */
import type { RevocationsEntry } from "../../schemas/types.ts";
import type { Achievement } from "../badges/credential-type.ts";
import { createEditions, type Edition } from "../badges/edition.ts";
import { parseInstant } from "../badges/instant.ts";
import { isRecord } from "../badges/jws.ts";
import type { Validity } from "../badges/standing.ts";
import type { Payload } from "../badges/verify-jws.ts";
import type { CityContent, Content } from "../content/entry.ts";
import type { Badge } from "../model/badge.ts";
import type { City, Network } from "../model/network.ts";
import type { Organisation } from "../model/organisation.ts";
import { openAssertion } from "./assertion.ts";
import { type Endorsed, listEndorsements, type SignedEndorsement } from "./endorsement.ts";
import { buildIssuers, type IssuerKey } from "./issuer.ts";
import { type PublishedIssuer, publishIssuer } from "./published-issuer.ts";

/** Light: thousands of them share their editions and issuers, and the signed text is put together when it is written. */
export interface PublishedAssertion extends Validity {
	readonly uuid: string;
	readonly city: City;
	readonly issuer: PublishedIssuer;
	readonly edition: Edition;
	/** The badge as it is now; missing when it is gone. */
	readonly badge: Badge | undefined;
	/** `2026-11-20` */
	readonly awardedOn: string;
	/** Missing when it was not taken back, or when only the list says so. */
	readonly reason: RevocationsEntry[number]["reason"] | undefined;
	/** What signed it; missing when the issuer does not list it. */
	readonly key: IssuerKey | undefined;
	/** The compact JWS. */
	readonly compact: () => string;
}

/** Who vouches for something in the network; how it stands follows from the day. */
export interface PublishedEndorsement extends SignedEndorsement, Validity {
	readonly validUntil: number;
	/** Whether anybody can sign with the key. */
	readonly isDemonstration: boolean;
}

export interface Register {
	/** By city, then by UUID. */
	readonly assertions: readonly PublishedAssertion[];
	/** Organisations with a key. */
	readonly issuers: ReadonlyMap<Organisation, PublishedIssuer>;
	readonly byBadge: ReadonlyMap<Badge, readonly PublishedAssertion[]>;
	/** By city, then by UUID. */
	readonly endorsements: readonly PublishedEndorsement[];
	readonly byEndorsed: ReadonlyMap<Endorsed, readonly PublishedEndorsement[]>;
}

/** `siteUrl` ends with a slash. */
export async function buildRegister(content: Content, network: Network, siteUrl: string): Promise<Register> {
	const issuers = await Promise.all(
		(await buildIssuers(content, network)).map(async (issuer) => [issuer.organisation, await publishIssuer(issuer, siteUrl)] as const),
	);
	const byId = new Map(issuers.map(([{ id }, issuer]) => [id, issuer]));
	const assertions = network.cities.flatMap((city) => {
		const entry = content.cities.find(({ slug }) => slug === city.slug);
		return entry === undefined ? [] : publishCity(entry, city, byId);
	});
	const byBadge = Map.groupBy(assertions, ({ badge }) => badge);
	const endorsements = listEndorsements(content, network).flatMap((each) => publishEndorsement(each, byId) ?? []);
	const byEndorsed = Map.groupBy(endorsements, ({ target }) => target);
	return {
		assertions,
		issuers: new Map(issuers),
		byBadge: new Map([...byBadge].flatMap(([badge, list]) => (badge ? [[badge, list]] : []))),
		endorsements,
		byEndorsed: new Map([...byEndorsed].flatMap(([target, list]) => (target ? [[target, list]] : []))),
	};
}

/** What is signed with a key that nobody knows is not published; what a thief may have signed counts no longer. */
function publishEndorsement(
	endorsement: SignedEndorsement,
	issuers: ReadonlyMap<string, PublishedIssuer>,
): PublishedEndorsement | undefined {
	const issuer = issuers.get(endorsement.endorser.id);
	const key = issuer?.keys.find(({ thumbprint }) => thumbprint === endorsement.thumbprint);
	if (issuer === undefined || key === undefined) return undefined;
	return { ...endorsement, isRevoked: key.state === "compromised", isDemonstration: key.isDemonstration };
}

function publishCity(content: CityContent, city: City, issuers: ReadonlyMap<string, PublishedIssuer>): PublishedAssertion[] {
	const editionOf = createEditions(city);
	const reasons = new Map(content.revocations.map(({ id, reason }) => [id, reason]));
	return content.assertions.flatMap((entry) => {
		const opened = openAssertion(content, entry, new Set());
		const issuer = issuers.get(opened?.issuerId ?? "");
		const payload = opened?.payload() ?? {};
		const achievement = achievementOf(payload);
		if (opened === undefined || issuer === undefined || achievement === undefined) return [];
		const edition = editionOf(opened.siteUrl, achievement);
		const { validFrom, validUntil } = payload;
		const key = issuer.keys.find(({ thumbprint }) => thumbprint === opened.thumbprint);
		// Until it is signed anew, nobody can tell it from what a thief signs.
		const isCompromised = key?.state === "compromised";
		return [
			{
				uuid: opened.uuid,
				city,
				issuer,
				edition,
				badge: edition.badge,
				awardedOn: opened.awardedOn,
				validFrom: parseInstant(String(validFrom)),
				validUntil: typeof validUntil === "string" ? parseInstant(validUntil) : undefined,
				isRevoked: isCompromised || reasons.has(opened.id) || issuer.list?.revoked.has(opened.statusIndex) === true,
				reason: isCompromised ? "key-compromised" : reasons.get(opened.id),
				key,
				compact: opened.compact,
			},
		];
	});
}

/** The shape of what our own keys signed is our own. */
function achievementOf({ credentialSubject: subject }: Payload): Achievement | undefined {
	return isRecord(subject) && isRecord(subject.achievement) ? (subject.achievement as unknown as Achievement) : undefined;
}
