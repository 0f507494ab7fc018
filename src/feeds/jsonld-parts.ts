/** The parts that several schema.org objects share: who, for whom, how much, where, which skills. Each is as small as it can be. */
import type { Duration, Place } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Organiser } from "../model/organisation.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { deadlineOf } from "../model/time.ts";
import type { FeedContext } from "./context.ts";
import { pageOf, titleOf } from "./entry.ts";
import { formatInstant } from "./moment.ts";

/** Nothing for an empty list, the value itself for one, the list for several: all three are the same to JSON-LD. */
export function several<Value>(values: readonly Value[]): Value | readonly Value[] | undefined {
	return values.length > 1 ? values : values[0];
}

export function organiserPart(organiser: Organiser, context: FeedContext) {
	if (organiser.kind === "named") return { "@type": "Organization", name: organiser.name, url: organiser.link };
	return { "@type": "Organization", name: titleOf(organiser, context), url: pageOf(organiser, context) };
}

export function organisersPart(organisers: readonly Organiser[], context: FeedContext) {
	return several(organisers.map((organiser) => organiserPart(organiser, context)));
}

export function skillsPart(skills: readonly Skill[], { language }: FeedContext) {
	return several(skills.map((skill) => ({ "@type": "DefinedTerm", "@id": skill.facts.uri, name: skillLabel(skill, language).text })));
}

/** A range of prices is an AggregateOffer. Missing while the price is not known. */
export function offersPart({ facts, city }: Opportunity) {
	const { price, links, deadline } = facts;
	if (price === undefined) return undefined;
	const shared = {
		priceCurrency: price.currency ?? city.facts.currency,
		url: links?.booking,
		validThrough: deadline === undefined ? undefined : formatInstant(deadlineOf(deadline, city.timeZone), city.timeZone),
	};
	if (price.maximum === undefined) return { "@type": "Offer", price: price.amount, ...shared };
	return { "@type": "AggregateOffer", lowPrice: price.amount, highPrice: price.maximum, ...shared };
}

export function audiencePart(opportunity: Opportunity, { language }: FeedContext) {
	const { audience } = textIn(opportunity, language).data;
	if (audience === undefined) return undefined;
	return {
		"@type": "PeopleAudience",
		audienceType: audience.text ?? several(audience.groups ?? []),
		suggestedMinAge: audience.minAge,
		suggestedMaxAge: audience.maxAge,
	};
}

/** Where it is as places, without what is online; `only` is the id of the place of one session. */
export function placesPart(opportunity: Opportunity, context: FeedContext, only?: string) {
	const { places = [] } = textIn(opportunity, context.language).data;
	return places.filter(({ id }) => only === undefined || id === only).flatMap(placePart);
}

/** Places, the link of an online meeting, or both; the city itself while nothing nearer is known. */
export function locationPart(opportunity: Opportunity, context: FeedContext, only?: string) {
	const { format, links } = opportunity.facts;
	const onSite = () => several(placesPart(opportunity, context, only)) ?? cityPart(opportunity, context);
	const online = { "@type": "VirtualLocation", url: links?.join ?? pageOf(opportunity, context) };
	switch (format) {
		case "in-person":
			return onSite();
		case "hybrid":
			return [onSite(), online].flat();
		case "online":
		case "self-paced":
			return online;
		default:
			return format satisfies never;
	}
}

/** Nothing for a place that is still to be decided. */
export function placePart({ name, address, lat, lng }: Place) {
	if (name === undefined && address === undefined && lat === undefined) return [];
	const geo = lat === undefined || lng === undefined ? undefined : { "@type": "GeoCoordinates", latitude: lat, longitude: lng };
	return [{ "@type": "Place", name, address, geo }];
}

function cityPart({ city }: Opportunity, { language }: FeedContext) {
	const { name } = textIn(city, language).data;
	return { "@type": "Place", name, address: { "@type": "PostalAddress", addressLocality: name, addressCountry: city.facts.country } };
}

/** ISO 8601: `PT90M`, `P3D`. */
export function durationPart(duration: Duration | undefined): string | undefined {
	if (duration === undefined) return undefined;
	const { amount, unit } = duration;
	const letter = unit.charAt(0).toUpperCase();
	return unit === "minutes" || unit === "hours" ? `PT${amount}${letter}` : `P${amount}${letter}`;
}
