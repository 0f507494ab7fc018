/** All opportunities of a city, page by page; the first page is also its explorer. */
import { listJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, sectionUrl } from "../model/url.ts";
import { renderDocument } from "../views/document.tsx";
import { ExplorePage } from "../views/explore.tsx";
import { buildChoices } from "./explorer-choices.ts";
import { contextOf, feedLinks } from "./files.ts";
import { pages } from "./page.ts";

export default pages("explore", (route) => {
	const { reader, city, opportunities, page, pages: count, url, alternates } = route;
	const { language, t } = reader;
	const { name, summary } = textIn(city, language).data;
	const title = t("explore.title", { city: name });
	return renderDocument({
		reader,
		url,
		alternates,
		title: page === 1 ? title : `${title} (${page})`,
		description: summary,
		feeds: feedLinks(cityUrl(city, language), name),
		islands: page === 1 ? ["opportunity-explorer"] : [],
		unlisted: page > 1,
		jsonLd: [listJsonLd(title, url, opportunities, contextOf(reader))],
		children: (
			<ExplorePage
				reader={reader}
				city={city}
				opportunities={opportunities}
				paging={{ page, pages: count, urlOf: (other) => sectionUrl(city, language, "explore", other) }}
				{...buildChoices(reader)}
			/>
		),
	});
});
