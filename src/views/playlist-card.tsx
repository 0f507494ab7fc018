/** A playlist at a glance: a route with as many stops as it has steps. */
import type { Playlist } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { langOf, type Reader } from "./reader.ts";

const STOP = 26;
const MOST_STOPS = 9;

interface Props {
	reader: Reader;
	playlists: readonly Playlist[];
	/** The level of the headings, so that the outline of the page stays whole. */
	level?: "h2" | "h3";
}

export function PlaylistCards({ reader, playlists, level = "h3" }: Props) {
	return (
		<ul class="cards">
			{playlists.map((playlist) => (
				<li key={playlist.id}>
					<PlaylistCard reader={reader} playlist={playlist} level={level} />
				</li>
			))}
		</ul>
	);
}

function PlaylistCard({ reader, playlist, level: Heading }: { reader: Reader; playlist: Playlist; level: "h2" | "h3" }) {
	const { language, data } = textIn(playlist, reader.language);
	const { t, format } = reader;
	const lang = langOf(reader, language);
	return (
		<article class="card card-playlist">
			<Route steps={playlist.steps.length} />
			<Heading class="card-title" lang={lang}>
				<a href={reader.href(entryUrl(playlist, reader.language))}>{data.title}</a>
			</Heading>
			<p class="card-summary" lang={lang}>
				{data.summary}
			</p>
			<p class="card-facts">
				{playlist.city === reader.city ? null : <span>{textIn(playlist.city, reader.language).data.name}</span>}
				<span>{t("playlist.steps", { count: playlist.steps.length })}</span>
				{data.duration === undefined ? null : <span>{format.duration(data.duration)}</span>}
			</p>
		</article>
	);
}

function Route({ steps }: { steps: number }) {
	const stops = Array.from({ length: Math.min(steps, MOST_STOPS) }, (_, index) => ({ x: 10 + index * STOP, y: index % 2 === 0 ? 24 : 10 }));
	const width = 20 + (stops.length - 1) * STOP;
	return (
		<svg class="route" viewBox={`0 0 ${width} 34`} width={width} height="34" aria-hidden="true">
			<polyline
				points={stops.map(({ x, y }) => `${x},${y}`).join(" ")}
				fill="none"
				stroke="currentColor"
				stroke-width="2"
				stroke-dasharray="1 5"
				stroke-linecap="round"
			/>
			{stops.map(({ x, y }, index) => (
				<circle key={x} cx={x} cy={y} r="6.5" class={index === stops.length - 1 ? "route-goal" : "route-stop"} />
			))}
		</svg>
	);
}
