/** Local times of a time zone, from Intl: offsets, and the hour in spring that does not exist. */
interface Transition {
	/** The instant in milliseconds. */
	readonly at: number;
	/** Milliseconds east of UTC. */
	readonly before: number;
	readonly after: number;
}

/** The clocks of one zone in one year. */
interface Year {
	/** Milliseconds east of UTC as the year begins. */
	readonly offset: number;
	readonly transitions: readonly Transition[];
}

const hour = 3_600_000;
const known = new Map<string, Map<number, Year>>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether no clock in that zone ever shows this time (`wall`: milliseconds as if the clock were UTC). */
export function isSkipped(zone: string, wall: number): boolean {
	return yearOf(zone, wall).transitions.some(({ at, before, after }) => wall >= at + before && wall < at + after);
}

/** The instant at which the clock in that zone shows `wall`; in the doubled hour of autumn the first one. */
export function toInstant(zone: string, wall: number): number {
	const { offset, transitions } = yearOf(zone, wall);
	return wall - (transitions.findLast(({ at, before }) => wall >= at + before)?.after ?? offset);
}

/** Found once, by looking at every week. */
function yearOf(zone: string, wall: number): Year {
	const year = new Date(wall).getUTCFullYear();
	const years = known.get(zone) ?? new Map<number, Year>();
	const found = years.get(year) ?? findYear(zone, Date.UTC(year, 0, 1) - 24 * hour, Date.UTC(year + 1, 0, 2));
	known.set(zone, years.set(year, found));
	return found;
}

function findYear(zone: string, start: number, end: number): Year {
	const transitions: Transition[] = [];
	const offset = offsetAt(zone, start);
	let before = offset;
	for (let day = start; day < end; day += 7 * 24 * hour) {
		const after = offsetAt(zone, day + 7 * 24 * hour);
		if (after !== before) transitions.push({ at: bisect(zone, day, day + 7 * 24 * hour), before, after });
		before = after;
	}
	return { offset, transitions };
}

/** The first minute with the later offset. */
function bisect(zone: string, from: number, to: number): number {
	const later = offsetAt(zone, to);
	let [low, high] = [from, to];
	while (high - low > 60_000) {
		const middle = Math.floor((low + high) / 120_000) * 60_000;
		if (offsetAt(zone, middle) === later) high = middle;
		else low = middle;
	}
	return high;
}

function offsetAt(zone: string, instant: number): number {
	const formatter = formatters.get(zone) ?? createFormatter(zone);
	formatters.set(zone, formatter);
	const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
	const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hours % 24, minute, second) - Math.floor(instant / 1000) * 1000;
}

function createFormatter(zone: string): Intl.DateTimeFormat {
	const numeric = "numeric";
	return new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		hourCycle: "h23",
		year: numeric,
		month: numeric,
		day: numeric,
		hour: numeric,
		minute: numeric,
		second: numeric,
	});
}
