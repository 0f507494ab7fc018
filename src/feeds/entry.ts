/** What every feed says of an entry: how it is called, and where its page is. */
import { type Translatable, textIn } from "../model/text.ts";
import { entryUrl, type Linkable } from "../model/url.ts";
import { absoluteUrl, type FeedContext } from "./context.ts";

type Words = { readonly title: string } | { readonly name: string };

/** An opportunity and a playlist have a title, a badge and an organisation a name. */
export function titleOf(entry: Translatable<Words>, { language }: Pick<FeedContext, "language">): string {
	const { data } = textIn(entry, language);
	return "title" in data ? data.title : data.name;
}

/** The full address of the page of an entry. */
export function pageOf(entry: Linkable, context: FeedContext): string {
	return absoluteUrl(entryUrl(entry, context.language), context);
}
