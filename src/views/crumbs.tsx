/** The way back: the place, then the section. */

import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, type Section, sectionUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";

export function Crumbs({ reader, city, section }: { reader: Reader; city: City; section?: Section }) {
	const { language, t, href } = reader;
	return (
		<nav class="crumbs" aria-label={t("site.breadcrumb")}>
			<ol>
				<li>
					<a href={href(cityUrl(city, language))}>{textIn(city, language).data.name}</a>
				</li>
				{section === undefined ? null : (
					<li>
						<a href={href(sectionUrl(city, language, section))}>{t(`nav.${section}`)}</a>
					</li>
				)}
			</ol>
		</nav>
	);
}
