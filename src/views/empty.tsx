/** What a list shows while it is empty: a kind word and a way on. */
import { hubUrl, suggestUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function Empty({ reader }: { reader: Reader }) {
	const { t, href, site, city, language } = reader;
	return (
		<p class="notice">
			<a href={href(hubUrl(site.network, site.network.mainLanguage))}>{t("home.empty")}</a>
			{city === undefined ? null : (
				<>
					{" "}
					<a href={href(suggestUrl(city, language))}>{t("suggest.title")}</a>
				</>
			)}
		</p>
	);
}
