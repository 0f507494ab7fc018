/** Where anybody suggests an opportunity to a city. */
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { SuggestPage } from "../views/suggest.tsx";
import { pages } from "./page.ts";

export default pages("suggest", ({ reader, url, alternates, city }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("suggest.title"),
		description: reader.t("suggest.intro", { city: textIn(city, reader.language).data.name }),
		islands: ["suggest-opportunity"],
		style: "suggest",
		children: <SuggestPage reader={reader} city={city} />,
	}),
);
