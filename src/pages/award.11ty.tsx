/** Where an organiser awards a badge. */
import { AwardPage } from "../views/award.tsx";
import { renderDocument } from "../views/document.tsx";
import { pages } from "./page.ts";

export default pages("award", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("award.title"),
		description: reader.t("award.intro"),
		silent: true,
		islands: ["badge-award"],
		style: "award",
		children: <AwardPage reader={reader} />,
	}),
);
