/** Search over all places. */
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { SearchPage } from "../views/hub-pages.tsx";
import { pages } from "./page.ts";

export default pages("search", ({ reader, url, alternates }) => {
	const { summary } = textIn(reader.site.network, reader.language).data;
	const title = reader.t("hub.search");
	return renderDocument({
		reader,
		url,
		alternates,
		title,
		description: `${title}: ${summary}`,
		islands: ["site-search"],
		children: <SearchPage reader={reader} />,
	});
});
