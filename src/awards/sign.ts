/**
 * Signs what was approved and is not signed yet, computed from the repository alone. Everything is checked before the first signature, and each
 * signature is verified with the published key before it is given out. Writes nothing: the files come one by one, and a run may stop after any.
 */
import { buildCredential, validUntil } from "../badges/credential.ts";
import type { Credential, EndorsementCredential } from "../badges/credential-type.ts";
import { formatInstant, parseInstant } from "../badges/instant.ts";
import { formatJws } from "../badges/jws.ts";
import type { SecretKey } from "../badges/key.ts";
import { createResolver, type Resolver } from "../badges/resolve.ts";
import { signCredential } from "../badges/sign.ts";
import { chooseIndex } from "../badges/status-list.ts";
import { verifyCredential } from "../badges/verify-credential.ts";
import type { Content } from "../content/entry.ts";
import type { Network } from "../model/network.ts";
import { type Approved, listApproved } from "./approved.ts";
import { type Assertion, listAssertions } from "./assertion.ts";
import { signEndorsement } from "./endorse.ts";
import { listEndorsements } from "./endorsement.ts";
import { buildIssuers, fetchPublished, type Issuer, isDemonstration } from "./issuer.ts";
import { findStaleLists, signList } from "./lists.ts";
import { moveCredential } from "./move.ts";
import { type Desk, openDesk } from "./signing.ts";

export interface SignInput {
	/** Without problems: run `findAwardFaults` first. */
	readonly content: Content;
	readonly network: Network;
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly secrets: readonly SecretKey[];
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly random: (length: number) => Uint8Array;
	/** Sign anew, for this site, what was signed for another address. */
	readonly isMove: boolean;
	/** Sign lists anew that are older than so many milliseconds; missing means only those whose bits change. */
	readonly listAge?: number | undefined;
}

/** Milliseconds. */
const CLOCKS_APART = 600_000;

export interface SignedFile {
	readonly kind: "assertion" | "again" | "list";
	/** `content/vilnius/assertions/<uuid>.json` */
	readonly path: string;
	readonly text: string;
}

export interface Plan {
	/** Why nothing is signed at all; empty when all can be. */
	readonly problems: readonly string[];
	/** How many assertions will be signed, the first time or again. */
	readonly count: number;
	/** Signs one file after the other. */
	readonly files: () => AsyncGenerator<SignedFile>;
}

export async function planSigning(input: SignInput): Promise<Plan> {
	const { content, network, siteUrl, secrets } = input;
	const issuers = await buildIssuers(content, network);
	const assertions = listAssertions(content);
	const signed = new Set(assertions.map(({ uuid }) => uuid));
	const fresh = (await listApproved(content, network)).filter(({ uuid }) => !signed.has(uuid));
	const again = assertions.filter((assertion) => mustSignAgain(assertion, issuers, input));
	const renewed = listEndorsements(content, network)
		.map((each) => ({ ...each, issuerId: each.endorser.id }))
		.filter((each) => each.validUntil > input.now && mustSignAgain(each, issuers, input));
	const lists = await findStaleLists(issuers, assertions, fresh, input);
	const hasWork = fresh.length + again.length + renewed.length + lists.length > 0;
	const clockFaults = hasWork ? findClockFaults(assertions, input.now) : [];
	const problems = [...clockFaults, ...findTimeFaults(fresh, input.now), ...findStrangers(assertions, input)];
	const desks = new Map<string, Desk>();
	for (const id of new Set([
		...fresh.map(({ issuer }) => issuer.id),
		...[...again, ...renewed].map(({ issuerId }) => issuerId),
		...lists,
	])) {
		const issuer = issuers.find((each) => each.id === id);
		const desk = issuer === undefined ? noKey(id) : await openDesk(siteUrl, issuer, secrets, assertions);
		if (typeof desk === "string") problems.push(desk);
		else desks.set(id, desk);
	}
	return { problems: [...new Set(problems)], count: fresh.length + again.length + renewed.length, files };

	async function* files(): AsyncGenerator<SignedFile> {
		const newLists = new Map<string, string>();
		for (const id of lists) {
			const desk = need(desks, id);
			const compact = await signList(desk, assertions, fresh, input);
			newLists.set(id, compact);
			const { city, slug } = desk.issuer.organisation;
			yield { kind: "list", path: `content/${city.slug}/status/${slug}.json`, text: formatJws(compact) };
		}
		const published = issuers.map((issuer) => ({ ...issuer, statusList: newLists.get(issuer.id) ?? issuer.statusList }));
		const resolver = createResolver(fetchPublished(siteUrl, published));
		yield* inTurn(again, async (assertion): Promise<SignedFile> => {
			const desk = need(desks, assertion.issuerId);
			const credential = moveCredential<Credential>(assertion, siteUrl, input.now);
			return { kind: "again", path: assertion.file, text: await signChecked(credential, desk, resolver, input) };
		});
		yield* inTurn(renewed, async (endorsement): Promise<SignedFile> => {
			const desk = need(desks, endorsement.issuerId);
			const credential = moveCredential<EndorsementCredential>(endorsement, siteUrl, input.now);
			return { kind: "again", path: endorsement.file, text: await signEndorsement(credential, desk, resolver, input.now) };
		});
		yield* inTurn(fresh, async (each): Promise<SignedFile> => {
			const desk = need(desks, each.issuer.id);
			const path = `content/${each.city}/assertions/${each.uuid}.json`;
			return { kind: "assertion", path, text: await signChecked(buildFresh(each, desk, input), desk, resolver, input) };
		});
	}
}

