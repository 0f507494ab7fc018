/** Adds revocations to a city's list: by the id of an assertion, its file name, or its holder. Pure. */
import type { Content } from "../content/entry.ts";
import type { Assertion } from "./assertion.ts";

export const REASONS = ["issued-in-error", "criteria-not-met", "holder-request", "key-compromised", "superseded"] as const;

export type Reason = (typeof REASONS)[number];

export interface RevokedFile {
	/** `content/vilnius/revocations.json` */
	readonly path: string;
	readonly text: string;
	readonly added: number;
}

/** Names that are no assertion come back as problems, and then nothing may be written. */
export function addRevocations(
	content: Content,
	assertions: readonly Assertion[],
	names: readonly string[],
	reason: Reason,
): { files: readonly RevokedFile[]; problems: readonly string[] } {
	const chosen = names.map((name) => ({ name, assertion: assertions.find((assertion) => isMeant(assertion, name)) }));
	const problems = chosen.filter(({ assertion }) => assertion === undefined).map(({ name }) => `There is no assertion "${name}".`);
	const files = content.cities.flatMap(({ slug, revocations }): RevokedFile[] => {
		const known = new Set(revocations.map(({ id }) => id));
		const own = chosen.flatMap(({ assertion }) => (assertion?.city === slug && !known.has(assertion.id) ? [assertion.id] : []));
		const added = [...new Set(own)].map((id) => ({ id, reason }));
		if (added.length === 0) return [];
		const all = [...revocations, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
		return [{ path: `content/${slug}/revocations.json`, text: `${JSON.stringify(all, undefined, "\t")}\n`, added: added.length }];
	});
	return { files, problems };
}

function isMeant({ id, uuid, holder, file }: Assertion, name: string): boolean {
	return [id, uuid, holder, file].includes(name) || name.endsWith(`/${uuid}.json`);
}
