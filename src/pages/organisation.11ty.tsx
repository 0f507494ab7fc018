/** The page of each organisation, in each language it has text in. */
import { organisationJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { renderDocument } from "../views/document.tsx";
import { OrganisationPage } from "../views/organisation.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";
import { sharedImage } from "./shared-picture.ts";

export default pages("organisation", ({ reader, entry, opportunities, page, pages: count, url, alternates }) => {
	const { data } = textIn(entry, reader.language);
	const picture = sharedImage(reader, entry.city, data.logo);
	return renderDocument({
		reader,
		url,
		alternates,
		title: page === 1 ? data.name : `${data.name} (${page})`,
		unlisted: page > 1,
		description: data.summary,
		picture,
		signed: reader.site.register.issuers.has(entry) || reader.site.register.byEndorsed.has(entry),
		jsonLd: [organisationJsonLd(entry, contextOf(reader), picture?.url)],
		children: (
			<OrganisationPage
				reader={reader}
				organisation={entry}
				opportunities={opportunities}
				paging={{ page, pages: count, urlOf: (other) => entryUrl(entry, reader.language, other) }}
			/>
		),
	});
});
