/** Whether something costs nothing, as feeds say it. */
import type { Opportunity } from "../model/opportunity.ts";

/** A price of 0 without a higher one. Missing while the price is not known: that is not free. */
export function isFree({ facts: { price } }: Opportunity): boolean | undefined {
	return price === undefined ? undefined : price.amount === 0 && (price.maximum ?? 0) === 0;
}
