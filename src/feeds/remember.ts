/** What a feed says of an opportunity is made once: the same opportunity stands in the feeds of its city, themes, kinds and months. */
import type { Opportunity } from "../model/opportunity.ts";
import type { FeedContext } from "./context.ts";

/** The same pure function, which keeps its last answer for each opportunity as long as that opportunity lives. */
export function remember<Value>(build: (opportunity: Opportunity, context: FeedContext) => Value): typeof build {
	const answers = new WeakMap<Opportunity, FeedContext & { readonly value: Value }>();
	return (opportunity, context) => {
		const { siteUrl, language, now } = context;
		const last = answers.get(opportunity);
		if (last !== undefined && last.language === language && last.now === now && last.siteUrl === siteUrl) return last.value;
		const value = build(opportunity, context);
		answers.set(opportunity, { siteUrl, language, now, value });
		return value;
	};
}
