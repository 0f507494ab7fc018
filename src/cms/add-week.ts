/** The same meeting a week later: its times move by seven days, the rest stays. */
import type { Map as ImmutableMap } from "immutable";

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Of a session with `start` and `end`; what is no date and time stays as it is. */
export function addWeek(session: ImmutableMap<string, unknown>): ImmutableMap<string, unknown> {
	return session.map((value, name) => (name === "start" || name === "end" ? later(value) : value));
}

/** The hours stay, also when the clocks change in that week: only the day is counted on. */
function later(value: unknown): unknown {
	const [, day = "", rest = ""] = /^(\d{4}-\d{2}-\d{2})(T.*)$/.exec(String(value)) ?? [];
	const time = Date.parse(day);
	return Number.isNaN(time) ? value : new Date(time + WEEK).toISOString().slice(0, 10) + rest;
}
