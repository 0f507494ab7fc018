/** The opportunities of one theme, kind or month. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Facet } from "../model/url.ts";
import { Crumbs } from "./crumbs.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { OpportunityMap } from "./opportunity-map.tsx";
import { Pager, type Paging } from "./pager.tsx";
import type { Reader } from "./reader.ts";

export interface FacetCount {
	readonly value: string;
	readonly count: number;
}

interface Props {
	reader: Reader;
	city: City;
	facet: Facet;
	value: string;
	/** All of them, for the map; the list shows those of this page. */
	all: readonly Opportunity[];
	opportunities: readonly Opportunity[];
	paging: Paging;
}

export function FacetPage({ reader, city, facet, value, all, opportunities, paging }: Props) {
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} section={facet === "month" ? "calendar" : "explore"} />
			<h1>{facetTitle(reader, facet, value)}</h1>
			<p class="result-count">{reader.t("explore.opportunities", { count: all.length })}</p>
			{paging.page === 1 ? <OpportunityMap reader={reader} city={city} opportunities={all} facet={{ facet, value }} /> : null}
			<OpportunityCards reader={reader} opportunities={opportunities} level="h2" />
			<Pager reader={reader} paging={paging} />
		</div>
	);
}

/** The name of a value in the words of the reader. Values come from the schema's choices, so that the words are there. */
export function facetTitle({ t, format }: Reader, facet: Facet, value: string): string {
	switch (facet) {
		case "theme":
			return t(`theme.${value}` as "theme.digital");
		case "kind":
			return t(`kind.${value}` as "kind.event");
		case "month":
			return format.month(value);
		default:
			return facet satisfies never;
	}
}
