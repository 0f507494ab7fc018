/** What a host shows for an address that does not exist. */
import { renderDocument } from "../views/document.tsx";
import { NotFoundPage } from "../views/hub-pages.tsx";
import { pages } from "./page.ts";

export default pages("notFound", ({ reader, url }) => {
	const title = reader.t("notFound.title");
	return renderDocument({
		reader,
		url,
		alternates: [],
		title,
		description: reader.t("notFound.text"),
		unlisted: true,
		children: <NotFoundPage reader={reader} />,
	});
});
