/** Price and age in the words of the reader. */
import type { Audience } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Reader } from "./reader.ts";

/** `Free`, `€5`, `€5 – €12`; missing when the price is not known. */
export function priceLine({ t, format }: Reader, { facts, city }: Opportunity): string | undefined {
	if (facts.price === undefined) return undefined;
	const { amount, maximum, currency = city.facts.currency } = facts.price;
	if (maximum !== undefined && maximum > amount) return `${format.price(amount, currency)} – ${format.price(maximum, currency)}`;
	return amount === 0 ? t("opportunity.free") : format.price(amount, currency);
}

/** `14 to 19 years`; missing when there are no limits. */
export function ageLine({ t }: Reader, { audience }: { readonly audience?: Audience }): string | undefined {
	const { minAge: min, maxAge: max } = audience ?? {};
	if (min !== undefined && max !== undefined) return t("age.range", { min, max });
	if (min !== undefined) return t("age.from", { min });
	return max === undefined ? undefined : t("age.to", { max });
}
