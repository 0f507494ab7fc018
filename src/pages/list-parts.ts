/** A list that is too long for one page, in parts. */
import type { Opportunity } from "../model/opportunity.ts";
import { PAGE_SIZE } from "./listings.ts";
import type { Part } from "./route.ts";

/** At least one, so that an empty list has its page. */
export function partsOf(all: readonly Opportunity[]): Part[] {
	const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
	return Array.from({ length: pages }, (_, index) => ({
		all,
		opportunities: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
		page: index + 1,
		pages,
	}));
}
