/** Asks the ESCO API: the only code of ours that talks to it. https://esco.ec.europa.eu/en/use-esco/use-esco-services-api */
import { AssetCache } from "@11ty/eleventy-fetch";
import { explainFailure, explainStatus, type Hit, parseAnswer, parseSearch } from "./answer.ts";
import { type Concept, parseConcept } from "./concept.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

export interface EscoApi {
	/** Without a slash at its end: `https://ec.europa.eu/esco/api` */
	readonly base: string;
	readonly cacheFolder: string;
	/** How long an answer may be used again: `1d` */
	readonly cacheFor: string;
	/** For each request, in milliseconds. */
	readonly timeLimit: number;
}

const largestAnswer = 4_000_000; // bytes; answers have 20 to 400 KB

/** Only what was understood goes to the cache, so that a bad answer is asked for again the next time. */
export async function fetchConcept(api: EscoApi, uri: string): Promise<Concept | Refusal> {
	const url = `${api.base}/resource/skill?${new URLSearchParams({ uri, language: "en" })}`;
	const cache = new AssetCache(url, api.cacheFolder);
	const known = parseConcept(readCache(cache, api.cacheFor), uri);
	if (!isRefusal(known)) return known;

	const answer = await fetchAnswer(api, url);
	if (isRefusal(answer)) return answer;
	const concept = parseConcept(answer.value, uri);
	if (!isRefusal(concept)) await saveCache(cache, answer.value);
	return concept;
}

/** @param words English words of a skill's name */
export async function searchConcepts(api: EscoApi, words: string): Promise<Hit[] | Refusal> {
	const query = new URLSearchParams({ text: words, language: "en", type: "skill", limit: "10", full: "false" });
	const answer = await fetchAnswer(api, `${api.base}/search?${query}`);
	return isRefusal(answer) ? answer : parseSearch(answer.value);
}

/** The address from the environment: https, or http on this machine for tests. */
export function parseApiBase(text: string): { readonly base: string } | Refusal {
	const url = URL.parse(text);
	const local = url?.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
	if (url && (local || url.protocol === "https:") && !url.username && !url.search && !url.hash)
		return { base: url.href.replace(/\/+$/, "") };
	return refuse("Set ESCO_API to an address that starts with https://, such as https://ec.europa.eu/esco/api, or leave it away.");
}

/** The value of a fresh entry; nothing when there is none, also when a killed run left half an entry. */
function readCache(cache: AssetCache, duration: string): unknown {
	try {
		return cache.isCacheValid(duration) ? cache.getCachedValue() : undefined;
	} catch {
		return undefined;
	}
}

/** A full disk costs only the next run's time. */
async function saveCache(cache: AssetCache, value: unknown): Promise<void> {
	try {
		await cache.save(value, "json");
	} catch {}
}

async function fetchAnswer({ timeLimit }: EscoApi, url: string) {
	try {
		const signal = AbortSignal.timeout(timeLimit);
		const response = await fetch(url, { signal, redirect: "manual", headers: { accept: "application/json" } });
		if (!response.ok) {
			await response.body?.cancel();
			return explainStatus(response.status);
		}
		return await readAnswer(response);
	} catch (error) {
		return explainFailure(error, timeLimit);
	}
}

async function readAnswer(response: Response) {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > largestAnswer) return refuse(`The answer of ESCO is larger than ${largestAnswer / 1_000_000} MB.`);
		chunks.push(chunk);
	}
	return parseAnswer(Buffer.concat(chunks).toString("utf8"));
}
