/** All opportunities of the network, page by page; the first page is also its explorer. */
import { listJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { hubExploreUrl } from "../model/url.ts";
import { renderDocument } from "../views/document.tsx";
import { HubExplorePage } from "../views/hub-explore.tsx";
import { buildChoices } from "./explorer-choices.ts";
import { contextOf, feedLinks, hasHubFeeds } from "./files.ts";
import { pages } from "./page.ts";

export default pages("hubExplore", ({ reader, all, opportunities, page, pages: count, url, alternates }) => {
	const { language, site, t } = reader;
	const { name, summary } = textIn(site.network, language).data;
	const title = t("explore.title", { city: name });
	return renderDocument({
		reader,
		url,
		alternates,
		title: page === 1 ? title : `${title} (${page})`,
		description: summary,
		feeds: hasHubFeeds(site.network) ? feedLinks(hubExploreUrl(site.network, language), name) : [],
		islands: page === 1 ? ["opportunity-explorer"] : [],
		unlisted: page > 1,
		jsonLd: [listJsonLd(title, url, opportunities, contextOf(reader))],
		children: (
			<HubExplorePage
				reader={reader}
				all={all}
				opportunities={opportunities}
				paging={{ page, pages: count, urlOf: (other) => hubExploreUrl(site.network, language, other) }}
				{...buildChoices(reader)}
			/>
		),
	});
});
