/** What leaves the wallet as text: the link for LinkedIn's form, and lines for Europass and Youthpass. Pure. */
import type { BadgeLook } from "./badge-look.ts";
import { formatDay, type PageWords } from "./page-words.ts";

/** https://addtoprofile.linkedin.com/ */
export function linkedInUrl(look: BadgeLook, proof: string): string {
	const awarded = new Date(look.awardedOn);
	const until = look.validUntil === undefined ? undefined : new Date(look.validUntil);
	const query = new URLSearchParams({
		startTask: "CERTIFICATION_NAME",
		name: look.name,
		organizationName: look.issuer,
		issueYear: String(awarded.getUTCFullYear()),
		issueMonth: String(awarded.getUTCMonth() + 1),
		...(until && { expirationYear: String(until.getUTCFullYear()), expirationMonth: String(until.getUTCMonth() + 1) }),
		certUrl: proof,
		certId: look.id.replace("urn:uuid:", ""),
	});
	return `https://www.linkedin.com/profile/add?${query}`;
}

export function formatForProfile(look: BadgeLook, proof: string, words: PageWords): string {
	return [
		look.name,
		`${words("credential.confirmedBy")}: ${look.issuer}`,
		`${words("credential.awardedOn")}: ${formatDay(look.awardedOn)}`,
		look.description,
		look.criteria,
		look.skills.length === 0
			? ""
			: `${words("opportunity.skills")}: ${look.skills.map(({ name, framework }) => `${name} (${framework})`).join("; ")}`,
		proof,
	]
		.filter((line) => line !== "")
		.join("\n\n");
}
