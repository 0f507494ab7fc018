/** The code with which others show an entry on their own pages. It can be marked and copied without JavaScript. */
import { type Embedded, formatEmbed } from "./embed-html.ts";
import type { Reader } from "./reader.ts";

export function EmbedCode({ reader: { t }, embedded }: { reader: Reader; embedded: Embedded }) {
	return (
		<details class="embed">
			<summary>{t("embed.title")}</summary>
			<p>{t("embed.text")}</p>
			<copy-code data-copied={t("tool.copied")} data-marked={t("embed.marked")}>
				<textarea class="code" readonly rows={4} aria-label={t("embed.code")} spellcheck={false} value={formatEmbed(embedded)} />
				<button type="button" class="button button-quiet with-script">
					{t("tool.copy")}
				</button>
			</copy-code>
		</details>
	);
}
