/** From the text of an answer of the ESCO API to a value, or to a sentence about what came instead. */
import { parseLabel } from "./label.ts";
import { isRecord } from "./record.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { parseConceptUri } from "./uri.ts";

export interface Hit {
	readonly uri: string;
	readonly label: string;
}

/** The value in a box, since a value could be anything. */
export function parseAnswer(text: string): { readonly value: unknown } | Refusal {
	try {
		return { value: JSON.parse(text) };
	} catch {
		if (text.trimStart().startsWith("<")) return refuse("ESCO answered with a web page instead of data.", true);
		return refuse("The answer of ESCO is cut off, or is not JSON.", true);
	}
}

export function explainStatus(status: number): Refusal {
	if (status === 404) return refuse("ESCO does not know this address (404).");
	if (status >= 300 && status < 400)
		return refuse(`ESCO sends us to another address (${status}). Set ESCO_API to the new one if it is right.`, true);
	return refuse(`ESCO answered with an error (${status}).`, status >= 500 || status === 429);
}

/** What `fetch` or the reading of the body threw. */
export function explainFailure(error: unknown, timeLimit: number): Refusal {
	if (!(error instanceof Error)) return refuse("ESCO cannot be reached.", true);
	if (error.name === "TimeoutError") return refuse(`ESCO did not answer within ${timeLimit / 1000} seconds.`, true);
	const { code } = (error.cause ?? {}) as { code?: unknown };
	if (code === "UND_ERR_SOCKET") return refuse("The connection to ESCO broke off.", true);
	return refuse(typeof code === "string" ? `ESCO cannot be reached (${code}).` : "ESCO cannot be reached.", true);
}

/** The skills that a search found, best first; whatever has no proper address or name is left out. */
export function parseSearch(answer: unknown): Hit[] {
	const results = isRecord(answer) && isRecord(answer._embedded) ? answer._embedded.results : [];
	return (Array.isArray(results) ? results : []).flatMap((result) => {
		if (!isRecord(result) || typeof result.uri !== "string") return [];
		const uri = parseConceptUri(result.uri);
		const label = parseLabel(result.title);
		return isRefusal(uri) || !label ? [] : [{ uri: uri.uri, label }];
	});
}
