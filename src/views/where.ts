/** Where an opportunity takes place, as one line. */
import type { Opportunity } from "../model/opportunity.ts";
import type { Reader } from "./reader.ts";

export function whereLine({ t }: Reader, { facts }: Opportunity): string | undefined {
	const [first, ...others] = facts.places ?? [];
	if (first === undefined) return facts.format === "in-person" ? undefined : t(`format.${facts.format}`);
	const name = first.name ?? first.address ?? (first.toBeDecided ? t("opportunity.toBeDecided") : undefined);
	if (name === undefined) return undefined;
	return others.length === 0 ? name : `${name} +${others.length}`;
}
