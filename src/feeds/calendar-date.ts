/** Dates and times as iCalendar writes them (RFC 5545, sections 3.3.4 and 3.3.5). */

/** `20261128`, from `2026-11-28`. */
export function calendarDay(day: string): string {
	return day.replaceAll("-", "");
}

/** `20261128T100000`: a time on the wall, from `2026-11-28` and `10:00`. */
export function calendarTime(day: string, time: string): string {
	return `${calendarDay(day)}T${time.replace(":", "")}00`;
}

/** `20261128T080000Z` */
export function calendarInstant(instant: number): string {
	return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
