/** What must be true of a skill: an entry of ESCO has ESCO's own address, exactly. */
import type { Finding } from "./finding.ts";
import { isConceptUri, isEscoUri } from "./links.ts";
import { toText } from "./value.ts";

export function findSkillFaults(data: Readonly<Record<string, unknown>>): readonly Finding[] {
	const uri = toText(data.uri);
	if (data.framework !== "esco" || uri === "" || !isConceptUri(uri) || isEscoUri(uri)) return [];
	return [{ path: ["uri"], message: 'Write "uri" exactly as ESCO does: http://data.europa.eu/esco/skill/… and the id.' }];
}
