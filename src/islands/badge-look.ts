/** What a reader sees of a credential: read from what was signed, by whomever, so every part may be missing or strange. */
import { parseInstant } from "../badges/instant.ts";
import { decodeObject, isRecord } from "../badges/jws.ts";

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

/** Before it is checked, or after: it says what stands there, not that it is true. */
export function lookOfJws(compact: string): BadgeLook | undefined {
	const credential = decodeObject(compact.split(".")[1] ?? "");
	return credential && lookOf(credential);
}

function part(of: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
	const value = of[name];
	return isRecord(value) ? value : {};
}

function text(value: unknown): string {
	return typeof value === "string" ? value : "";
}