/** Signatures that are under way. Each waits for another thread: some at the same time use all processors, few enough to hold little. */
const AT_ONCE = 16;

async function* inTurn<Item>(items: readonly Item[], make: (item: Item) => Promise<SignedFile>): AsyncGenerator<SignedFile> {
	const waiting: Promise<SignedFile>[] = [];
	for (const item of items) {
		const file = make(item);
		// One that fails is heard of in its turn.
		file.catch(() => undefined);
		waiting.push(file);
		if (waiting.length === AT_ONCE) yield* waiting.splice(0, 1);
	}
	yield* waiting;
}

function mustSignAgain(
	{ issuerId, thumbprint, siteUrl }: Pick<Assertion, "issuerId" | "thumbprint" | "siteUrl">,
	issuers: readonly Issuer[],
	input: SignInput,
): boolean {
	const key = issuers.find(({ id }) => id === issuerId)?.keys.find((each) => each.thumbprint === thumbprint);
	return key?.state === "compromised" || (input.isMove && siteUrl !== input.siteUrl);
}

function buildFresh({ uuid, badge, issuer, holder, awardedOn }: Approved, desk: Desk, { siteUrl, now, random }: SignInput): Credential {
	const statusIndex = chooseIndex(desk.used, random);
	desk.used.add(statusIndex);
	return buildCredential({
		id: `urn:uuid:${uuid}`,
		siteUrl,
		badge,
		issuer,
		holder,
		awardedOn,
		now,
		statusIndex,
		isDemonstration: isDemonstration(desk.issuer),
	});
}

/** What the published key does not verify never leaves this function. */
async function signChecked(credential: Credential, desk: Desk, resolver: Resolver, { now }: SignInput): Promise<string> {
	const compact = await signCredential(credential, desk.signer);
	const { code, facts } = await verifyCredential(compact, { resolver, now, isKnown: () => true });
	if (facts === undefined || facts.status.kind === "fault") throw new Error(`${credential.id} was signed, but does not verify: ${code}.`);
	return formatJws(compact);
}

/** Two machines may differ by minutes; a clock that stands hours before what is signed already would date badges wrongly for ever. */
function findClockFaults(assertions: readonly Assertion[], now: number): string[] {
	const latest = assertions.reduce((last, { payload }) => Math.max(last, parseInstant(String(payload().validFrom))), 0);
	if (latest <= now + CLOCKS_APART) return [];
	return [`The clock here says ${formatInstant(now)}, but a badge was signed at ${formatInstant(latest)} already: set the clock.`];
}

function findTimeFaults(fresh: readonly Approved[], now: number): string[] {
	return fresh.flatMap(({ awardedOn, file, badge }) => {
		const until = validUntil(badge, awardedOn);
		if (Date.parse(awardedOn) > now + 86_400_000)
			return [`${file}: set "awardedOn" to a day that is not in the future: "${awardedOn}" is.`];
		return until !== undefined && until <= formatInstant(now)
			? [`${file}: this badge was valid until ${until} only, which has passed: correct "awardedOn".`]
			: [];
	});
}

/** One repository signs for one site: two addresses would be two issuers. */
function findStrangers(assertions: readonly Assertion[], { siteUrl, isMove }: SignInput): string[] {
	const stranger = assertions.find((assertion) => assertion.siteUrl !== siteUrl);
	if (stranger === undefined || isMove) return [];
	return [
		`What is signed here was signed for ${stranger.siteUrl}, not for ${siteUrl}. Set SITE_URL to that, or sign all anew for the new address with --move.`,
	];
}

function noKey(id: string): string {
	const [city = ""] = id.split("/");
	return `"${id}" has no key to sign with. Make one with "npm run badge -- key ${id}" and commit content/${city}/keys.json.`;
}

function need(desks: ReadonlyMap<string, Desk>, id: string): Desk {
	const desk = desks.get(id);
	if (desk === undefined) throw new Error(`Nobody can sign for ${id}.`);
	return desk;
}
