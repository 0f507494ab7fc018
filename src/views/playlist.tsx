/** The page of a playlist: a route whose stops are its steps. */

import type { Playlist } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { embedPlaylist } from "./embedded.ts";
import { EntryTools } from "./entry-tools.tsx";
import { FactList, fact } from "./fact-list.tsx";
import { ageLine } from "./facts.ts";
import { LanguageNotice } from "./notice.tsx";
import { OrganiserNames } from "./organiser.tsx";
import { Picture } from "./picture.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { PlaylistSteps } from "./playlist-progress.tsx";
import { QrCode } from "./qr-code.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { SkillList } from "./skill-list.tsx";
import { TargetLink } from "./steps.tsx";

export function PlaylistPage({ reader, playlist }: { reader: Reader; playlist: Playlist }) {
	const { t, format, language } = reader;
	const text = textIn(playlist, language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head">
				<Crumbs reader={reader} city={playlist.city} section="playlists" />
				<p class="kicker">{t("playlist.steps", { count: playlist.steps.length })}</p>
				<h1 lang={lang}>{data.title}</h1>
				<p class="lead" lang={lang}>
					{data.summary}
				</p>
				<LanguageNotice reader={reader} entry={playlist} />
				<EntryTools reader={reader} />
			</header>
			<div class="entry-body">
				<div class="entry-main">
					<Picture reader={reader} city={playlist.city} image={data.image} sizes="(min-width: 60rem) 42rem, 100vw" lang={lang} first />
					<Markdown text={text.body} lang={lang} />
					<PageSection id="steps" title={t("playlist.stepsTitle")}>
						<PlaylistSteps reader={reader} playlist={playlist} />
					</PageSection>
				</div>
				<aside class="entry-aside">
					<div class="panel">
						<FactList
							facts={[
								playlist.organiser &&
									fact(t("playlist.madeBy"), <OrganiserNames reader={reader} organisers={[playlist.organiser, ...playlist.partners]} />),
								fact(t("opportunity.duration"), data.duration && format.duration(data.duration)),
								fact(
									t("opportunity.who"),
									data.audience?.text === undefined ? ageLine(reader, data) : <span lang={lang}>{data.audience.text}</span>,
								),
							]}
						/>
						{playlist.badges.length === 0 ? null : (
							<>
								<h2 class="panel-title">{t("playlist.badges")}</h2>
								<BadgeCards reader={reader} badges={playlist.badges} />
							</>
						)}
					</div>
				</aside>
			</div>
			<div class="entry-more">
				{data.outcomes === undefined ? null : (
					<PageSection id="outcomes" title={t("opportunity.outcomes")}>
						<ul class="ticks" lang={lang}>
							{data.outcomes.map((outcome) => (
								<li key={outcome}>{outcome}</li>
							))}
						</ul>
					</PageSection>
				)}
				{playlist.unlocks.length === 0 ? null : (
					<PageSection id="unlocks" title={t("playlist.unlocks")}>
						<ul class="plain-list">
							{playlist.unlocks.map(({ target, index }) => (
								<li key={target.id}>
									<TargetLink reader={reader} target={target} />
									{data.unlocks?.[index]?.note === undefined ? null : (
										<p class="quiet" lang={lang}>
											{data.unlocks[index].note}
										</p>
									)}
								</li>
							))}
						</ul>
					</PageSection>
				)}
				{playlist.skills.length === 0 ? null : (
					<PageSection id="skills" title={t("opportunity.skills")}>
						<SkillList reader={reader} city={playlist.city} skills={playlist.skills} />
					</PageSection>
				)}
				<QrCode text={reader.absolute(entryUrl(playlist, language))} />
				{playlist.playlists.length === 0 ? null : (
					<PageSection id="within" title={t("playlist.within")}>
						<PlaylistCards reader={reader} playlists={playlist.playlists} />
					</PageSection>
				)}
				<EmbedCode reader={reader} embedded={embedPlaylist(reader, playlist)} />
			</div>
		</article>
	);
}
