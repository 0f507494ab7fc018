/** What a reader sees of a credential: read from what was signed, by whomever, so every part may be missing or strange. */
import { isHosted } from "../badges/hosted-context.ts";
import { parseInstant } from "../badges/instant.ts";
import { isRecord } from "../badges/jws.ts";
import { parseStrictJson } from "../badges/strict-json.ts";
import type { Held } from "./wallet-held.ts";

export interface SkillLook {
	readonly name: string;
	readonly url: string;
	readonly framework: string;
}

export interface BadgeLook {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly criteria: string;
	readonly issuer: string;
	/** Milliseconds since 1970. */
	readonly awardedOn: number;
	readonly validUntil: number | undefined;
	readonly image: string | undefined;
	readonly language: string | undefined;
	readonly skills: readonly SkillLook[];
	/** Its key is public, so it proves nothing. */
	readonly isDemonstration: boolean;
}

export function lookOf(credential: Readonly<Record<string, unknown>>): BadgeLook {
	const achievement = part(part(credential, "credentialSubject"), "achievement");
	const issuer = part(credential, "issuer");
	const { image } = achievement;
	const alignments = Array.isArray(achievement.alignment) ? achievement.alignment.filter(isRecord) : [];
	return {
		id: text(credential.id),
		name: text(achievement.name),
		description: text(achievement.description),
		criteria: text(part(achievement, "criteria").narrative),
		issuer: text(issuer.name) || text(issuer.id),
		awardedOn: parseInstant(text(credential.awardedDate) || text(credential.validFrom)),
		validUntil: credential.validUntil === undefined ? undefined : parseInstant(text(credential.validUntil)),
		image: text(isRecord(image) ? image.id : image) || undefined,
		language: text(achievement.inLanguage) || undefined,
		skills: alignments.map((each) => ({ name: text(each.targetName), url: text(each.targetUrl), framework: text(each.targetFramework) })),
		isDemonstration: text(issuer.description).startsWith("Demonstration issuer:"),
	};
}

/** An Open Badge of version 2.0. Its badge and issuer may be addresses only, which are not asked: then the host stands for the name. */
function lookOfHosted(assertion: Readonly<Record<string, unknown>>): BadgeLook {
	const badge = part(assertion, "badge");
	const issuer = part(badge, "issuer");
	const criteria = part(badge, "criteria");
	const alignments = [badge.alignment ?? badge.alignments ?? []].flat().filter(isRecord);
	return {
		id: text(assertion.id),
		name: text(badge.name) || hostOf(text(assertion.badge) || text(assertion.id)),
		description: text(badge.description),
		criteria: text(criteria.narrative) || text(criteria.id) || text(badge.criteria),
		issuer: text(issuer.name) || hostOf(text(issuer.id) || text(badge.issuer) || text(assertion.id)),
		awardedOn: parseInstant(text(assertion.issuedOn)),
		validUntil: assertion.expires === undefined ? undefined : parseInstant(text(assertion.expires)),
		image: undefined,
		language: text(badge["@language"]) || undefined,
		skills: alignments.map((each) => ({ name: text(each.targetName), url: text(each.targetUrl), framework: text(each.targetFramework) })),
		isDemonstration: false,
	};
}

/** Undefined while there is only a ticket, and when what is kept is damaged. */
export function lookOfHeld({ picture, ...held }: Pick<Held, "compact" | "document" | "picture">): BadgeLook | undefined {
	const look = lookOfText(held);
	return look && picture !== undefined ? { ...look, image: picture } : look;
}

function lookOfText({ compact, document }: Pick<Held, "compact" | "document">): BadgeLook | undefined {
	if (compact !== undefined) return lookOfJws(compact);
	const parsed = document === undefined ? undefined : parseStrictJson(document);
	if (parsed === undefined || !("value" in parsed) || !isRecord(parsed.value)) return undefined;
	return isHosted(parsed.value) ? lookOfHosted(parsed.value) : lookOf(parsed.value);
}

/** Before it is checked, or after: it says what stands there, not that it is true. Hundreds are read at once, so that only the check is strict. */
export function lookOfJws(compact: string): BadgeLook | undefined {
	try {
		const binary = atob((compact.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
		const credential: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isRecord(credential) ? lookOf(credential) : undefined;
	} catch {
		return undefined;
	}
}

function part(of: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
	const value = of[name];
	return isRecord(value) ? value : {};
}

function text(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : "";
}
