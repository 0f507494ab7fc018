/** What every page offers with JavaScript: the way to the saved list; its data are the words for the stars on cards. */
import { hubUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function PageTools({ reader, url }: { reader: Reader; url: string }) {
	const { t, href } = reader;
	const saved = savedUrl(reader);
	return (
		<page-tools class="with-script" data-site={href("/")} data-card={t("save.card", { title: "{title}" })} data-full={t("save.full")}>
			<a href={href(saved)} aria-current={url === saved ? "page" : undefined}>
				{t("nav.saved")}
			</a>
		</page-tools>
	);
}

/** The saved list belongs to the hub: in the reader's language when the hub has it. */
function savedUrl({ site: { network }, language }: Reader): string {
	return hubUrl(network, network.languages.find((candidate) => candidate === language) ?? network.mainLanguage, "saved/");
}
