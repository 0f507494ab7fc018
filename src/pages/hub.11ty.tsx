/** The start page of the network. */
import { networkJsonLd } from "../feeds/jsonld.ts";
import { sharedPlaylists } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { HubPage } from "../views/hub.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";

export default pages("hub", ({ reader, url, alternates }) => {
	const { network } = reader.site;
	const { name, summary } = textIn(network, reader.language).data;
	return renderDocument({
		reader,
		url,
		alternates,
		title: name,
		description: summary,
		jsonLd: [networkJsonLd(network, contextOf(reader))],
		children: <HubPage reader={reader} shared={sharedPlaylists(network)} />,
	});
});
