/** What every entry has in schema.org: its name, a sentence, its page; and its line in a list. */
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import type { Linkable } from "../model/url.ts";
import { absoluteUrl, type FeedContext } from "./context.ts";
import { pageOf, titleOf } from "./entry.ts";

type About = { readonly summary: string } | { readonly description: string };

export function headPart(entry: Linkable, context: FeedContext, image: string | undefined) {
	const { data } = textIn<About>(entry, context.language);
	return {
		name: titleOf(entry, context),
		description: "summary" in data ? data.summary : data.description,
		url: pageOf(entry, context),
		image: image === undefined ? undefined : absoluteUrl(image, context),
	};
}

/** `index` counts from 0, positions from 1. */
export function listItem(index: number, entry: Linkable, context: FeedContext) {
	return { "@type": "ListItem", position: index + 1, name: titleOf(entry, context), url: pageOf(entry, context) };
}

export function badgeLinks({ badges }: Opportunity, context: FeedContext) {
	return badges.map((badge) => ({
		"@type": "EducationalOccupationalCredential",
		name: titleOf(badge, context),
		url: pageOf(badge, context),
	}));
}
