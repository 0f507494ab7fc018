/** The page of an opportunity: what, when, where, for whom, how much, and what one takes away. */
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { entryUrl, facetUrl } from "../model/url.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { Endorsements } from "./endorsements.tsx";
import { EntryTools } from "./entry-tools.tsx";
import { LanguageNotice } from "./notice.tsx";
import { Attachments, Funding, Speakers, Videos } from "./opportunity-extras.tsx";
import { OpportunityActions, OpportunityFacts } from "./opportunity-facts.tsx";
import { Picture } from "./picture.tsx";
import { Places } from "./places.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { QrCode } from "./qr-code.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { Sessions } from "./sessions.tsx";
import { SkillList } from "./skill-list.tsx";

export function OpportunityPage({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, format, language, href } = reader;
	const { city, skills, badges, playlists } = opportunity;
	const text = textIn(opportunity, language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head">
				<Crumbs reader={reader} city={city} section="explore" />
				<p class="kicker">
					<a href={href(facetUrl(city, language, "kind", data.kind))}>{t(`kind.${data.kind}`)}</a>
				</p>
				<h1 lang={lang}>{data.title}</h1>
				<p class="lead" lang={lang}>
					{data.summary}
				</p>
				<Standing reader={reader} opportunity={opportunity} />
				<LanguageNotice reader={reader} entry={opportunity} />
				<EntryTools reader={reader} />
			</header>
			<div class="entry-body">
				<aside class="entry-aside">
					<div class="panel">
						<OpportunityFacts reader={reader} opportunity={opportunity} />
						<OpportunityActions reader={reader} opportunity={opportunity} />
						{data.confirmedOn === undefined ? null : (
							<p class="quiet confirmed">{t("opportunity.confirmed", { date: format.plainDay(data.confirmedOn) })}</p>
						)}
					</div>
				</aside>
				<div class="entry-main">
					<Picture reader={reader} city={city} image={data.image} sizes="(min-width: 60rem) 42rem, 100vw" lang={lang} first />
					<Markdown text={text.body} lang={lang} />
					<Speakers reader={reader} data={data} lang={lang} />
					{data.outcomes === undefined ? null : (
						<PageSection id="outcomes" title={t("opportunity.outcomes")}>
							<ul class="ticks" lang={lang}>
								{data.outcomes.map((outcome) => (
									<li key={outcome}>{outcome}</li>
								))}
							</ul>
						</PageSection>
					)}
					<Sessions reader={reader} opportunity={opportunity} text={text} />
					<Places reader={reader} opportunity={opportunity} text={text} />
					<Attachments reader={reader} opportunity={opportunity} text={text} />
					<Videos reader={reader} data={data} lang={lang} />
					<Endorsements reader={reader} target={opportunity} />
				</div>
			</div>
			<div class="entry-more">
				{badges.length === 0 ? null : (
					<PageSection id="badges" title={t(data.badgeChoice === "one-of" ? "opportunity.badgesOneOf" : "opportunity.badges")}>
						<BadgeCards reader={reader} badges={badges} />
					</PageSection>
				)}
				{skills.length === 0 ? null : (
					<PageSection id="skills" title={t("opportunity.skills")}>
						<SkillList reader={reader} city={city} skills={skills} />
					</PageSection>
				)}
				{data.themes === undefined ? null : (
					<PageSection id="themes" title={t("opportunity.themes")}>
						<ul class="chips">
							{data.themes.map((theme) => (
								<li key={theme}>
									<a href={href(facetUrl(city, language, "theme", theme))}>{t(`theme.${theme}`)}</a>
								</li>
							))}
						</ul>
					</PageSection>
				)}
				{playlists.length === 0 ? null : (
					<PageSection id="playlists" title={t("opportunity.playlists")}>
						<PlaylistCards reader={reader} playlists={playlists} />
					</PageSection>
				)}
				<Funding reader={reader} city={city} data={data} lang={lang} />
				<QrCode text={reader.absolute(entryUrl(opportunity, language))} />
			</div>
		</article>
	);
}

/** What a reader must know first: cancelled, archived, over. */
function Standing({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, site } = reader;
	const { status, recurrence } = opportunity.facts;
	if (status === "cancelled") return <p class="notice notice-strong">{t("opportunity.cancelledLong")}</p>;
	if (status === "archived") return <p class="notice">{t("opportunity.archivedLong")}</p>;
	const last = opportunity.occurrences.at(-1);
	const over = last !== undefined && recurrence === undefined && (last.end ?? last.start) < site.now;
	return over ? <p class="notice">{t("opportunity.ended")}</p> : null;
}
