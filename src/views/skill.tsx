/** The page of a skill in a city: what it means, and where one uses or gains it. */
import type { City } from "../model/network.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { frameworkName } from "./skill-list.tsx";

export function SkillPage({ reader, city, skill }: { reader: Reader; city: City; skill: Skill }) {
	const { t, language } = reader;
	const label = skillLabel(skill, language);
	const here = <Entry extends { city: City }>(entries: readonly Entry[]) => entries.filter((entry) => entry.city === city);
	const opportunities = here(skill.opportunities);
	const badges = here(skill.badges);
	const playlists = here(skill.playlists);
	const description = skill.facts.descriptions?.[language];
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} section="skills" />
			<p class="kicker">{frameworkName(reader, skill)}</p>
			<h1 class="sentence" lang={langOf(reader, label.language)}>
				{label.text}
			</h1>
			{description === undefined ? null : <p class="lead">{description}</p>}
			{skill.facts.uri === undefined ? null : (
				<p>
					<a href={skill.facts.uri} rel="noopener">
						{t("skills.definition", { framework: t(`framework.${skill.facts.framework}`) })}
					</a>
				</p>
			)}
			{opportunities.length === 0 ? null : (
				<PageSection id="opportunities" title={t("skills.where")}>
					<OpportunityCards reader={reader} opportunities={opportunities} />
				</PageSection>
			)}
			{badges.length === 0 ? null : (
				<PageSection id="badges" title={t("nav.badges")}>
					<BadgeCards reader={reader} badges={badges} />
				</PageSection>
			)}
			{playlists.length === 0 ? null : (
				<PageSection id="playlists" title={t("nav.playlists")}>
					<PlaylistCards reader={reader} playlists={playlists} />
				</PageSection>
			)}
		</div>
	);
}
