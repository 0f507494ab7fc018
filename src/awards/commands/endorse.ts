/** `endorse`: one organisation vouches for a badge, an opportunity or another organisation, in its own name, for a time. */
import { UsageError } from "../../build/errors.ts";
import type { Network } from "../../model/network.ts";
import { listAssertions } from "../assertion.ts";
import { explainComment } from "../check-endorsements.ts";
import { endorse } from "../endorse.ts";
import { type Endorsed, listEndorsements } from "../endorsement.ts";
import { buildIssuers } from "../issuer.ts";
import { Refusal } from "../refusal.ts";
import { readRepository } from "../repository.ts";
import { readSecrets } from "../secrets.ts";
import type { Shell } from "../shell.ts";
import { openDesk } from "../signing.ts";
import { writeContentFile } from "../write.ts";
import { findBadge, findOpportunity, findOrganisation } from "./find.ts";
import { readNow, readOptions, readSite, type Values } from "./options.ts";

export const ENDORSE =
	'endorse --by vilnius/nectarus --badge tilburg/team-player --comment "Why it is good." [--language en] [--until 2028-11-22] (or --opportunity, --organisation; the comment may be piped in)';

const YEARS = { usual: 2, most: 5 };

export async function endorseTarget(args: readonly string[], shell: Shell): Promise<number> {
	const text = { type: "string" } as const;
	const options = { by: text, badge: text, opportunity: text, organisation: text, comment: text, language: text, until: text, now: text };
	const values = readOptions(args, options, ENDORSE);
	const { siteUrl, root } = readSite(shell);
	const { content, network } = await readRepository(root);
	const by = findOrganisation(network, values.need("by"));
	const target = findTarget(network, values);
	if (target === by) throw new Refusal([`"${by.id}" cannot endorse itself.`]);
	const now = readNow(values.find("now"), shell);
	const until = readUntil(values.find("until"), now);
	const comment = (values.find("comment") ?? (await shell.readInput())).trim();
	const language = values.find("language") ?? by.city.mainLanguage;
	const wrong = [
		explainComment(comment),
		explainLanguage(language),
		explainSite(siteUrl, [...listAssertions(content), ...listEndorsements(content, network)]),
	];
	if (wrong.some((sentence) => sentence !== "")) throw new Refusal([...wrong.filter((sentence) => sentence !== ""), "Nothing was signed."]);
	const issuers = await buildIssuers(content, network);
	const issuer = issuers.find(({ id }) => id === by.id);
	const desk =
		issuer === undefined
			? `"${by.id}" has no key to sign with. Make one with "npm run badge -- key ${by.id}" and commit content/${by.city.slug}/keys.json.`
			: await openDesk(siteUrl, issuer, readSecrets(shell.environment), []);
	if (typeof desk === "string") throw new Refusal([desk, "Nothing was signed."]);
	const file = await endorse({ siteUrl, desk, target, comment, language, now, until }, issuers);
	await writeContentFile(root, file.path, file.text);
	shell.print(
		`${file.path}: "${by.id}" endorses the ${target.kind} "${target.id}" until ${new Date(until).toISOString().slice(0, 10)}. Propose it as a pull request.`,
	);
	return 0;
}

function findTarget(network: Network, values: Values): Endorsed {
	const badge = values.find("badge");
	const opportunity = values.find("opportunity");
	const organisation = values.find("organisation");
	if ([badge, opportunity, organisation].filter((id) => id !== undefined).length !== 1)
		throw new UsageError(`Give one of --badge, --opportunity and --organisation. Write: npm run badge -- ${ENDORSE}`);
	if (badge !== undefined) return findBadge(network, badge);
	return opportunity !== undefined ? findOpportunity(network, opportunity) : findOrganisation(network, organisation ?? "");
}

/** The end of the day; nobody vouches for ever. */
function readUntil(day: string | undefined, now: number): number {
	const inYears = (years: number) => new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() + years);
	if (day === undefined) return inYears(YEARS.usual);
	const until = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59Z`) : Number.NaN;
	if (Number.isNaN(until) || until <= now || until > inYears(YEARS.most))
		throw new UsageError(`Set --until to a day within ${YEARS.most} years from now, such as 2028-11-22, not to "${day}".`);
	return until;
}

function explainLanguage(language: string): string {
	return /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(language)
		? ""
		: `Set --language to the code of a language, such as lt or en, not to "${language}".`;
}

/** One repository signs for one site: two addresses would be two issuers. */
function explainSite(siteUrl: string, signed: readonly { readonly siteUrl: string }[]): string {
	const stranger = signed.find((each) => each.siteUrl !== siteUrl);
	return stranger === undefined ? "" : `What is signed here was signed for ${stranger.siteUrl}, not for ${siteUrl}: set SITE_URL to that.`;
}
