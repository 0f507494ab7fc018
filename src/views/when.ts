/** When an opportunity takes place, in the words of the reader: one line for a card, several for its page. */
import type { Opportunity } from "../model/opportunity.ts";
import { nextOccurrence } from "../model/schedule.ts";
import { textIn } from "../model/text.ts";
import type { Reader } from "./reader.ts";

/** One line: the next date, the rhythm, the approximate dates, or that it has no fixed dates. */
export function whenLine(reader: Reader, opportunity: Opportunity): string {
	const { city, facts, occurrences } = opportunity;
	const { t, site } = reader;
	const format = reader.formatIn(city.timeZone);
	if (facts.status === "cancelled") return t("opportunity.cancelled");
	if (facts.status === "archived") return t("opportunity.archived");
	const next = nextOccurrence(opportunity, site.now);
	if (next !== undefined) {
		const rhythm = facts.recurrence === undefined || next.session !== undefined ? "" : `, ${t(`every.${facts.recurrence.every}`)}`;
		return `${format.shortDay(next.start)}, ${format.time(next.start)}${rhythm}`;
	}
	if (facts.recurrence !== undefined) return rhythmLine(reader, facts.recurrence);
	const { approximateDates } = textIn(opportunity, reader.language).data;
	if (approximateDates !== undefined) return approximateDates.text;
	const last = occurrences.at(-1);
	if (last !== undefined) return t("opportunity.past", { date: format.day(last.start) });
	return t("opportunity.undated");
}

/** `every week, Tuesday and Thursday, 16:00 – 19:00` */
export function rhythmLine({ t, format, language }: Reader, recurrence: NonNullable<Opportunity["facts"]["recurrence"]>): string {
	const { every, days, from, to } = recurrence;
	const parts = [t(`every.${every}`)];
	if (days !== undefined) parts.push(format.list(days.map(format.weekday)));
	if (from !== undefined) parts.push(to === undefined ? format.clock(from) : `${format.clock(from)} – ${format.clock(to)}`);
	return capitalise(parts.join(", "), language);
}

function capitalise(text: string, language: string): string {
	return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
