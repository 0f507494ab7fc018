/** The schema.org type of an opportunity, with the properties that this type has and no others. */
import type { Opportunity } from "../model/opportunity.ts";
import type { FeedContext } from "./context.ts";
import { eventPart, hasDates } from "./jsonld-event.ts";
import { badgeLinks } from "./jsonld-head.ts";
import { audiencePart, durationPart, offersPart, organisersPart, placesPart, several, skillsPart } from "./jsonld-parts.ts";
import { isFree } from "./price.ts";

const COURSE_MODES = { "in-person": "onsite", online: "online", "self-paced": "online", hybrid: "blended" } as const;

/**
 * A course is a Course with its CourseInstance, anything else with a date an EducationEvent. Without a date it is a Course, a
 * LearningResource, a programme or a Service, because an Event without a date is an error to those who read it.
 */
export function opportunityPart(opportunity: Opportunity, context: FeedContext) {
	const dated = hasDates(opportunity);
	const { kind, format } = opportunity.facts;
	if (kind === "course" || (kind === "workshop" && !dated)) return coursePart(opportunity, context);
	if (dated) return datedPart(opportunity, context);
	if (kind === "digital" || format === "self-paced") return resourcePart(opportunity, context);
	return servicePart(opportunity, context);
}

/** https://schema.org/Course */
function coursePart(opportunity: Opportunity, context: FeedContext) {
	const { eventSchedule, ...event } = eventPart(opportunity, context);
	return {
		...resourcePart(opportunity, context),
		"@type": "Course",
		educationalCredentialAwarded: several(badgeLinks(opportunity, context)),
		hasCourseInstance: {
			"@type": "CourseInstance",
			courseMode: COURSE_MODES[opportunity.facts.format],
			...event,
			courseSchedule: eventSchedule,
		},
	};
}

/** https://schema.org/EducationEvent: an Event that can say what it teaches. */
function datedPart(opportunity: Opportunity, context: FeedContext) {
	const { provider, timeRequired: _, ...shared } = resourcePart(opportunity, context);
	return {
		...shared,
		"@type": "EducationEvent",
		...eventPart(opportunity, context),
		organizer: provider,
		maximumAttendeeCapacity: opportunity.facts.capacity,
	};
}

/** https://schema.org/LearningResource */
function resourcePart(opportunity: Opportunity, context: FeedContext) {
	const { heldIn, duration } = opportunity.facts;
	return {
		"@type": "LearningResource",
		provider: organisersPart(opportunity.organisers, context),
		offers: offersPart(opportunity),
		isAccessibleForFree: isFree(opportunity),
		audience: audiencePart(opportunity, context),
		teaches: skillsPart(opportunity.skills, context),
		inLanguage: several(heldIn ?? []),
		timeRequired: durationPart(duration),
	};
}

/** https://schema.org/Service, and a programme where one works or exchanges: that type alone could not say where, nor for whom. */
function servicePart(opportunity: Opportunity, context: FeedContext) {
	const { kind, duration } = opportunity.facts;
	const service = {
		"@type": "Service",
		provider: organisersPart(opportunity.organisers, context),
		offers: offersPart(opportunity),
		audience: audiencePart(opportunity, context),
		areaServed: several(placesPart(opportunity, context)),
	};
	const programme = { timeToComplete: durationPart(duration), educationalCredentialAwarded: several(badgeLinks(opportunity, context)) };
	switch (kind) {
		case "internship":
		case "volunteering":
			return { ...service, "@type": ["WorkBasedProgram", "Service"], ...programme };
		case "project":
		case "exchange":
			return { ...service, "@type": ["EducationalOccupationalProgram", "Service"], ...programme };
		case "event":
		case "workshop":
		case "course":
		case "open-space":
		case "digital":
			return service;
		default:
			return kind satisfies never;
	}
}
