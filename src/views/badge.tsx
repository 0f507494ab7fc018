/** The page of a badge: what it stands for, how it is earned, and where. */
import type { BadgeEntry } from "../../schemas/types.ts";
import type { Badge } from "../model/badge.ts";
import { textIn } from "../model/text.ts";
import { AwardLink, awardedText, BadgeChanges, BadgeData } from "./badge-awards.tsx";
import { BadgeCards } from "./badge-card.tsx";
import { BadgePicture } from "./badge-picture.tsx";
import { BadgeTasks } from "./badge-tasks.tsx";
import { Crumbs } from "./crumbs.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { embedBadge } from "./embedded.ts";
import { Endorsements } from "./endorsements.tsx";
import { EntryTools } from "./entry-tools.tsx";
import { FactList, fact } from "./fact-list.tsx";
import { LanguageNotice } from "./notice.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { OrganiserName } from "./organiser.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { SkillList } from "./skill-list.tsx";

export function BadgePage({ reader, badge }: { reader: Reader; badge: Badge }) {
	const { t, format } = reader;
	const text = textIn(badge, reader.language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head entry-head-badge">
				<div>
					<Crumbs reader={reader} city={badge.city} section="badges" />
					<p class="kicker">{t("step.badge")}</p>
					<h1 lang={lang}>{data.name}</h1>
					<p class="lead" lang={lang}>
						{data.description}
					</p>
					{data.status === "retired" ? <p class="notice">{t("badge.retired")}</p> : null}
					<LanguageNotice reader={reader} entry={badge} />
					<EntryTools reader={reader} />
				</div>
				<BadgePicture reader={reader} badge={badge} size={220} />
			</header>
			<div class="entry-body">
				<div class="entry-main">
					<Markdown text={text.body} lang={lang} />
					<PageSection id="criteria" title={t("badge.criteria")}>
						<p lang={lang}>{data.criteria.text}</p>
						<Points reader={reader} data={data} lang={lang} />
					</PageSection>
					<BadgeTasks reader={reader} badge={badge} />
					<Endorsements reader={reader} target={badge} />
					<BadgeChanges reader={reader} badge={badge} />
				</div>
				<aside class="entry-aside">
					<div class="panel">
						<FactList
							facts={[
								badge.issuer && fact(t("badge.issuer"), <OrganiserName reader={reader} organiser={badge.issuer} />),
								fact(t("badge.level"), data.level && t(`level.${data.level}`)),
								fact(t("badge.validFor"), data.validFor === undefined ? t("badge.forever") : format.duration(data.validFor)),
								fact(t("badge.awarded"), awardedText(reader, badge)),
							]}
						/>
					</div>
				</aside>
			</div>
			<div class="entry-more">
				{badge.needs.length === 0 ? null : (
					<PageSection id="needs" title={t("badge.needs", { count: data.needs?.atLeast ?? badge.needs.length })}>
						<BadgeCards reader={reader} badges={badge.needs} />
					</PageSection>
				)}
				{badge.skills.length === 0 ? null : (
					<PageSection id="skills" title={t("opportunity.skills")}>
						<SkillList reader={reader} city={badge.city} skills={badge.skills} />
					</PageSection>
				)}
				{badge.opportunities.length === 0 ? null : (
					<PageSection id="where" title={t("badge.where")}>
						<OpportunityCards reader={reader} opportunities={badge.opportunities} />
					</PageSection>
				)}
				{badge.playlists.length === 0 ? null : (
					<PageSection id="playlists" title={t("playlist.within")}>
						<PlaylistCards reader={reader} playlists={badge.playlists} />
					</PageSection>
				)}
				{badge.neededFor.length === 0 ? null : (
					<PageSection id="needed-for" title={t("badge.neededFor")}>
						<BadgeCards reader={reader} badges={badge.neededFor} />
					</PageSection>
				)}
				<EmbedCode reader={reader} embedded={embedBadge(reader, badge)} />
				<BadgeData reader={reader} badge={badge} />
				<AwardLink reader={reader} badge={badge} />
			</div>
		</article>
	);
}

function Points({ reader, data: { criteria }, lang }: { reader: Reader; data: BadgeEntry; lang: string | undefined }) {
	if (criteria.points === undefined) return null;
	return (
		<>
			<p>{reader.t(criteria.rule === "any" ? "badge.any" : "badge.all")}</p>
			<ul class="ticks" lang={lang}>
				{criteria.points.map((point) => (
					<li key={point}>{point}</li>
				))}
			</ul>
		</>
	);
}
