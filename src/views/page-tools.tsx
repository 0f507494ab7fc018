/** What every page offers with JavaScript: the way to the saved list; its data are the words for the stars on cards. */
import { hubUrlFor } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function PageTools({ reader, url }: { reader: Reader; url: string }) {
	const { t, href, language, site } = reader;
	const saved = hubUrlFor(site.network, language, "saved/");
	return (
		<page-tools class="with-script" data-site={href("/")} data-card={t("save.card", { title: "{title}" })} data-full={t("save.full")}>
			<a href={href(saved)} aria-current={url === saved ? "page" : undefined}>
				{t("nav.saved")}
			</a>
		</page-tools>
	);
}
