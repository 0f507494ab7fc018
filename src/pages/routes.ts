/** Every page of the site. The page files render them; nothing else decides which pages there are. */
import type { Site } from "../views/reader.ts";
import { buildCityRoutes, type CityRoutes } from "./city-routes.ts";
import { buildCredentialRoutes } from "./credential-routes.ts";
import { buildHubRoutes } from "./hub-routes.ts";
import type { Routes } from "./route.ts";

/** `only`: the slugs of the cities to build; without it, all of them and the hub. */
export function buildRoutes(site: Site, only?: readonly string[]): Routes {
	const cities = site.network.cities.filter(({ slug }) => only === undefined || only.includes(slug));
	const places = cities.map((city) => buildCityRoutes(site, city));
	const collect = <Key extends keyof CityRoutes>(key: Key) =>
		places.flatMap((place) => place[key] as CityRoutes[Key][number][]) as CityRoutes[Key];
	return {
		city: collect("city"),
		explore: collect("explore"),
		suggest: collect("suggest"),
		facet: collect("facet"),
		section: collect("section"),
		opportunity: collect("opportunity"),
		playlist: collect("playlist"),
		badge: collect("badge"),
		organisation: collect("organisation"),
		skill: collect("skill"),
		credential: only === undefined ? buildCredentialRoutes(site) : [],
		...buildHubRoutes(site, only === undefined),
	};
}
