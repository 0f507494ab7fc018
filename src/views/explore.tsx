/** Everything a city offers: words, map, ways to narrow it down, and the list, page by page. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, entryUrl, facetUrl, sectionUrl } from "../model/url.ts";
import { Crumbs } from "./crumbs.tsx";
import { Empty } from "./empty.tsx";
import { type FacetCount, facetTitle } from "./facet.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { OpportunityMap } from "./opportunity-map.tsx";
import { Pager, type Paging } from "./pager.tsx";
import { langOf, type Reader } from "./reader.ts";
import { SiteSearch } from "./site-search.tsx";

interface Props {
	reader: Reader;
	city: City;
	/** Those of this page. */
	opportunities: readonly Opportunity[];
	paging: Paging;
	kinds: readonly FacetCount[];
	themes: readonly FacetCount[];
	months: readonly FacetCount[];
}

const MOST_ORGANISATIONS = 12;

export function ExplorePage({ reader, city, opportunities, paging, kinds, themes, months }: Props) {
	const { t, language, href } = reader;
	const name = textIn(city, language).data.name;
	const organisations = [...city.organisations]
		.sort((a, b) => b.opportunities.length - a.opportunities.length)
		.slice(0, MOST_ORGANISATIONS);
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{t("explore.title", { city: name })}</h1>
			<SiteSearch reader={reader} index={cityUrl(city, city.mainLanguage, "pagefind/")} action={sectionUrl(city, language, "explore")} />
			<div class="explore">
				<div class="explore-filters">
					<FacetLinks
						open
						title={t("explore.byTheme")}
						links={themes.map(({ value, count }) => ({
							url: href(facetUrl(city, language, "theme", value)),
							label: facetTitle(reader, "theme", value),
							count,
						}))}
					/>
					<FacetLinks
						title={t("explore.byKind")}
						links={kinds.map(({ value, count }) => ({
							url: href(facetUrl(city, language, "kind", value)),
							label: facetTitle(reader, "kind", value),
							count,
						}))}
					/>
					<FacetLinks
						title={t("explore.byMonth")}
						links={months.map(({ value, count }) => ({
							url: href(facetUrl(city, language, "month", value)),
							label: facetTitle(reader, "month", value),
							count,
						}))}
					/>
					<FacetLinks
						title={t("explore.byOrganisation")}
						links={organisations.map((organisation) => {
							const text = textIn(organisation, language);
							return {
								url: href(entryUrl(organisation, language)),
								label: text.data.name,
								lang: langOf(reader, text.language),
								count: organisation.opportunities.length,
							};
						})}
					/>
				</div>
				<div>
					<p class="result-count">{t("explore.opportunities", { count: city.opportunities.length })}</p>
					{paging.page === 1 ? <OpportunityMap reader={reader} city={city} opportunities={city.opportunities} /> : null}
					{city.opportunities.length === 0 ? <Empty reader={reader} /> : null}
					<OpportunityCards reader={reader} opportunities={opportunities} level="h2" />
					<Pager reader={reader} paging={paging} />
				</div>
			</div>
		</div>
	);
}

interface FacetLink {
	readonly url: string;
	readonly label: string;
	readonly count: number;
	readonly lang?: string | undefined;
}

function FacetLinks({ title, links, open = false }: { title: string; links: readonly FacetLink[]; open?: boolean }) {
	if (links.length === 0) return null;
	return (
		<details class="facet" open={open}>
			<summary>{title}</summary>
			<ul>
				{links.map(({ url, label, count, lang }) => (
					<li key={url}>
						<a href={url} lang={lang}>
							{label}
						</a>{" "}
						<span class="count">{count}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
