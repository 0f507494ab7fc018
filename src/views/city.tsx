/** The start page of a city: what is on, near, new; its playlists, badges and themes. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, facetUrl, sectionUrl, suggestUrl } from "../model/url.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Empty } from "./empty.tsx";
import type { FacetCount } from "./facet.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { SiteSearch } from "./site-search.tsx";
import { SketchMap } from "./sketch-map.tsx";

interface Props {
	reader: Reader;
	city: City;
	/** The next dated ones. */
	next: readonly Opportunity[];
	/** Open at any time. */
	always: readonly Opportunity[];
	themes: readonly FacetCount[];
}

const MOST_BADGES = 7;
const MOST_PLAYLISTS = 3;

export function CityPage({ reader, city, next, always, themes }: Props) {
	const { t, href, language } = reader;
	const text = textIn(city, language);
	const lang = langOf(reader, text.language);
	const more = (url: string) => (
		<p class="more">
			<a href={href(url)}>{t("site.more")}</a>
		</p>
	);
	return (
		<>
			<div class="hero">
				<div class="hero-words">
					<h1 lang={lang}>{text.data.name}</h1>
					<p class="hero-lead" lang={lang}>
						{text.data.summary}
					</p>
					<SiteSearch
						reader={reader}
						index={cityUrl(city, language, "pagefind/")}
						action={sectionUrl(city, language, "explore")}
						leadsAway
					/>
					<p class="hero-count">
						<a href={href(sectionUrl(city, language, "explore"))}>{t("explore.opportunities", { count: city.opportunities.length })}</a>
					</p>
				</div>
				<SketchMap reader={reader} city={city} opportunities={city.opportunities} />
			</div>
			<div class="page">
				{city.opportunities.length === 0 ? <Empty reader={reader} /> : null}
				{next.length === 0 ? null : (
					<PageSection id="now" title={t("home.now")}>
						<OpportunityCards reader={reader} opportunities={next} />
						{more(sectionUrl(city, language, "calendar"))}
					</PageSection>
				)}
				{themes.length === 0 ? null : (
					<PageSection id="themes" title={t("home.themes")} class="section-tint">
						<ul class="theme-tiles">
							{themes.map(({ value, count }) => (
								<li key={value}>
									<a href={href(facetUrl(city, language, "theme", value))}>
										{t(`theme.${value}` as "theme.digital")} <span class="count">{count}</span>
									</a>
								</li>
							))}
						</ul>
					</PageSection>
				)}
				{city.playlists.length === 0 ? null : (
					<PageSection id="playlists" title={t("home.playlists")}>
						<PlaylistCards reader={reader} playlists={city.playlists.slice(0, MOST_PLAYLISTS)} />
						{more(sectionUrl(city, language, "playlists"))}
					</PageSection>
				)}
				{always.length === 0 ? null : (
					<PageSection id="always" title={t("home.always")}>
						<OpportunityCards reader={reader} opportunities={always} />
					</PageSection>
				)}
				{city.badges.length === 0 ? null : (
					<PageSection id="badges" title={t("home.badges")}>
						<BadgeCards reader={reader} badges={city.badges.slice(0, MOST_BADGES)} />
						{more(sectionUrl(city, language, "badges"))}
					</PageSection>
				)}
				<p class="more">
					<a href={href(suggestUrl(city, language))}>{t("suggest.title")}</a>
				</p>
			</div>
		</>
	);
}
