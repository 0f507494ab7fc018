/** What the service worker shows for a page that is not on the device. */
import { renderDocument } from "../views/document.tsx";
import { OfflinePage } from "../views/offline.tsx";
import { pages } from "./page.ts";

export default pages("offline", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("offline.title"),
		description: reader.t("offline.text"),
		unlisted: true,
		islands: ["kept-pages"],
		children: <OfflinePage reader={reader} />,
	}),
);
