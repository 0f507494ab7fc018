/** The page of each badge, in each language it has text in. */
import { badgeJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { BadgePage } from "../views/badge.tsx";
import { hasOpenTasks } from "../views/badge-tasks.tsx";
import { renderDocument } from "../views/document.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";
import { sharedBadge, sharedImage } from "./shared-picture.ts";

export default pages("badge", ({ reader, entry, url, alternates }) => {
	const { data } = textIn(entry, reader.language);
	return renderDocument({
		reader,
		url,
		alternates,
		title: data.name,
		description: data.description,
		picture: sharedBadge(reader, entry),
		...(hasOpenTasks(entry) ? { islands: ["task-list"], style: "task" } : {}),
		signed: reader.site.register.byBadge.has(entry) || reader.site.register.byEndorsed.has(entry),
		jsonLd: [badgeJsonLd(entry, contextOf(reader), sharedImage(reader, entry.city, data.image)?.url)],
		children: <BadgePage reader={reader} badge={entry} />,
	});
});
