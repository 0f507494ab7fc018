/** The fourth gate: awards, keys, assertions and lists against each other. Checked entries in, problems out; signs and writes nothing. */
import { ECDH } from "node:crypto";
import { decodeBase58 } from "../badges/base58.ts";
import type { Result } from "../content/check.ts";
import type { Content } from "../content/entry.ts";
import { compareProblems, type Problem } from "../content/problem.ts";
import { buildNetwork } from "../model/build.ts";
import type { Network } from "../model/network.ts";
import { badgeId, listApproved } from "./approved.ts";
import { listAssertions } from "./assertion.ts";
import { findAssertionFaults, isTampering } from "./check-assertions.ts";
import { findEndorsementFaults } from "./check-endorsements.ts";
import { findKeyFaults } from "./check-keys.ts";
import { findStatusFaults } from "./check-status.ts";
import { buildIssuers } from "./issuer.ts";

/** The result of the first three gates with the problems of this one. An entry that is broken itself is told first: what hangs on it would be noise. */
export async function checkRepository(result: Result): Promise<Result> {
	if (result.content === undefined) return result;
	const faults = await findAwardFaults(result.content, buildNetwork(result.content));
	const added = result.problems.length === 0 ? faults : faults.filter(isTampering);
	return { ...result, problems: [...result.problems, ...added].sort(compareProblems) };
}

/** Sorted with `compareProblems`. */
export async function findAwardFaults(content: Content, network: Network): Promise<readonly Problem[]> {
	const issuers = await buildIssuers(content, network);
	const approved = await listApproved(content, network);
	const found = [
		...findHolderFaults(content, network),
		...(await findKeyFaults(content)),
		...(await findAssertionFaults(content, issuers, approved)),
		...(await findEndorsementFaults(content, network, issuers)),
		...(await findStatusFaults(content, issuers, listAssertions(content))),
	];
	return found.sort(compareProblems);
}

/** Points that lie on no curve, and badges that nobody can be given. */
function findHolderFaults(content: Content, network: Network): Problem[] {
	const badges = new Map(network.cities.flatMap((city) => city.badges.map((badge) => [badge.id, badge])));
	return content.cities.flatMap(({ slug, awards }) =>
		awards.flatMap(({ file, data: { badge: name, holders } }) => {
			const badge = badges.get(badgeId(slug, name));
			const add = (field: string, message: string): Problem => ({ file, line: 1, field, message, fix: "" });
			const ungiven =
				badge === undefined ? [add("badge", `Publish the badge "${name}" first: it is a draft, or has problems of its own.`)] : [];
			const faceless = badge !== undefined && badge.issuer === undefined ? [add("badge", `Give the badge "${name}" an issuer first.`)] : [];
			const broken = holders.flatMap((holder, index) =>
				isSound(holder) ? [] : [add(`holders[${index}]`, `Copy holder ${index + 1} again: "${holder}" is no key.`)],
			);
			return [...ungiven, ...faceless, ...broken];
		}),
	);
}

const sound = new Set<string>();

/** The schema has seen to its first letters. Node.js computes thousands of points faster than we do; none is computed anew at every change. */
function isSound(holder: string): boolean {
	if (sound.has(holder)) return true;
	const bytes = decodeBase58(holder.slice("did:key:z".length));
	try {
		ECDH.convertKey((bytes ?? new Uint8Array()).subarray(2), "prime256v1");
	} catch {
		return false;
	}
	sound.add(holder);
	return true;
}
