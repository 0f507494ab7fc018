/** Events of one opportunity -> its words and places. Organisers and guests in a calendar are persons: they are never taken. */
import type ICAL from "ical.js";
import type { Data } from "../cms/tidy.ts";
import { isOpportunityKind, isTheme } from "./choices.ts";
import type { Directory } from "./directory.ts";
import { placeOf, textOf } from "./event-text.ts";
import type { Cells } from "./fields.ts";
import { isCancelled, type Meetings } from "./meetings.ts";
import { buildOpportunity } from "./opportunity.ts";
import { isFar } from "./places.ts";
import { dropEmpty, joinParts, orNothing, type Part } from "./row.ts";
import { formatDays, formatWhen } from "./when.ts";
import { buildWords, toLine } from "./words.ts";

interface EventContext {
	readonly defaults: Cells;
	readonly directory: Directory;
	/** Whether our own feed wrote it. */
	readonly isOwn: boolean;
}

/** Words and facts of the first event count for all; the others add their times, titles and places. */
export function buildEvent(meetings: Meetings, { defaults, directory, isOwn }: EventContext): Required<Part> {
	const [event] = meetings.events;
	if (event === undefined) throw new Error("An opportunity is made of one event at least.");
	const title = commonTitle(meetings.events.map((each) => textOf(each, "summary")));
	const url = textOf(event, "url");
	const join = textOf(event, "conference");
	const text = textOf(event, "description");
	const own = isOwn ? text.replace(/\s+https?:\/\/\S+$/, "") : text;
	const categories = event.getAllProperties("categories").flatMap((each) => each.getValues().map(String));
	const places = buildPlaces(meetings.events, directory, isOwn);
	const where = places.length > 0 ? "in-person" : "";
	const cells: Cells = {
		...defaults,
		kind: categories.find((each) => isOpportunityKind(each)) ?? defaults.kind ?? "event",
		format: join === "" ? (defaults.format ?? where) : places.length > 0 ? "hybrid" : "online",
		themes: [...new Set((isOwn ? categories.slice(1) : categories).filter(isTheme))].join("; ") || (defaults.themes ?? ""),
		...dropEmpty({
			language: event.getFirstProperty("summary")?.getFirstParameter("language"),
			status: isCancelled(event) ? "cancelled" : undefined,
			information: isOwn || url === "" ? undefined : url,
			join: join.startsWith("https:") ? join : undefined,
		}),
	};
	const built = buildOpportunity(cells, { directory, dates: undefined, isOwn });
	const words = isOwn ? { title, summary: own } : buildWords(title, defaults.summary ?? "", own);
	const notes =
		event.getFirstProperty("attach") === null ? [] : ["Attached files are not fetched: put them into the media folder by hand."];
	return joinParts([
		{ ...built, data: { ...built.data, ...dropEmpty(words) } },
		{ data: dropEmpty({ ...formatTimes(meetings, title, places, cells.language ?? directory.languages[0] ?? "en") }) },
		{ data: dropEmpty({ places: orNothing(places.map(({ data }) => data)) }) },
		{ data: {}, mistakes: meetings.mistakes, notes },
	]);
}

interface EventPlace {
	readonly text: string;
	readonly data: Data;
}

function formatTimes({ sessions, days, recurrence }: Meetings, title: string, places: readonly EventPlace[], language: string): Data {
	const sorted = [...sessions].sort((a, b) => (formatWhen(a.start) < formatWhen(b.start) ? -1 : 1));
	const list = sorted.map((session) =>
		dropEmpty({
			title: session.title === title ? undefined : session.title.slice(title.length).replace(/^: /, ""),
			start: formatWhen(session.start),
			end: session.end?.time === undefined ? undefined : formatWhen(session.end),
			place: places.length > 1 ? places.find(({ text }) => text === session.place)?.data.id : undefined,
		}),
	);
	const [first] = days;
	const last =
		days
			.map(({ to }) => to)
			.sort()
			.at(-1) ?? "";
	return { sessions: orNothing(list), recurrence, approximateDates: first && formatDays(first.from, last, language) };
}

/** "Open lab" of "Open lab: Part one" and "Open lab: Part two"; of one event its whole title. */
function commonTitle([first = "", ...others]: readonly string[]): string {
	if (others.every((title) => title === first)) return first;
	const parts = first.split(": ");
	const candidates = parts.map((_, index) => parts.slice(0, parts.length - index).join(": "));
	return candidates.find((title) => others.every((other) => other === title || other.startsWith(`${title}: `))) ?? first;
}

function buildPlaces(events: readonly ICAL.Component[], { bounds }: Directory, isOwn: boolean): EventPlace[] {
	const byText = new Map(events.map((event) => [placeOf(event), event] as const).filter(([text]) => text !== ""));
	// Or the event without one would be taken to be where the others are.
	const isOpen = byText.size > 0 && events.some((event) => placeOf(event) === "" && event.getFirstProperty("conference") === null);
	const open: EventPlace = { text: "", data: { id: `place-${byText.size + 1}`, toBeDecided: true } };
	const named = [...byText].map(([text, event], index) => {
		const name = toLine(textOf(event, "location"));
		const [lat, lng] = (event.getFirstProperty("geo")?.getFirstValue() ?? []) as readonly number[];
		const hasPoint = typeof lat === "number" && typeof lng === "number" && Number.isFinite(lat + lng);
		const isFarAway = hasPoint && isOwn && isFar(bounds, { lat, lng });
		const data = dropEmpty({
			id: byText.size > 1 || isOpen ? `place-${index + 1}` : undefined,
			name: name.length <= 120 ? name : undefined,
			address: name.length > 120 ? name : undefined,
			...(hasPoint ? { lat, lng } : {}),
			outsideCity: isFarAway ? true : undefined,
		});
		return { text, data };
	});
	return isOpen ? [...named, open] : named;
}
