/** The map of a list: a disclosed section that loads nothing before the reader opens it. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { type Facet, facetUrl } from "../model/url.ts";
import { listGroundLabels } from "./ground-labels.ts";
import { pluralForms } from "./plural-forms.ts";
import { boxAround, pointsOf } from "./points.ts";
import type { Reader } from "./reader.ts";

interface Props {
	reader: Reader;
	/** Without one, the ground is that of all places. */
	city: City | undefined;
	opportunities: readonly Opportunity[];
	facet?: { facet: Facet; value: string };
	/** The folder of an explorer's data, from the root of the site, when the map belongs to one. */
	explorer?: string | undefined;
}

export function OpportunityMap({ reader, city, opportunities, facet, explorer }: Props) {
	const { t, language, href, site } = reader;
	const shown = pointsOf(opportunities).length;
	if (shown === 0) return null;
	const missing = opportunities.filter((opportunity) => pointsOf([opportunity]).length === 0).length;
	const basemap = site.basemaps.get(city?.slug ?? "");
	const tiles = basemap === undefined ? city?.facts.tiles : undefined;
	const host = tiles === undefined ? "" : new URL(tiles.url.replaceAll(/[{}]/g, "")).host;
	const folder = city === undefined || facet === undefined ? undefined : facetUrl(city, language, facet.facet, facet.value);
	return (
		<opportunity-map
			data-points={folder === undefined ? undefined : href(`${folder}opportunities.geojson`)}
			data-folder={explorer === undefined ? undefined : href(explorer)}
			data-script={href(site.assets.scripts.get("leaflet-map") ?? "")}
			data-style={href(site.assets.styles.get("leaflet") ?? "")}
			{...groundOf(reader, city, explorer)}
			data-tiles={tiles?.url}
			data-basemap={basemap === undefined ? undefined : href(basemap.folder)}
			data-vector={basemap === undefined ? undefined : href(site.assets.scripts.get("vector-ground") ?? "")}
			data-attribution={basemap?.credit ?? tiles?.attribution}
			data-attribution-link={basemap === undefined ? tiles?.link : basemap.link}
			data-places={city === undefined ? undefined : JSON.stringify(listGroundLabels(opportunities))}
			data-label={t("map.label", { place: textIn<{ name: string }>(city ?? site.network, language).data.name })}
			data-failed={t("map.failed")}
			data-count={pluralForms(reader, "explore.opportunities")}
			data-on-map={explorer === undefined ? undefined : pluralForms(reader, "map.onMap")}
			data-not-on-map={explorer === undefined ? undefined : pluralForms(reader, "map.notOnMap")}
			data-near={t("map.near")}
			data-controls={t("map.controls")}
			data-close={t("map.close")}
			data-pan-up={t("map.panUp")}
			data-pan-left={t("map.panLeft")}
			data-pan-down={t("map.panDown")}
			data-pan-right={t("map.panRight")}
			data-zoom-in={t("map.zoomIn")}
			data-zoom-out={t("map.zoomOut")}
		>
			<details class="map">
				<summary>
					<span class="map-open">{t("map.title")}</span> <span class="quiet map-on">{t("map.onMap", { count: shown })}</span>{" "}
					{tiles === undefined ? null : <span class="quiet map-third">{t("map.third", { host })}</span>}
				</summary>
				<a class="skip map-skip" href="#map-end">
					{t("map.skip")}
				</a>
				<div class="map-ground" />
				{tiles === undefined ? null : (
					<label class="map-switch">
						<input type="checkbox" checked /> {t("map.street", { host })}
					</label>
				)}
				<p class="quiet map-missing">{missing === 0 ? null : t("map.notOnMap", { count: missing })}</p>
			</details>
			<span id="map-end" tabindex={-1} />
		</opportunity-map>
	);
}

/** What lies under the pins: a city's own ground, or the outlines of the land under all cities. */
function groundOf({ site, href, language }: Reader, city: City | undefined, explorer: string | undefined) {
	if (city === undefined) {
		const { cities } = site.network;
		return {
			"data-centre": centreOf(cities),
			"data-zoom": "4",
			"data-land": href(`${explorer}land.json`),
			"data-cities": JSON.stringify(
				cities.map((place) => [textIn(place, language).data.name, place.facts.centre.lat, place.facts.centre.lng]),
			),
		};
	}
	const { centre, zoom, bounds } = city.facts;
	return {
		"data-centre": `${centre.lat},${centre.lng}`,
		"data-zoom": String(zoom),
		"data-bounds": `${bounds.west},${bounds.south},${bounds.east},${bounds.north}`,
	};
}

function centreOf(cities: readonly City[]): string {
	const { south, north, west, east } = boxAround(
		cities.map(({ facts }) => facts.centre),
		1,
	);
	return `${(south + north) / 2},${(west + east) / 2}`;
}
