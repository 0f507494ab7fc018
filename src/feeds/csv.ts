/** Opportunities for spreadsheets: RFC 4180, one row each, in columns whose names stay the same in every language. */
import type { Opportunity } from "../model/opportunity.ts";
import type { Organiser } from "../model/organisation.ts";
import { type Text, textIn } from "../model/text.ts";
import type { FeedContext } from "./context.ts";
import { pageOf, titleOf } from "./entry.ts";
import { formatInstant, nextOrFirst } from "./moment.ts";
import { isFree } from "./price.ts";
import { remember } from "./remember.ts";

type Cell = string | number | boolean | undefined | readonly string[];

interface Row {
	readonly opportunity: Opportunity;
	readonly text: Text<Opportunity["facts"]>;
	readonly context: FeedContext;
}

/** In this order; new ones are added at the end. */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
	id: ({ opportunity }) => opportunity.id,
	title: ({ text }) => text.data.title,
	summary: ({ text }) => text.data.summary,
	language: ({ text }) => text.language,
	url: ({ opportunity, context }) => pageOf(opportunity, context),
	city: ({ opportunity }) => opportunity.city.slug,
	kind: ({ text }) => text.data.kind,
	format: ({ text }) => text.data.format,
	status: ({ text }) => text.data.status ?? "published",
	organisers: ({ opportunity, context }) => opportunity.organisers.map((organiser) => nameOf(organiser, context)),
	partners: ({ opportunity, context }) => opportunity.partners.map((partner) => nameOf(partner, context)),
	start: ({ opportunity, context }) => startOf(opportunity, context),
	sessions: ({ opportunity }) => opportunity.occurrences.length,
	repeats: ({ text }) => text.data.recurrence?.every,
	approximate_dates: ({ text }) => text.data.approximateDates?.text,
	deadline: ({ text }) => text.data.deadline,
	places: ({ text }) => text.data.places?.flatMap(({ name }) => name ?? []),
	addresses: ({ text }) => text.data.places?.flatMap(({ address }) => address ?? []),
	latitude: ({ text }) => firstPoint(text)?.lat,
	longitude: ({ text }) => firstPoint(text)?.lng,
	step_free: ({ text }) => text.data.places?.find(({ stepFree }) => stepFree !== undefined)?.stepFree,
	free: ({ opportunity }) => isFree(opportunity),
	price: ({ text }) => text.data.price?.amount,
	price_maximum: ({ text }) => text.data.price?.maximum,
	currency: ({ text, opportunity }) => text.data.price && (text.data.price.currency ?? opportunity.city.facts.currency),
	age_from: ({ text }) => text.data.audience?.minAge,
	age_to: ({ text }) => text.data.audience?.maxAge,
	groups: ({ text }) => text.data.audience?.groups,
	availability: ({ text }) => text.data.availability,
	capacity: ({ text }) => text.data.capacity,
	held_in: ({ text }) => text.data.heldIn,
	themes: ({ text }) => text.data.themes,
	skills: ({ opportunity }) => opportunity.skills.map(({ id }) => id),
	badges: ({ opportunity }) => opportunity.badges.map(({ id }) => id),
	booking: ({ text }) => text.data.links?.booking,
	confirmed_on: ({ text }) => text.data.confirmedOn,
};

/** Ends every line with CR LF; lists are separated by `; `, and an unknown value is an empty cell. No byte order mark. */
export function formatCsv(opportunities: readonly Opportunity[], context: FeedContext): string {
	const rows = opportunities.map((opportunity) => formatRow(opportunity, context));
	return [Object.keys(COLUMNS).join(","), ...rows, ""].join("\r\n");
}

const formatRow = remember((opportunity, context) => {
	const row: Row = { opportunity, text: textIn(opportunity, context.language), context };
	return Object.values(COLUMNS)
		.map((cell) => formatCell(cell(row)))
		.join(",");
});

/** A text that a spreadsheet would run as a formula gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection */
function formatCell(cell: Cell): string {
	if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
	const text = (typeof cell === "object" ? cell.join("; ") : (cell ?? "")).replaceAll("\u0000", "");
	const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function nameOf(organiser: Organiser, context: FeedContext): string {
	return organiser.kind === "named" ? organiser.name : titleOf(organiser, context);
}

function startOf(opportunity: Opportunity, { now }: FeedContext): string | undefined {
	const next = nextOrFirst(opportunity, now);
	return next && formatInstant(next.start, opportunity.city.timeZone);
}

function firstPoint({ data }: Row["text"]) {
	return data.places?.find(({ lat, lng }) => lat !== undefined && lng !== undefined);
}
