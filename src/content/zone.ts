/** Local times of a time zone, from Intl: offsets, and the hour in spring that does not exist. */
interface Transition {
	/** The instant in milliseconds. */
	readonly at: number;
	/** Milliseconds east of UTC. */
	readonly before: number;
	readonly after: number;
}

const hour = 3_600_000;
const known = new Map<string, readonly Transition[]>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether no clock in that zone ever shows this time (`wall`: milliseconds as if the clock were UTC). */
export function isSkipped(zone: string, wall: number): boolean {
	return transitionsOf(zone, new Date(wall).getUTCFullYear()).some(
		({ at, before, after }) => after > before && wall >= at + before && wall < at + after,
	);
}

/** The instant at which the clock in that zone shows `wall`; in the doubled hour of autumn the first one. */
export function toInstant(zone: string, wall: number): number {
	const offsets = transitionsOf(zone, new Date(wall).getUTCFullYear()).findLast(({ at, before }) => wall >= at + before);
	return wall - (offsets?.after ?? offsetAt(zone, wall));
}

/** The changes of the clocks in a year, found once by looking at every day. */
function transitionsOf(zone: string, year: number): readonly Transition[] {
	const key = `${zone} ${year}`;
	const found = known.get(key) ?? findTransitions(zone, Date.UTC(year, 0, 1) - 24 * hour, Date.UTC(year + 1, 0, 2));
	known.set(key, found);
	return found;
}

function findTransitions(zone: string, start: number, end: number): readonly Transition[] {
	const found: Transition[] = [];
	let before = offsetAt(zone, start);
	for (let day = start; day < end; day += 7 * 24 * hour) {
		const after = offsetAt(zone, day + 7 * 24 * hour);
		if (after !== before) found.push({ at: bisect(zone, day, day + 7 * 24 * hour), before, after });
		before = after;
	}
	return found;
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
