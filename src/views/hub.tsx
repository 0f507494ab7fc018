/** The start page of the network: its places on a map and as a list, playlists that places share, news. */
import type { City } from "../model/network.ts";
import type { Playlist } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, hubExploreUrl, hubPageUrl, hubUrl, languageFor } from "../model/url.ts";
import { HubMap } from "./hub-map.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { SiteSearch } from "./site-search.tsx";

const MOST_NEWS = 3;

/** `shared`: playlists with steps in more than one place. */
export function HubPage({ reader, shared }: { reader: Reader; shared: readonly Playlist[] }) {
	const { site, t, href, language, format } = reader;
	const { network } = site;
	const text = textIn(network, language);
	const lang = langOf(reader, text.language);
	const total = network.cities.reduce((sum, { opportunities }) => sum + opportunities.length, 0);
	return (
		<>
			<div class="hero hero-hub">
				<div class="hero-words">
					<h1 lang={lang}>{text.data.name}</h1>
					<p class="hero-lead" lang={lang}>
						{text.data.summary}
					</p>
					<SiteSearch reader={reader} index={hubUrl(network, language, "pagefind/")} action={hubExploreUrl(network, language)} leadsAway />
					<p class="hero-count">
						<a href={href(hubExploreUrl(network, language))}>{t("explore.opportunities", { count: total })}</a>
					</p>
				</div>
				<HubMap reader={reader} />
			</div>
			<div class="page">
				<PageSection id="places" title={t("hub.cities")}>
					<p>{t("hub.citiesIntro")}</p>
					<CityCards reader={reader} cities={network.cities} />
				</PageSection>
				<Markdown text={text.body} lang={lang} />
				{shared.length === 0 ? null : (
					<PageSection id="shared" title={t("playlist.shared")}>
						<PlaylistCards reader={reader} playlists={shared} />
					</PageSection>
				)}
				{network.news.length === 0 ? null : (
					<PageSection id="news" title={t("hub.news")}>
						<ul class="plain-list">
							{network.news.slice(0, MOST_NEWS).map((page) => {
								const news = textIn(page, language);
								return (
									<li key={page.slug} lang={langOf(reader, news.language)}>
										<a href={href(hubPageUrl(network, page, language))}>{news.data.title}</a>
										{page.facts.publishedOn === undefined ? null : <p class="quiet">{format.plainDay(page.facts.publishedOn)}</p>}
									</li>
								);
							})}
						</ul>
					</PageSection>
				)}
				{text.data.values === undefined ? null : (
					<PageSection id="values" title={t("hub.values")} class="section-tint">
						<ul class="values" lang={lang}>
							{text.data.values.map((value) => (
								<li key={value}>{value}</li>
							))}
						</ul>
					</PageSection>
				)}
			</div>
		</>
	);
}

interface CityCardsProps {
	reader: Reader;
	cities: readonly City[];
	/** The level of the headings, so that the outline of the page stays whole. */
	level?: "h2" | "h3";
}

export function CityCards({ reader, cities, level: Heading = "h3" }: CityCardsProps) {
	const { t, href, language, format } = reader;
	return (
		<ul class="cards">
			{cities.map((city) => {
				const text = textIn(city, language);
				const lang = langOf(reader, text.language);
				return (
					<li key={city.slug}>
						<article class="card">
							<p class="card-when">
								<span class="card-kind">{t(`city-kind.${city.facts.kind}`)}</span> {format.country(city.facts.country)}
							</p>
							<Heading class="card-title" lang={lang}>
								<a href={href(cityUrl(city, languageFor(city, language)))}>{text.data.name}</a>
							</Heading>
							<p class="card-summary" lang={lang}>
								{text.data.summary}
							</p>
							<p class="card-facts">
								<span>{t("explore.opportunities", { count: city.opportunities.length })}</span>
							</p>
						</article>
					</li>
				);
			})}
		</ul>
	);
}
