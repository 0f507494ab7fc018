/** What counts in the tasks of a badge: how many are done, and what a link must be. Pure. */

/** An address that a browser opens from a page, whole; undefined for anything else. Without its beginning it is given one. */
export function parseLink(text: string): string | undefined {
	const typed = text.trim();
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
	if (!URL.canParse(whole)) return undefined;
	const { protocol, hostname, href } = new URL(whole);
	return /^https?:$/.test(protocol) && hostname.includes(".") ? href : undefined;
}

/** `vilnius/badges/maker` becomes `maker-tasks.html`. */
export function reportName(badge: string): string {
	return `${badge.split("/").at(-1)}-tasks.html`;
}

/** Of the tasks that are needed; more cannot be done than that. */
export function countDone(done: readonly boolean[], needed: number): number {
	return Math.min(needed, done.filter(Boolean).length);
}
