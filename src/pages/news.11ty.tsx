/** The list of the network's news. */
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { NewsPage } from "../views/hub-pages.tsx";
import { pages } from "./page.ts";

export default pages("news", ({ reader, url, alternates }) => {
	const { summary } = textIn(reader.site.network, reader.language).data;
	const title = reader.t("hub.news");
	return renderDocument({ reader, url, alternates, title, description: `${title}: ${summary}`, children: <NewsPage reader={reader} /> });
});
