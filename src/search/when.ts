/** Words for days (`today`, `weekend`, `2026-12`) as a test over days since 1970. */
const DAY = 86_400_000;
/** 1 January 1970 was a Thursday; Monday is 1, Sunday 7. */
const FIRST_WEEKDAY = 4;

/** The weekdays of the weekend, Monday is 1. */
export type Week = readonly number[];

export const WESTERN_WEEK: Week = [6, 7];

/** Missing for `undated`: no day at all. Unknown words want no day. */
export function daysWanted(when: string, today: number, weekend: Week): ((day: number) => boolean) | undefined {
	switch (when) {
		case "undated":
			return undefined;
		case "today":
			return (day) => day === today;
		case "week":
			return (day) => day >= today && day < today + 7;
		case "month":
			return (day) => day >= today && day < today + 30;
		case "weekend": {
			let first = today;
			while (!weekend.includes(weekdayOf(first)) && first < today + 7) first += 1;
			let last = first;
			while (weekend.includes(weekdayOf(last + 1)) && last < first + 7) last += 1;
			return (day) => day >= first && day <= last;
		}
		default:
			return (day) => new Date(day * DAY).toISOString().startsWith(`${when}-`);
	}
}

function weekdayOf(day: number): number {
	return ((day + FIRST_WEEKDAY - 1) % 7) + 1;
}
