/** One programme of Chicago's open data -> the facts and the text of an opportunity as our schema has them. */
import type { OpportunityEntry, Place } from "../../schemas/types.ts";
import { buildDates } from "./programme-dates.ts";
import { cleanLine, htmlToMarkdown, shorten } from "./text.ts";

/** A line of `chicago-programs.ndjson`. */
export interface Programme {
	readonly id: string;
	readonly title: string;
	/** HTML. */
	readonly description: string | null;
	readonly organisation: string;
	readonly categories: readonly string[];
	readonly meetingType: "face_to_face" | "online";
	readonly address: string | null;
	readonly postalCode: string | null;
	readonly lat: number | null;
	readonly lon: number | null;
	readonly communityArea: string | null;
	/** `2022-09-30` */
	readonly startDate: string;
	readonly endDate: string | null;
	/** `16:00` */
	readonly startTime: string | null;
	readonly endTime: string | null;
	readonly minAge: number | null;
	readonly maxAge: number | null;
	readonly capacity: number | null;
	readonly price: string;
	readonly paysParticipants: string;
}

type Theme = NonNullable<OpportunityEntry["themes"]>[number];

/** Words of titles, the first that fits; else the category decides. */
const THEME_WORDS: readonly (readonly [Theme, RegExp])[] = [
	["digital", /cod(e|ing)|computer|robot|digital|tech|game design|minecraft/i],
	["science", /science|stem|math|chemistry|space|engineer/i],
	["environment", /garden|nature|green|park clean|ecolog/i],
	["languages", /english|spanish|language|esl/i],
	["media", /film|video|photo|podcast|media|book|read|story|writing/i],
	["health-and-wellbeing", /health|yoga|fitness|conditioning|wellness|mindful|aerobics|pilates/i],
	["sport", /ball|swim|gym|sport|track|tennis|hockey|soccer|skat|box|martial|judo|karate|archery|fencing|lacrosse|golf|aqua|tumbl|camp/i],
];

const CATEGORY_THEMES: Readonly<Record<string, Theme>> = {
	"leisure-arts": "arts-and-culture",
	academics: "science",
	"professional-skills": "employment",
	"community-service": "volunteering",
};

const PRICES: Readonly<Record<string, OpportunityEntry["price"]>> = {
	Free: { amount: 0 },
	"$50 or Less": { amount: 1, maximum: 50 },
	"More Than $50": { amount: 50, note: "More than 50 dollars." },
};

/** `round`: 1, or higher when the data are used again. */
export function buildOpportunity(programme: Programme, round: number): { slug: string; data: OpportunityEntry; body: string } {
	const { id, description, capacity, minAge, maxAge, meetingType } = programme;
	const title = cleanLine(programme.title, 120) || "Programme";
	const body = htmlToMarkdown(description ?? "");
	const place = buildPlace(programme);
	const price = PRICES[programme.price];
	const data: OpportunityEntry = {
		title,
		summary: shorten(cleanLine(body, 10_000), 200) || title,
		kind: kindOf(programme),
		format: meetingType === "online" ? "online" : "in-person",
		organisation: organisationSlug(programme),
		...buildDates(programme),
		...(place === undefined ? {} : { places: [place] }),
		audience: { minAge: minAge ?? 0, ...(maxAge === null || maxAge < (minAge ?? 0) ? {} : { maxAge }) },
		...(price === undefined ? {} : { price }),
		...(capacity === null || capacity < 1 ? {} : { capacity }),
		links: { information: `https://example.org/programmes/${id}` },
		heldIn: ["en"],
		themes: themesOf(programme),
	};
	return { slug: slugOf(title, `${id.replace(/\D/g, "")}${round === 1 ? "" : `-${round}`}`), data, body };
}

export function organisationSlug({ organisation }: Programme): string {
	return slugOf(cleanLine(organisation, 120), "");
}

function buildPlace({ meetingType, address, postalCode, communityArea, lat, lon }: Programme): Place | undefined {
	if (meetingType === "online" || (lat === null && address === null)) return undefined;
	const area = (communityArea ?? "").toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
	return {
		name: area === "" ? "Chicago" : area,
		...(address === null ? {} : { address: cleanLine(`${address}, Chicago ${postalCode ?? ""}`, 200) }),
		...(lat === null || lon === null ? {} : { lat: Number(lat.toFixed(5)), lng: Number(lon.toFixed(5)) }),
	};
}

function kindOf({ categories, paysParticipants, startDate, endDate, title }: Programme): OpportunityEntry["kind"] {
	if (paysParticipants.startsWith("Paid")) return "internship";
	if (categories.includes("community-service")) return "volunteering";
	if (/\bopen\b/i.test(title)) return "open-space";
	if (endDate === null || endDate === startDate) return categories.includes("leisure-arts") ? "event" : "workshop";
	return "course";
}

function themesOf({ title, categories }: Programme): Theme[] {
	const byWord = THEME_WORDS.find(([, words]) => words.test(title))?.[0];
	const byCategory = categories.flatMap((category) => CATEGORY_THEMES[category] ?? []);
	return [...new Set(byWord === undefined ? byCategory : [byWord, ...byCategory.slice(1)])];
}

/** At most 64 characters, the id always whole. */
function slugOf(text: string, id: string): string {
	const words = text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, 60 - id.length);
	return `${words}-${id}`.replace(/-+/g, "-").replace(/^-|-$/g, "") || "entry";
}
