/** The start page of each city, in each of its languages. */
import { cityJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { cityUrl } from "../model/url.ts";
import { CityPage } from "../views/city.tsx";
import { renderDocument } from "../views/document.tsx";
import { contextOf, feedLinks } from "./files.ts";
import { countsOf } from "./listings.ts";
import { pages } from "./page.ts";

export default pages("city", ({ reader, city, listings: { next, always, themes }, ...route }) => {
	const { name, summary } = textIn(city, reader.language).data;
	const feeds = feedLinks(cityUrl(city, reader.language), name);
	return renderDocument({
		...route,
		reader,
		title: name,
		description: summary,
		feeds,
		jsonLd: [cityJsonLd(city, contextOf(reader))],
		children: <CityPage reader={reader} city={city} next={next} always={always} themes={countsOf(themes)} />,
	});
});
