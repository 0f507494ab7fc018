/** The page of each opportunity, in each language it has text in. */
import { opportunityJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { OpportunityPage } from "../views/opportunity.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";
import { sharedImage } from "./shared-picture.ts";

export default pages("opportunity", ({ reader, entry, url, alternates }) => {
	const { data } = textIn(entry, reader.language);
	const picture = sharedImage(reader, entry.city, data.image);
	return renderDocument({
		reader,
		url,
		alternates,
		title: data.title,
		description: data.summary,
		picture,
		jsonLd: [opportunityJsonLd(entry, contextOf(reader), picture?.url)],
		...(reader.site.register.byEndorsed.has(entry) ? { style: "endorsement" } : {}),
		children: <OpportunityPage reader={reader} opportunity={entry} />,
	});
});
