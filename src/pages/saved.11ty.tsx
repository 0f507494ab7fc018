/** The reader's saved list. */
import { renderDocument } from "../views/document.tsx";
import { SavedPage } from "../views/saved.tsx";
import { pages } from "./page.ts";

export default pages("saved", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("saved.title"),
		description: reader.t("saved.intro"),
		islands: ["saved-list"],
		children: <SavedPage reader={reader} />,
	}),
);
