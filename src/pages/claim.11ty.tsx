/** Where a ticket becomes a badge. */

import { ClaimPage } from "../views/claim.tsx";
import { renderDocument } from "../views/document.tsx";
import { pages } from "./page.ts";

export default pages("claim", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("claim.title"),
		description: reader.t("claim.intro"),
		islands: ["badge-claim"],
		style: "badge-tool",
		children: <ClaimPage reader={reader} />,
	}),
);
