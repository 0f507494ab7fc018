/** The parts of an explorer, of a city or of all: words, choices, map and list; without JavaScript the choices lead to pages of their own. */
import type { Opportunity } from "../model/opportunity.ts";
import { cityUrl, hubExploreUrl, hubUrl, sectionUrl, suggestUrl } from "../model/url.ts";
import { Empty } from "./empty.tsx";
import { type ChoiceGroup, ExplorerFilters } from "./explorer-filters.tsx";
import { KeepOffline, TakeAlong } from "./explorer-tools.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { OpportunityMap } from "./opportunity-map.tsx";
import { Pager, type Paging } from "./pager.tsx";
import { explorerKey, type Reader } from "./reader.ts";
import { SiteSearch } from "./site-search.tsx";

export interface ExplorerProps {
	/** Of the city whose explorer it is; without one it is that of all. */
	reader: Reader;
	all: readonly Opportunity[];
	/** Those of this page. */
	opportunities: readonly Opportunity[];
	paging: Paging;
	groups: readonly ChoiceGroup[];
	months: ChoiceGroup;
}

export function Explorer({ reader, all, opportunities, paging, groups, months }: ExplorerProps) {
	const { t, href, site, city, language } = reader;
	const address = city === undefined ? hubExploreUrl(site.network, language) : sectionUrl(city, language, "explore");
	const index = city === undefined ? hubUrl(site.network, language, "pagefind/") : cityUrl(city, language, "pagefind/");
	const folder = site.explorers.get(explorerKey(reader));
	return (
		<opportunity-explorer
			data-folder={href(folder ?? "/")}
			data-index={href(index)}
			data-base={href("/")}
			data-address={href(address)}
			data-time-zone={city?.timeZone}
			data-shown={t("explore.shown")}
			data-none={t("explore.none")}
			data-also={t("explore.also")}
			data-more={t("explore.showMore")}
			data-near={href(site.assets.scripts.get("explorer-near") ?? "")}
			data-words={href(site.assets.scripts.get("explorer-words") ?? "")}
			data-missing={t("explore.notSaved")}
			data-incomplete={t("explore.incomplete")}
			data-failed={t("explore.dataFailed")}
			data-near-failed={t("explore.nearFailed")}
		>
			<SiteSearch reader={reader} index="" action={address} leadsAway />
			<div class="explore">
				<div class="explore-filters">
					<ExplorerFilters reader={reader} groups={groups} months={months} />
					{paging.page === 1 && city !== undefined ? (
						<>
							<TakeAlong reader={reader} city={city} />
							<KeepOffline reader={reader} city={city} />
						</>
					) : null}
				</div>
				<div>
					<div class="result-line">
						<p class="result-count" role="status">
							{t("explore.opportunities", { count: all.length })}
						</p>
						<a class="clear-filters" href={href(address)} hidden>
							{t("explore.clear")}
						</a>
					</div>
					{paging.page === 1 ? <OpportunityMap reader={reader} city={city} opportunities={all} explorer={folder} /> : null}
					{all.length === 0 ? <Empty reader={reader} /> : null}
					<div class="explore-list">
						<OpportunityCards reader={reader} opportunities={opportunities} level="h2" />
						<Pager reader={reader} paging={paging} />
					</div>
					{city === undefined ? null : (
						<p class="more">
							<a href={href(suggestUrl(city, language))}>{t("suggest.title")}</a>
						</p>
					)}
				</div>
			</div>
		</opportunity-explorer>
	);
}
