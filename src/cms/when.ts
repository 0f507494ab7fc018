/** What was typed as dates and times, as the page will say it; empty while there is nothing to say. */
import { buildFormats } from "../locales/format.ts";

/** `start`, `end`: such as `2026-11-28T10:00`, in the city's own time; with an offset they are left alone. */
export function explainSession(start: string, end: string, language: string): string {
	const [from, to] = [toInstant(start), toInstant(end)];
	return from === undefined ? "" : buildFormats(language, "UTC", 0).span(from, to === undefined || to < from ? undefined : to);
}

/** `every` and `days` in words already; `from`, `to`: such as `18:30`. */
export function explainRhythm(every: string, days: readonly string[], from: string, to: string, language: string): string {
	if (every === "") return "";
	const { clock, list } = buildFormats(language, "UTC", 0);
	const times = [from, to].filter((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)).map(clock);
	return [every, list(days), times.join(" – ")].filter(Boolean).join(", ");
}

/** As if the city's clock were UTC, in which it is formatted again. */
function toInstant(text: string): number | undefined {
	const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
	return Number.isNaN(instant) ? undefined : instant;
}
