/** The lists of a city: its playlists, badges, organisations and skills. */
import type { ComponentChildren } from "preact";
import type { City } from "../model/network.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Skill } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { entryUrl, type Section } from "../model/url.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { Empty } from "./empty.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { SkillList } from "./skill-list.tsx";

interface Props {
	reader: Reader;
	city: City;
}

export function PlaylistsPage({ reader, city }: Props) {
	return (
		<Frame reader={reader} city={city} section="playlists">
			{city.playlists.length === 0 ? <Empty reader={reader} /> : <PlaylistCards reader={reader} playlists={city.playlists} level="h2" />}
		</Frame>
	);
}

export function BadgesPage({ reader, city }: Props) {
	return (
		<Frame reader={reader} city={city} section="badges">
			{city.badges.length === 0 ? <Empty reader={reader} /> : <BadgeCards reader={reader} badges={city.badges} />}
		</Frame>
	);
}

export function OrganisationsPage({ reader, city }: Props) {
	return (
		<Frame reader={reader} city={city} section="organisations">
			{city.organisations.length === 0 ? <Empty reader={reader} /> : null}
			<ul class="cards">
				{city.organisations.map((organisation) => (
					<li key={organisation.id}>
						<OrganisationCard reader={reader} organisation={organisation} />
					</li>
				))}
			</ul>
		</Frame>
	);
}

export function SkillsPage({ reader, city, skills }: Props & { skills: readonly Skill[] }) {
	const frameworks = [...new Set(skills.map(({ facts }) => facts.framework))];
	return (
		<Frame reader={reader} city={city} section="skills">
			{skills.length === 0 ? <Empty reader={reader} /> : <p class="lead">{reader.t("skills.intro")}</p>}
			{frameworks.map((framework) => (
				<PageSection key={framework} id={framework} title={reader.t(`framework.${framework}`)}>
					<SkillList reader={reader} city={city} skills={skills.filter(({ facts }) => facts.framework === framework)} />
				</PageSection>
			))}
		</Frame>
	);
}

function Frame({ reader, city, section, children }: Props & { section: Section; children: ComponentChildren }) {
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{reader.t(`nav.${section}`)}</h1>
			{children}
		</div>
	);
}

function OrganisationCard({ reader, organisation }: { reader: Reader; organisation: Organisation }) {
	const { data, language } = textIn(organisation, reader.language);
	const lang = langOf(reader, language);
	const count = organisation.opportunities.length;
	return (
		<article class="card">
			<p class="card-when">
				<span class="card-kind">{reader.t(`organisation-kind.${data.kind}`)}</span>
			</p>
			<h2 class="card-title" lang={lang}>
				<a href={reader.href(entryUrl(organisation, reader.language))}>{data.name}</a>
			</h2>
			<p class="card-summary" lang={lang}>
				{data.summary}
			</p>
			<p class="card-facts">{count === 0 ? null : <span>{reader.t("explore.opportunities", { count })}</span>}</p>
		</article>
	);
}
