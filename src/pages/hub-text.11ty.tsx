/** The texts of the hub: about, questions, members, joining, news. */
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { HubTextPage } from "../views/hub-pages.tsx";
import { pages } from "./page.ts";

export default pages("hubText", ({ reader, page, url, alternates }) => {
	const { title, summary } = textIn(page, reader.language).data;
	return renderDocument({ reader, url, alternates, title, description: summary, children: <HubTextPage reader={reader} page={page} /> });
});
