/** @jsxImportSource react */
/** How the words of an entry will look: in the city's own style sheet, the text through the site's own Markdown, which lets no HTML pass. */
import type { Map as ImmutableMap } from "immutable";
import { formatMarkdown } from "../../content/markdown.ts";

interface PreviewProps {
	readonly entry: ImmutableMap<string, unknown>;
}

export function Preview({ entry }: PreviewProps) {
	const text = (name: string) => String(entry.getIn(["data", name]) ?? "");
	const html = formatMarkdown(text("body"));
	return (
		<main id="main">
			<h1>{text("title") || text("name")}</h1>
			<p className="lead">{text("summary") || text("description")}</p>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by formatMarkdown, which escapes all HTML */}
			<div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
		</main>
	);
}
