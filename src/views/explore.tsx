/** Everything a city offers: words, choices, map and list; without JavaScript the choices lead to pages of their own. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, sectionUrl } from "../model/url.ts";
import { Crumbs } from "./crumbs.tsx";
import { Empty } from "./empty.tsx";
import { type ChoiceGroup, ExplorerFilters } from "./explorer-filters.tsx";
import { KeepOffline, TakeAlong } from "./explorer-tools.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { OpportunityMap } from "./opportunity-map.tsx";
import { Pager, type Paging } from "./pager.tsx";
import type { Reader } from "./reader.ts";
import { SiteSearch } from "./site-search.tsx";

interface Props {
	reader: Reader;
	city: City;
	/** Those of this page. */
	opportunities: readonly Opportunity[];
	paging: Paging;
	groups: readonly ChoiceGroup[];
	months: ChoiceGroup;
}

export function ExplorePage({ reader, city, opportunities, paging, groups, months }: Props) {
	const { t, language, href, site } = reader;
	const total = city.opportunities.length;
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{t("explore.title", { city: textIn(city, language).data.name })}</h1>
			<opportunity-explorer
				data-folder={href(site.explorers.get(`${city.slug}/${language}`) ?? "/")}
				data-index={href(cityUrl(city, language, "pagefind/"))}
				data-base={href("/")}
				data-address={href(sectionUrl(city, language, "explore"))}
				data-time-zone={city.timeZone}
				data-shown={t("explore.shown")}
				data-none={t("explore.none")}
				data-also={t("explore.also")}
				data-more={t("explore.showMore")}
				data-words={href(site.assets.scripts.get("explorer-words") ?? "")}
				data-missing={t("explore.notSaved")}
				data-incomplete={t("explore.incomplete")}
				data-failed={t("explore.dataFailed")}
				data-near-failed={t("explore.nearFailed")}
			>
				<SiteSearch reader={reader} index="" action={sectionUrl(city, language, "explore")} leadsAway />
				<div class="explore">
					<div class="explore-filters">
						<ExplorerFilters reader={reader} groups={groups} months={months} />
						{paging.page === 1 ? (
							<>
								<TakeAlong reader={reader} city={city} />
								<KeepOffline reader={reader} city={city} />
							</>
						) : null}
					</div>
					<div>
						<div class="result-line">
							<p class="result-count" role="status">
								{t("explore.opportunities", { count: total })}
							</p>
							<a class="clear-filters" href={href(sectionUrl(city, language, "explore"))} hidden>
								{t("explore.clear")}
							</a>
						</div>
						{paging.page === 1 ? (
							<OpportunityMap
								reader={reader}
								city={city}
								opportunities={city.opportunities}
								explorer={site.explorers.get(`${city.slug}/${language}`)}
							/>
						) : null}
						{total === 0 ? <Empty reader={reader} /> : null}
						<div class="explore-list">
							<OpportunityCards reader={reader} opportunities={opportunities} level="h2" />
							<Pager reader={reader} paging={paging} />
						</div>
					</div>
				</div>
			</opportunity-explorer>
		</div>
	);
}
