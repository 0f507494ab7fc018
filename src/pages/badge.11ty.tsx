/** The page of each badge, in each language it has text in. */
import { badgeJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { BadgePage } from "../views/badge.tsx";
import { renderDocument } from "../views/document.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";
import { pictureUrl } from "./picture-url.ts";

export default pages("badge", ({ reader, entry, url, alternates }) => {
	const { data } = textIn(entry, reader.language);
	const picture = pictureUrl(reader, entry.city, data.image);
	return renderDocument({
		reader,
		url,
		alternates,
		title: data.name,
		description: data.description,
		picture,
		signed: reader.site.register.byBadge.has(entry) || reader.site.register.byEndorsed.has(entry),
		jsonLd: [badgeJsonLd(entry, contextOf(reader), picture)],
		children: <BadgePage reader={reader} badge={entry} />,
	});
});
