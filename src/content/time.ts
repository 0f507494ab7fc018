/** Dates and local times as they stand in entries. A local time has no offset: it is meant in the city's time zone. */
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

export interface Moment {
	/** Milliseconds as if the clock on the wall were UTC. */
	readonly wall: number;
	/** Minutes east of UTC, when the entry gives an offset. */
	readonly offset: number | undefined;
}

export function isDay(text: string): boolean {
	return parseDay(text) !== undefined;
}

export function isTime(text: string): boolean {
	return timePattern.test(text);
}

export function isMonth(text: string): boolean {
	return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

export function isTimeZone(name: string): boolean {
	return zones().has(name);
}

/** Midnight of the day in milliseconds, or undefined for a day that does not exist. */
export function parseDay(text: unknown): number | undefined {
	const match = typeof text === "string" ? dayPattern.exec(text) : null;
	if (match === null) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const wall = Date.UTC(year, month - 1, day);
	const date = new Date(wall);
	return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : undefined;
}

export function parseMoment(text: unknown): Moment | undefined {
	const match = typeof text === "string" ? dateTimePattern.exec(text) : null;
	const day = parseDay(match?.[1]);
	if (match === null || day === undefined) return undefined;
	const [hours = 0, minutes = 0] = (match[2] ?? "").split(":").map(Number);
	return { wall: day + ((hours * 60 + minutes) * 60 + Number(match[3] ?? 0)) * 1000, offset: parseOffset(match[4]) };
}

function parseOffset(text: string | undefined): number | undefined {
	if (text === undefined || text === "Z") return text && 0;
	const [hours = 0, minutes = 0] = text.slice(1).split(":").map(Number);
	return (text[0] === "-" ? -1 : 1) * (hours * 60 + minutes);
}

let names: ReadonlySet<string> | undefined;

/** Every name that this Node.js knows as a place's zone, older spellings too (they are found by asking). */
function zones(): { has(name: string): boolean } {
	names ??= new Set(Intl.supportedValuesOf("timeZone"));
	const supported = names;
	return { has: (name) => name === "UTC" || supported.has(name) || (/^[A-Z][a-z]+\/[A-Z]/.test(name) && isKnownToIntl(name)) };
}

function isKnownToIntl(name: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
