/** The opportunities of each theme, kind and month, page by page. */
import { listJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { facetUrl } from "../model/url.ts";
import { renderDocument } from "../views/document.tsx";
import { FacetPage, facetTitle } from "../views/facet.tsx";
import { contextOf, feedLinks } from "./files.ts";
import { pages } from "./page.ts";

/** A theme and a kind may have the same name: the description says which of them the page is about. */
const FACET_WORDS = { theme: "explore.byTheme", kind: "explore.byKind", month: "explore.byMonth" } as const;

export default pages("facet", ({ reader, city, facet, value, all, opportunities, page, pages: count, url, alternates }) => {
	const { language, t } = reader;
	const title = facetTitle(reader, facet, value);
	const name = textIn(city, language).data.name;
	return renderDocument({
		reader,
		url,
		alternates,
		title: page === 1 ? title : `${title} (${page})`,
		description: `${t(FACET_WORDS[facet])}: ${title}, ${name}: ${t("explore.opportunities", { count: all.length })}`,
		feeds: feedLinks(facetUrl(city, language, facet, value), title),
		islands: page === 1 ? ["opportunity-map"] : [],
		unlisted: page > 1,
		jsonLd: [listJsonLd(title, url, opportunities, contextOf(reader))],
		children: (
			<FacetPage
				reader={reader}
				city={city}
				facet={facet}
				value={value}
				all={all}
				opportunities={opportunities}
				paging={{ page, pages: count, urlOf: (other) => facetUrl(city, language, facet, value, other) }}
			/>
		),
	});
});
