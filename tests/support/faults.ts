/** Faults found on many pages, as few enough lines to read when a test fails. */
const MOST = 25;

export function shorten(faults: readonly string[] = ["the rule was not applied to any page"]): string[] {
	return faults.length <= MOST ? [...faults] : [...faults.slice(0, MOST), `… and ${faults.length - MOST} more`];
}
