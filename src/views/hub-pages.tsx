/** The other pages of the hub: its texts, its news, its search, and the page for addresses that do not exist. */
import type { HubPage } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { hubPageUrl, hubUrl } from "../model/url.ts";
import { CityCards } from "./hub.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { SiteSearch } from "./site-search.tsx";

/** The members' page has the list of all places under its text. */
const MEMBERS = "members";

export function HubTextPage({ reader, page }: { reader: Reader; page: HubPage }) {
	const { t, format, language, site } = reader;
	const text = textIn(page, language);
	const lang = langOf(reader, text.language);
	return (
		<article class="page">
			<h1 lang={lang}>{text.data.title}</h1>
			{page.facts.publishedOn === undefined ? null : <p class="kicker">{format.plainDay(page.facts.publishedOn)}</p>}
			<p class="lead" lang={lang}>
				{text.data.summary}
			</p>
			<Markdown text={text.body} lang={lang} />
			{page.slug === MEMBERS ? (
				<PageSection id="places" title={t("hub.members")}>
					<CityCards reader={reader} cities={site.network.cities} />
				</PageSection>
			) : null}
		</article>
	);
}

export function NewsPage({ reader }: { reader: Reader }) {
	const { t, format, language, site, href } = reader;
	return (
		<div class="page">
			<h1>{t("hub.news")}</h1>
			<ul class="cards">
				{site.network.news.map((page) => {
					const text = textIn(page, language);
					return (
						<li key={page.slug}>
							<article class="card" lang={langOf(reader, text.language)}>
								{page.facts.publishedOn === undefined ? null : <p class="card-when">{format.plainDay(page.facts.publishedOn)}</p>}
								<h2 class="card-title">
									<a href={href(hubPageUrl(site.network, page, language))}>{text.data.title}</a>
								</h2>
								<p class="card-summary">{text.data.summary}</p>
							</article>
						</li>
					);
				})}
			</ul>
		</div>
	);
}

export function SearchPage({ reader }: { reader: Reader }) {
	const { t, language, site } = reader;
	return (
		<div class="page">
			<h1>{t("hub.search")}</h1>
			<SiteSearch reader={reader} index={hubUrl(site.network, language, "pagefind/")} action={hubUrl(site.network, language, "search/")} />
			<PageSection id="places" title={t("hub.cities")}>
				<CityCards reader={reader} cities={site.network.cities} />
			</PageSection>
		</div>
	);
}

export function NotFoundPage({ reader }: { reader: Reader }) {
	const { t, site } = reader;
	return (
		<div class="page">
			<h1>{t("notFound.title")}</h1>
			<p class="lead">{t("notFound.text")}</p>
			<CityCards reader={reader} cities={site.network.cities} level="h2" />
		</div>
	);
}
