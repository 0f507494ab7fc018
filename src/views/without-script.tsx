/** What a page that works in the browser alone says without JavaScript, and where else to go. */
import { hubExploreUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function WithoutScript({ reader: { t, href, language, site } }: { reader: Reader }) {
	return (
		<p class="notice without-script">
			{t("tool.script")} <a href={href(hubExploreUrl(site.network, language))}>{t("nav.explore")}</a>
		</p>
	);
}
