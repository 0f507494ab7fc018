/** The same objects for search engines: schema.org as JSON-LD. Types are chosen so that every property is one that the type has. */
import type { Badge } from "../model/badge.ts";
import type { City, Network } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Playlist } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, hubUrl } from "../model/url.ts";
import { absoluteUrl, type FeedContext } from "./context.ts";
import { headPart, listItem } from "./jsonld-head.ts";
import { opportunityPart } from "./jsonld-opportunity.ts";
import { durationPart, organiserPart, placePart, several, skillsPart } from "./jsonld-parts.ts";

export type JsonLd = Readonly<Record<string, unknown>>;

const CONTEXT = { "@context": "https://schema.org" } as const;

const CITY_TYPES = { city: "City", region: "AdministrativeArea", country: "Country", island: "Place", theme: "Place" } as const;

const ESCAPES: Readonly<Record<string, string>> = {
	"<": "\\u003c",
	">": "\\u003e",
	"&": "\\u0026",
	"\u2028": "\\u2028",
	"\u2029": "\\u2029",
};

/** JSON that cannot end the script element it stands in, whatever the words are. */
export function formatJsonLd(value: JsonLd): string {
	return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? "");
}

/** `image` is an address, full or from the root of the site, here and below. */
export function opportunityJsonLd(opportunity: Opportunity, context: FeedContext, image?: string): JsonLd {
	return { ...CONTEXT, ...headPart(opportunity, context, image), ...opportunityPart(opportunity, context) };
}

export function playlistJsonLd(playlist: Playlist, context: FeedContext, image?: string): JsonLd {
	const targets = playlist.steps.flatMap(({ target }) => target ?? []);
	return {
		...CONTEXT,
		"@type": ["LearningResource", "ItemList"],
		...headPart(playlist, context, image),
		provider: playlist.organiser === undefined ? undefined : organiserPart(playlist.organiser, context),
		teaches: skillsPart(playlist.skills, context),
		timeRequired: durationPart(playlist.facts.duration),
		numberOfItems: targets.length,
		itemListElement: targets.map((target, index) => listItem(index, target, context)),
	};
}

/** https://schema.org/EducationalOccupationalCredential */
export function badgeJsonLd(badge: Badge, context: FeedContext, image?: string): JsonLd {
	return {
		...CONTEXT,
		"@type": "EducationalOccupationalCredential",
		...headPart(badge, context, image),
		credentialCategory: "badge",
		recognizedBy: badge.issuer === undefined ? undefined : organiserPart(badge.issuer, context),
		competencyRequired: skillsPart(badge.skills, context),
		educationalLevel: badge.facts.level,
		validFor: durationPart(badge.facts.validFor),
	};
}

export function organisationJsonLd(organisation: Organisation, context: FeedContext, image?: string): JsonLd {
	const { place, link, email } = organisation.facts;
	const { image: logo, ...head } = headPart(organisation, context, image);
	return {
		...CONTEXT,
		"@type": "Organization",
		...head,
		logo,
		sameAs: link,
		email,
		location: place === undefined ? undefined : several(placePart(place)),
	};
}

export function cityJsonLd(city: City, context: FeedContext, image?: string): JsonLd {
	const { name, summary, kind, country, centre, link } = textIn(city, context.language).data;
	return {
		...CONTEXT,
		"@type": CITY_TYPES[kind],
		name,
		description: summary,
		url: absoluteUrl(cityUrl(city, context.language), context),
		image: image === undefined ? undefined : absoluteUrl(image, context),
		sameAs: link,
		geo: { "@type": "GeoCoordinates", latitude: centre.lat, longitude: centre.lng },
		containedInPlace: kind === "country" ? undefined : { "@type": "Country", name: country },
	};
}

export function networkJsonLd(network: Network, context: FeedContext): JsonLd {
	const { name, summary, link, email } = textIn(network, context.language).data;
	const id = `${context.siteUrl}#network`;
	const url = absoluteUrl(hubUrl(network, context.language), context);
	return {
		...CONTEXT,
		"@graph": [
			{ "@type": "WebSite", name, description: summary, url, inLanguage: context.language, publisher: { "@id": id } },
			{ "@type": "Organization", "@id": id, name, description: summary, url: context.siteUrl, sameAs: link, email },
		],
	};
}

/** The opportunities of one page of a list; `url` is that page's, from the root of the site. */
export function listJsonLd(name: string, url: string, opportunities: readonly Opportunity[], context: FeedContext): JsonLd {
	return {
		...CONTEXT,
		"@type": "ItemList",
		name,
		url: absoluteUrl(url, context),
		numberOfItems: opportunities.length,
		itemListElement: opportunities.map((item, index) => listItem(index, item, context)),
	};
}

/** From the hub to this page; addresses from the root of the site. */
export function breadcrumbJsonLd(crumbs: readonly { readonly name: string; readonly url: string }[], context: FeedContext): JsonLd {
	return {
		...CONTEXT,
		"@type": "BreadcrumbList",
		itemListElement: crumbs.map(({ name, url }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			item: absoluteUrl(url, context),
		})),
	};
}
