/** Which badges can be awarded: those that somebody issues, and that are not retired. */
import type { Badge } from "../model/badge.ts";

export function isAwardable({ issuer, facts }: Badge): boolean {
	return issuer !== undefined && facts.status !== "retired";
}
