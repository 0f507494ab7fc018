/** The page of each playlist, in each language it has text in. */
import { playlistJsonLd } from "../feeds/jsonld.ts";
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { PlaylistPage } from "../views/playlist.tsx";
import { contextOf } from "./files.ts";
import { pages } from "./page.ts";
import { sharedImage } from "./shared-picture.ts";

export default pages("playlist", ({ reader, entry, url, alternates }) => {
	const { data } = textIn(entry, reader.language);
	const picture = sharedImage(reader, entry.city, data.image);
	return renderDocument({
		reader,
		url,
		alternates,
		title: data.title,
		description: data.summary,
		picture,
		islands: ["playlist-progress"],
		style: "progress",
		jsonLd: [playlistJsonLd(entry, contextOf(reader), picture?.url)],
		children: <PlaylistPage reader={reader} playlist={entry} />,
	});
});
