/** Is every endorsement as its organisation signed it, about something that exists, and free of anything personal? */
import { isFault } from "../badges/codes.ts";
import { isRecord } from "../badges/jws.ts";
import { findClaimFault } from "../badges/shape.ts";
import { findSignatureFault, openJws, type Payload } from "../badges/verify-jws.ts";
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import { isRoleAddress } from "../content/roles.ts";
import { findInText } from "../content/text.ts";
import type { Network } from "../model/network.ts";
import { TOUCHED } from "./check-assertions.ts";
import { openEndorsement, type SignedEndorsement } from "./endorsement.ts";
import type { Issuer } from "./issuer.ts";

/** Of a comment, in characters. */
export const COMMENT = { least: 10, most: 600 };

export async function findEndorsementFaults(content: Content, network: Network, issuers: readonly Issuer[]): Promise<readonly Problem[]> {
	const found: Problem[] = [];
	const seen = new Map<string, string>();
	for (const city of network.cities) {
		for (const entry of content.cities.find(({ slug }) => slug === city.slug)?.endorsements ?? []) {
			const endorsement = openEndorsement(entry, city, network);
			const issuer = issuers.find(({ id }) => id === endorsement?.endorser.id);
			const message =
				endorsement === undefined
					? TOUCHED
					: (await explainSignature(endorsement, issuer, entry.data)) || explainContent(endorsement) || explainTwin(endorsement, seen);
			if (message !== "") found.push({ file: entry.file, line: 1, field: "", message, fix: "" });
		}
	}
	return found;
}

/** What may stand in a comment is what may stand in any text of the site; the end of a sentence, or empty. */
export function explainComment(comment: string): string {
	if (comment.trim().length < COMMENT.least) return `Write a comment of at least ${COMMENT.least} characters: say why it is good.`;
	if (comment.length > COMMENT.most) return `Shorten the comment to ${COMMENT.most} characters: it has ${comment.length}.`;
	return findInText(comment, ["comment"])[0]?.message ?? "";
}

/** Verified texts are remembered for as long as their entry lives. */
const known = new WeakMap<object, string>();

async function explainSignature(endorsement: SignedEndorsement, issuer: Issuer | undefined, entry: object): Promise<string> {
	const key = issuer?.keys.find(({ thumbprint }) => thumbprint === endorsement.thumbprint);
	if (key === undefined)
		return `Put the key "${endorsement.thumbprint}" back into the keys.json of "${endorsement.endorser.id}", or remove this file: it was signed with it.`;
	if (known.get(entry) === key.thumbprint) return "";
	const compact = endorsement.compact();
	const opened = openJws(compact);
	const did = String(isRecord(endorsement.payload().issuer) ? (endorsement.payload().issuer as Payload).id : "");
	const resolver = { fetchText: async () => undefined, findKey: async () => key.jwk };
	if (isFault(opened) || findClaimFault(opened.payload) || (await findSignatureFault(compact, opened, did, resolver))) return TOUCHED;
	known.set(entry, key.thumbprint);
	return "";
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
	"": "@context id type name issuer validFrom validUntil credentialSubject iss sub jti nbf exp".split(" "),
	issuer: ["id", "type", "name", "url", "description", "email"],
	credentialSubject: ["id", "type", "endorsementComment", "inLanguage"],
};

function explainContent({ endorser, target, subject, comment, validFrom, validUntil, payload, siteUrl }: SignedEndorsement): string {
	const whole = payload();
	const again = 'make it anew with "npm run badge -- endorse"';
	const stranger = findStranger(whole);
	if (stranger !== undefined) return `Remove this file, and ${again}: "${stranger}" is nothing that an endorsement may say.`;
	if (!(validFrom < validUntil)) return `Remove this file, and ${again}: it does not say from when until when it is valid.`;
	if (target === undefined)
		return `Remove this file, or put back what it is about: there is nothing at "${subject.replace(siteUrl, "/")}" any more.`;
	if (target === endorser) return "Remove this file: nobody endorses themselves.";
	const { name, description = "", email } = isRecord(whole.issuer) ? whole.issuer : {};
	const texts = [whole.name, name, description].flatMap((text) => findInText(String(text), ["issuer"]));
	if (texts.length > 0 || (email !== undefined && !isRoleAddress(String(email))))
		return `Remove this file, and ${again}: it says something personal about its organisation.`;
	return explainComment(comment);
}

/** A closed shape: what nobody looks at could hide anything. */
function findStranger(payload: Payload): string | undefined {
	return Object.entries(NAMES)
		.flatMap(([part, names]) => {
			const value = part === "" ? payload : payload[part];
			return isRecord(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [part];
		})
		.at(0);
}

function explainTwin({ endorser, subject, file }: SignedEndorsement, seen: Map<string, string>): string {
	const key = `${endorser.id} ${subject}`;
	const twin = seen.get(key);
	seen.set(key, file);
	return twin === undefined ? "" : `Remove one of the two: "${endorser.id}" endorses the same in ${twin}.`;
}
