/** Says in which language a text is when it is not the reader's, and which others there are. */

import { textIn } from "../model/text.ts";
import { entryUrl, type Linkable, pageLanguages } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function LanguageNotice({ reader, entry }: { reader: Reader; entry: Linkable }) {
	const { t, format, language, href } = reader;
	const text = textIn<unknown>(entry, language);
	if (text.language === language) return null;
	const others = pageLanguages(entry).filter((other) => other !== language);
	return (
		<p class="notice">
			{t("site.otherLanguage", { language: format.language(text.language) })}{" "}
			{others.map((other) => (
				<a key={other} href={href(entryUrl(entry, other))} hreflang={other}>
					{t("site.alsoIn", { languages: format.language(other) })}
				</a>
			))}
		</p>
	);
}
