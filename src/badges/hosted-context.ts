/** By what an Open Badge of version 2.0, or 1, is recognised. By itself, so that what checks one is loaded only when there is one. */
import type { Payload } from "./verify-jws.ts";

export const HOSTED_CONTEXT = "https://w3id.org/openbadges/v2";

export function isHosted({ "@context": context }: Payload): boolean {
	const contexts = [context].flat();
	return contexts.includes(HOSTED_CONTEXT) || contexts.includes("https://w3id.org/openbadges/v1");
}
