/** Opportunities for maps and GIS: a FeatureCollection after RFC 7946, where what has no coordinates is a Feature without geometry. */
import type { Place } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import type { FeedContext } from "./context.ts";
import { pageOf } from "./entry.ts";
import { formatInstant, nextOrFirst } from "./moment.ts";
import { isFree } from "./price.ts";
import { remember } from "./remember.ts";

/** RFC 7946, sections 3.1.2 and 3.2: degrees, longitude first; `null` for a Feature that is nowhere on the map. */
interface Feature {
	readonly type: "Feature";
	readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [number, number] } | null;
	readonly properties: {
		/** `vilnius/open-lab`; the same in each of its Features. */
		readonly id: string;
		readonly title: string;
		/** The language of the title, BCP 47. */
		readonly lang: string;
		readonly url: string;
		readonly kind: string;
		readonly format: string;
		readonly status: string;
		/** The next or else the first meeting, RFC 3339 with the offset of the city. */
		readonly start: string | null;
		readonly themes: readonly string[];
		readonly place: string | null;
		/** `null` while the price is not known. */
		readonly free: boolean | null;
	};
}

/** One Feature for each place with coordinates, or one without geometry; a Feature a line. */
export function formatGeoJson(opportunities: readonly Opportunity[], context: FeedContext): string {
	const lines = opportunities.map((opportunity) => formatFeatures(opportunity, context));
	return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

const formatFeatures = remember((opportunity, context) =>
	buildFeatures(opportunity, context)
		.map((feature) => JSON.stringify(feature))
		.join(",\n"),
);

function buildFeatures(opportunity: Opportunity, context: FeedContext): Feature[] {
	const { language, data } = textIn(opportunity, context.language);
	const next = nextOrFirst(opportunity, context.now);
	const shared = {
		id: opportunity.id,
		title: data.title,
		lang: language,
		url: pageOf(opportunity, context),
		kind: data.kind,
		format: data.format,
		status: data.status ?? "published",
		start: next === undefined ? null : formatInstant(next.start, opportunity.city.timeZone),
		themes: data.themes ?? [],
		free: isFree(opportunity) ?? null,
	};
	const places = data.places ?? [];
	const mapped = places.filter((place) => pointOf(place) !== null);
	return (mapped.length > 0 ? mapped : [places[0] ?? {}]).map((place) => ({
		type: "Feature",
		geometry: pointOf(place),
		properties: { ...shared, place: place.name ?? place.address ?? null },
	}));
}

function pointOf({ lat, lng }: Place): Feature["geometry"] {
	return lat === undefined || lng === undefined ? null : { type: "Point", coordinates: [lng, lat] };
}
