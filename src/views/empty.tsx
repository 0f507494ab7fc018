/** What a list shows while it is empty: a kind word and a way on. */
import { hubUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function Empty({ reader }: { reader: Reader }) {
	const { t, href, site } = reader;
	return (
		<p class="notice">
			<a href={href(hubUrl(site.network, site.network.mainLanguage))}>{t("home.empty")}</a>
		</p>
	);
}
