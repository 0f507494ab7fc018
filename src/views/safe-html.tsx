/** The one door for raw HTML: only text that our own Markdown renderer or an escaping function made passes it. */
import { formatMarkdown } from "../content/markdown.ts";
import { formatJsonLd, type JsonLd } from "../feeds/jsonld.ts";

export function Markdown({ text, lang }: { text: string; lang: string | undefined }) {
	if (text.trim() === "") return null;
	// The renderer escapes all HTML of the source: `html: false`, and a test over its tags.
	// biome-ignore lint/security/noDangerouslySetInnerHtml: this is the door, and its input is escaped.
	return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: formatMarkdown(text) }} />;
}

export function JsonLdScript({ value }: { value: JsonLd }) {
	// `formatJsonLd` escapes what could end the element.
	// biome-ignore lint/security/noDangerouslySetInnerHtml: this is the door, and its input is escaped.
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: formatJsonLd(value) }} />;
}
