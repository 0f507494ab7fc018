/** The address that names an ESCO skill for ever; it is an identifier and is never fetched itself. */
import { quote } from "./label.ts";
import { type Refusal, refuse } from "./refusal.ts";

const pattern = /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface ConceptUri {
	readonly uri: string;
}

/** Takes the exact form only, so that a look-alike host, a user name, a port or a detour in the path cannot pass. */
export function parseConceptUri(text: string): ConceptUri | Refusal {
	const uri = text.trim();
	if (pattern.test(uri)) return { uri };
	return refuse(`The address of an ESCO skill is http://data.europa.eu/esco/skill/ and then its id, but here it is ${quote(uri)}.`);
}

/** Whether somebody meant an address, rather than words to search for. */
export function looksLikeUri(text: string): boolean {
	return /\/\/|^\s*https?:|europa\.eu/i.test(text);
}
