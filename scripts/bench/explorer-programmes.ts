/** As many programmes as wanted: real ones, and past their number the same again under other names, on other days, at other places. */
import type { Programme } from "./programme.ts";

const DAY = 86_400_000;
/** Days by which a repeated programme moves, before or after. */
const MOST_DAYS = 180;
/** Degrees by which its place moves, about two kilometres: those of one place and round stay together, as they do in a city. */
const MOST_DEGREES = 0.02;
const GROUPS = ["Morning", "Afternoon", "Evening", "Weekend", "Summer", "Winter", "Beginners", "Advanced", "Family", "Neighbourhood"];

/** Fewer than there are: spread evenly, so that a part looks like the whole. The same numbers always give the same programmes. */
export function chooseProgrammes(programmes: readonly Programme[], count: number): { programme: Programme; round: number }[] {
	const stride = Math.max(1, programmes.length / count);
	return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
		const programme = programmes[Math.floor(index * stride) % programmes.length];
		const round = Math.floor(index / programmes.length) + 1;
		if (programme === undefined) return [];
		return [{ programme: round === 1 ? programme : vary(programme, index, round), round }];
	});
}

function vary(programme: Programme, index: number, round: number): Programme {
	const { title, startDate, endDate, lat, lon } = programme;
	const random = randomFrom(index);
	const group = GROUPS[Math.floor(random() * GROUPS.length)] ?? "";
	const days = Math.round((random() * 2 - 1) * MOST_DAYS);
	const ofPlace = randomFrom(Math.round(((lat ?? 0) * 1009 + (lon ?? 0)) * 100_000) + round);
	const shift = () => (ofPlace() * 2 - 1) * MOST_DEGREES;
	return {
		...programme,
		title: `${group} ${title}`,
		startDate: moveDay(startDate, days),
		endDate: endDate === null ? null : moveDay(endDate, days),
		lat: lat === null ? null : lat + shift(),
		lon: lon === null ? null : lon + shift(),
	};
}

function moveDay(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Mulberry32: numbers from 0 to 1 that look random and follow from the seed. */
function randomFrom(seed: number): () => number {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
