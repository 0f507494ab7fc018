/** The choices that the schemas know, for words of a source that may be one of them or not, such as tags. */
import { commonSchema, schemas } from "../content/kinds.ts";

const themes = new Set(commonSchema.$defs?.theme?.enum);
const kinds = new Set(schemas.opportunity.properties?.kind?.enum);

export function isTheme(word: string): boolean {
	return themes.has(word);
}

export function isOpportunityKind(word: string): boolean {
	return kinds.has(word);
}
