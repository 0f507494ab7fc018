/** What a page is made from: its address, its language, the same page in other languages, and what it shows. */
import type { Badge } from "../model/badge.ts";
import type { City, HubPage } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Playlist } from "../model/playlist.ts";
import type { Skill } from "../model/skill.ts";
import type { Facet, Section } from "../model/url.ts";
import type { Alternate } from "../views/links.ts";
import type { Reader } from "../views/reader.ts";
import type { CredentialRoute } from "./credential-routes.ts";
import type { Listings } from "./listings.ts";

export interface Route {
	/** From the root of the site; ends with a slash. */
	readonly url: string;
	readonly reader: Reader;
	/** The same page in every language it has, this one included. */
	readonly alternates: readonly Alternate[];
}

export interface CityRoute extends Route {
	readonly city: City;
	readonly listings: Listings;
}

/** A page of a list that is too long for one page. */
export interface Part {
	readonly all: readonly Opportunity[];
	readonly opportunities: readonly Opportunity[];
	readonly page: number;
	readonly pages: number;
}

export interface ListRoute extends CityRoute, Part {}

export interface HubListRoute extends Route, Part {}

export interface FacetRoute extends ListRoute {
	readonly facet: Facet;
	readonly value: string;
}

export interface SectionRoute extends CityRoute {
	readonly section: Section;
}

export interface EntryRoute<Item> extends CityRoute {
	readonly entry: Item;
}

export interface HubTextRoute extends Route {
	readonly page: HubPage;
}

export interface Routes {
	readonly city: readonly CityRoute[];
	readonly explore: readonly ListRoute[];
	readonly suggest: readonly CityRoute[];
	readonly facet: readonly FacetRoute[];
	readonly section: readonly SectionRoute[];
	readonly opportunity: readonly EntryRoute<Opportunity>[];
	readonly playlist: readonly EntryRoute<Playlist>[];
	readonly badge: readonly EntryRoute<Badge>[];
	readonly organisation: readonly (EntryRoute<Organisation> & ListRoute)[];
	readonly skill: readonly EntryRoute<Skill>[];
	readonly credential: readonly CredentialRoute[];
	readonly hub: readonly Route[];
	readonly hubExplore: readonly HubListRoute[];
	readonly hubText: readonly HubTextRoute[];
	readonly news: readonly Route[];
	readonly search: readonly Route[];
	readonly saved: readonly Route[];
	readonly claim: readonly Route[];
	readonly wallet: readonly Route[];
	readonly verify: readonly Route[];
	readonly award: readonly Route[];
	readonly offline: readonly Route[];
	readonly notFound: readonly Route[];
}
